import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { feedDraftFrom } from '../../shared/ledger/stored-event.ts';
import { readRecords } from '../../shared/ledger/stream-image.ts';
import type { Feed } from '../../shared/ports/feed.ts';
import { errorFields } from '../../shared/runtime/log-error.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireFeed } from '../../shared/runtime/wiring.ts';

/**
 * Events out of the stream into the feeds of the units concerned; a repeated batch changes nothing. An event that cannot be read
 * is left aside, named by the verification until it is put back; any other failure throws and the stream brings all again.
 */
export const createHandler =
  (feed: () => Feed) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const { values, failures } = readRecords(Records, feedDraftFrom);
    for (const { handoverId, error } of failures)
      log('record-failed', { function: 'feed', handoverId, ...errorFields(error) });
    await feed().append(values);
    log('feed-appended', { count: values.length });
    return { batchItemFailures: [] };
  };

export const handler = createHandler(wireFeed);
