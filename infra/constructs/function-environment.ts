import { Fn } from 'aws-cdk-lib';
import { environmentNames, environmentOf, type FunctionName } from '../../shared/runtime/names.ts';
import type { Settings } from '../settings.ts';
import type { Resources } from './function-statements.ts';
import type { ProvinceInbox } from './province-inbox.ts';

/** The part of an inbox's URL that all inboxes share: `…/exchange-inbox-`. */
const inboxUrlBase = ([inbox]: readonly ProvinceInbox[]): string => {
  if (!inbox) throw new Error('inboxes-missing: an exchange needs the inbox of at least one unit');
  return Fn.select(0, Fn.split(`${inbox.unit}.fifo`, inbox.queue.queueUrl));
};

/** What a function is set up in. */
export interface Surroundings extends Resources {
  readonly settings: Settings;
}

/** Exactly the variables that the function declares to read; files on one machine are for a local run only. */
export const environmentFor = (name: FunctionName, surroundings: Surroundings): Record<string, string> => {
  const { ledger, keys, inboxes, runQueue, settings } = surroundings;
  const values = {
    ledgerTable: ledger.tableName,
    inboxUrlBase: inboxUrlBase(inboxes),
    runQueueUrl: runQueue.queueUrl,
    tokenIssuer: settings.tokenIssuer,
    tokenAudience: settings.tokenAudience,
    consoleClientId: settings.consoleClientId,
    consoleScope: settings.consoleScope,
    keyProvider: 'kms',
    kmsKeyId: keys.person.keyArn,
  };
  return Object.fromEntries(
    environmentOf[name].map((variable) => {
      if (variable === 'keyFile' || variable === 'clockFile')
        throw new Error(`environment-not-deployable: ${name} must not need ${environmentNames[variable]}`);
      return [environmentNames[variable], values[variable]];
    }),
  );
};
