import { Duration } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { attributes, prefixes, relayNow } from '../../shared/ledger/table-layout.ts';
import { alarmPeriod, type Alarms } from './alarms.ts';
import { deadLetters } from './dead-letters.ts';
import type { ExchangeFunction } from './exchange-function.ts';
import { functionSettings } from './function-settings.ts';
import { lagImpact, missedSweepImpact, silentSweepImpact } from './impacts.ts';
import type { ProvinceInbox } from './province-inbox.ts';
import type { RunQueue } from './run-queue.ts';

const sortsUnder = (prefix: string) => ({
  Keys: { [attributes.sort]: { S: FilterRule.beginsWith(prefix) } },
});

/** What each reader of the stream is called for; DynamoDB allows two readers and both are taken. */
const streamFilters = {
  /** A row just written, or one that the sweep asks to be sent again: both carry the mark. */
  relay: {
    eventName: FilterRule.or('INSERT', 'MODIFY'),
    dynamodb: {
      ...sortsUnder(prefixes.outbox),
      NewImage: { [attributes.relay]: { S: FilterRule.isEqual(relayNow) } },
    },
  },
  feed: { eventName: FilterRule.isEqual('INSERT'), dynamodb: sortsUnder(prefixes.event) },
} as const;

interface StreamOptions {
  readonly consumer: ExchangeFunction;
  readonly reads: keyof typeof streamFilters;
  readonly ledger: TableV2;
  readonly alarms: Alarms;
}

/**
 * How long a failed batch is tried again. What relay does not send the sweep sends again after a minute, so nobody waits behind it;
 * events have no second way into the feeds, so they are tried as long as the stream keeps them.
 */
const patience = {
  relay: { bisectBatchOnError: false, retryAttempts: 1 },
  feed: { bisectBatchOnError: true },
} as const;

/** Calls the consumer with what was written to the ledger, in order per case. */
export const onStream = ({ consumer, reads, ledger, alarms }: StreamOptions): void => {
  const { failures } = consumer;
  if (!failures || !ledger.tableStreamArn) throw new Error(`stream-not-granted: ${consumer.name}`);
  new EventSourceMapping(consumer, 'Stream', {
    target: consumer.lambda,
    eventSourceArn: ledger.tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    // The feed's order is given by one writer per shard.
    parallelizationFactor: 1,
    filters: [FilterCriteria.filter(streamFilters[reads])],
    reportBatchItemFailures: true,
    ...patience[reads],
    onFailure: { bind: () => ({ destination: failures.queueArn }) },
  });
  alarms.ring(consumer, 'Lag', {
    metric: consumer.lambda.metric('IteratorAge', { period: alarmPeriod, statistic: 'Maximum' }),
    threshold: Duration.minutes(15).toMilliseconds(),
    impact: lagImpact(reads),
  });
};

/** Beyond this one province's flood would take the others' share of the account's concurrency. */
const functionsAtOncePerInbox = 20;

/** One mapping per inbox, so that one province's trouble holds up nobody else. */
export const onInboxes = (consumer: ExchangeFunction, inboxes: readonly ProvinceInbox[]): void => {
  for (const inbox of inboxes) {
    new EventSourceMapping(inbox, 'Consumer', {
      target: consumer.lambda,
      eventSourceArn: inbox.queue.queueArn,
      batchSize: 10,
      maxConcurrency: functionsAtOncePerInbox,
      reportBatchItemFailures: true,
    });
  }
};

/** One run at a time for each copy of the worker; SQS keeps the rest waiting instead of having it refused. */
export const onRunQueue = (consumer: ExchangeFunction, runQueue: RunQueue): void => {
  new EventSourceMapping(runQueue, 'Consumer', {
    target: consumer.lambda,
    eventSourceArn: runQueue.queue.queueArn,
    batchSize: 1,
    maxConcurrency: functionSettings.runs.reservedConcurrency,
  });
};

/** Runs the consumer every minute; a tick that cannot be delivered is not worth more than the next one. */
export const everyMinute = (
  consumer: ExchangeFunction,
  { key, alarms }: { readonly key: Key; readonly alarms: Alarms },
): void => {
  const missed = deadLetters(consumer, 'Missed', { key, alarms, impact: missedSweepImpact });
  new Rule(consumer, 'EveryMinute', {
    description: 'Looks for what is undelivered, due, overdue or to be woken',
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      new LambdaFunction(consumer.lambda, {
        deadLetterQueue: missed,
        maxEventAge: Duration.minutes(5),
        retryAttempts: 2,
      }),
    ],
  });
  alarms.ring(consumer, 'Silence', {
    metric: consumer.lambda.metricInvocations({ period: alarmPeriod }),
    threshold: 1,
    periods: 3,
    below: true,
    silence: TreatMissingData.BREACHING,
    impact: silentSweepImpact,
  });
};
