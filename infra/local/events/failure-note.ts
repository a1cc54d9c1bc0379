import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { randomUUID } from 'node:crypto';
import { localError } from '../local-error.ts';
import type { SourceLog } from '../local-log.ts';
import type { LocalQueue } from '../resources/create-queues.ts';
import type { GivenUpBatch } from './stream-mapping.ts';

export interface FailureNoteServices {
  readonly client: SQSClient;
  readonly queues: readonly LocalQueue[];
  readonly functionArn: string;
  readonly log: SourceLog;
}

/**
 * Writes the note Lambda writes about records of a stream it gave up: where they are, not what they hold. Without
 * a failure queue the loss is at least in the log, as an error.
 *
 * @throws `failure-queue-unknown` when the destination is not a queue of the template.
 */
export async function noteFailure(batch: GivenUpBatch, services: FailureNoteServices): Promise<void> {
  const { mapping, records, attempts, shardId } = batch;
  const [first, last] = [records[0], records.at(-1)];
  services.log(
    'error',
    'records-given-up',
    `${records.length} records from ${first?.sequenceNumber} to ${last?.sequenceNumber}`,
  );
  if (mapping.failureQueueArn === undefined) return;
  const queue = services.queues.find(({ arn }) => arn === mapping.failureQueueArn);
  if (queue === undefined) {
    throw localError('failure-queue-unknown', `${mapping.logicalId}: ${mapping.failureQueueArn}`);
  }
  const note = {
    requestContext: {
      requestId: randomUUID(),
      functionArn: services.functionArn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first?.sequenceNumber,
      endSequenceNumber: last?.sequenceNumber,
      batchSize: records.length,
      streamArn: mapping.streamArn,
    },
  };
  await services.client.send(
    new SendMessageCommand({ QueueUrl: queue.url, MessageBody: JSON.stringify(note) }),
  );
}
