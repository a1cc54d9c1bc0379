import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { feedDraftFrom } from '../../shared/ledger/stored-event.ts';
import { imageOf } from '../../shared/ledger/stream-image.ts';
import type { Feed } from '../../shared/ports/feed.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireFeed } from '../../shared/runtime/wiring.ts';

/** Events out of the stream into the feeds of the units concerned; a repeated batch changes nothing. */
export const createHandler =
  (feed: () => Feed) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    await feed().append(Records.map((record) => feedDraftFrom(imageOf(record))));
    log('feed-appended', { count: Records.length });
    return { batchItemFailures: [] };
  };

export const handler = createHandler(wireFeed);
