import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { provinceUnits } from '../shared/localities/province-units.ts';
import { Alarms } from './constructs/alarms.ts';
import { dashboard } from './constructs/dashboard.ts';
import { EncryptionKeys } from './constructs/encryption-keys.ts';
import { everyMinute, onInboxes, onRunQueue, onStream } from './constructs/event-sources.ts';
import { exchangeFunctions } from './constructs/exchange-functions.ts';
import { ledgerTable, ringWhenHot } from './constructs/ledger-table.ts';
import { ProvinceInbox } from './constructs/province-inbox.ts';
import { Routes } from './constructs/routes.ts';
import { RunQueue } from './constructs/run-queue.ts';
import type { Settings } from './settings.ts';

export interface ExchangeStackProps extends StackProps {
  readonly settings: Settings;
  /** Folder with one bundle per function. */
  readonly bundles: string;
}

/** The whole exchange, in the order in which a handover meets it. */
export class ExchangeStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundles, ...props }: ExchangeStackProps) {
    super(scope, id, props);

    const keys = new EncryptionKeys(this);
    const key = keys.exchange;
    const alarms = new Alarms(this, { key, emails: settings.alarmEmails });

    const ledger = ledgerTable(this, key);
    ringWhenHot(ledger, alarms);
    const inboxes = provinceUnits.map((province) => new ProvinceInbox(this, { province, key, alarms }));
    const runQueue = new RunQueue(this, { key, alarms });

    const functions = exchangeFunctions(this, {
      bundles,
      alarms,
      sources: { ledger, keys, inboxes, runQueue: runQueue.queue, settings },
    });
    const { stage, servesConsole } = new Routes(this, { functions, settings, alarms });
    onStream({ consumer: functions.relay, reads: 'relay', ledger, alarms });
    onStream({ consumer: functions.feed, reads: 'feed', ledger, alarms });
    onInboxes(functions.receive, inboxes);
    onRunQueue(functions.runs, runQueue);
    everyMinute(functions.sweep, { key: keys.exchange, alarms });

    dashboard(this, { stage, functions, inboxes, runQueue });
    const url = settings.domain ? `https://${settings.domain.name}` : stage.url;
    new CfnOutput(this, 'ApiUrl', { value: url });
    new CfnOutput(this, 'ConsoleUrl', {
      value: servesConsole
        ? url
        : 'none: an open page needs an ICP filing; set `domain` to a name that has one',
    });
    new CfnOutput(this, 'LedgerTableName', { value: ledger.tableName });
  }
}
