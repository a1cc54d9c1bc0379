import { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { imageOf } from '../../shared/ledger/stream-image.ts';
import { outboxRowFrom } from '../../shared/ledger/stored-outbox.ts';
import { createInboxes } from '../../shared/queue/inboxes.ts';
import { setting } from '../../shared/runtime/environment.ts';
import { errorFields } from '../../shared/runtime/log-error.ts';
import { log } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { wireLedger, wireVault } from '../../shared/runtime/wiring.ts';
import { relayMessages, type Relaying } from '../../shared/usecases/relay-messages.ts';

/** Outbox rows out of the stream into the inboxes; what a queue does not take comes again. */
export const createHandler =
  (relaying: () => Relaying) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const rows = Records.map((record) => outboxRowFrom(imageOf(record)));
    const notTaken = await relayMessages(relaying())(rows);
    log('messages-relayed', { count: rows.length - notTaken.length });
    return {
      batchItemFailures: notTaken.map((position) => ({
        itemIdentifier: Records[position]?.dynamodb?.SequenceNumber ?? '',
      })),
    };
  };

const wire = once((): Relaying => ({
  exchange: { ledger: wireLedger(), vault: wireVault() },
  inboxes: createInboxes({
    client: new SQSClient({ maxAttempts: 3 }),
    urlBase: setting('inboxUrlBase'),
    report: ({ unit, code, count }) => log('messages-not-taken', { unit, because: code, count }),
  }),
  onUnsendable: (error) => log('message-unsendable', errorFields(error)),
}));

export const handler = createHandler(wire);
