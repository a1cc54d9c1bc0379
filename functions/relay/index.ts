import { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { readRecords } from '../../shared/ledger/stream-image.ts';
import { outboxRowFrom } from '../../shared/ledger/stored-outbox.ts';
import { createInboxes } from '../../shared/queue/inboxes.ts';
import { setting } from '../../shared/runtime/environment.ts';
import { errorFields } from '../../shared/runtime/log-error.ts';
import { log } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { wireLedger, wireVault } from '../../shared/runtime/wiring.ts';
import { withoutLogging } from '../../shared/runtime/without-logging.ts';
import { relayMessages, type Relaying } from '../../shared/usecases/relay-messages.ts';

/** Outbox rows out of the stream into the inboxes. Nothing comes back to the stream: the sweep sends again what is not received. */
export const createHandler =
  (relaying: () => Relaying) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const { values, failures } = readRecords(Records, outboxRowFrom);
    for (const { handoverId, error } of failures)
      log('record-failed', { function: 'relay', handoverId, ...errorFields(error) });
    log('messages-relayed', { count: await relayMessages(relaying())(values) });
    return { batchItemFailures: [] };
  };

const wire = once((): Relaying => ({
  exchange: { ledger: wireLedger(), vault: wireVault() },
  inboxes: createInboxes({
    // A queue that hangs must not use up the time of the others.
    client: withoutLogging(
      new SQSClient({
        maxAttempts: 3,
        requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 },
      }),
    ),
    urlBase: setting('inboxUrlBase'),
    report: ({ unit, code, count }) => log('messages-not-taken', { unit, because: code, count }),
  }),
  onUnsendable: (error) => log('message-unsendable', errorFields(error)),
}));

export const handler = createHandler(wire);
