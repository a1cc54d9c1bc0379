import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { setTimeout as delay } from 'node:timers/promises';
import { codedError } from '../ports/failures.ts';
import type { Item } from './item.ts';
import type { Store } from './store.ts';

const itemsPerBatch = 25;
const tries = 8;

/** Puts all, in any order, each on its own. What the table leaves unprocessed is sent again; `ledger-busy` when it will not end. */
export const putMany = async ({ client, table }: Store, items: readonly Item[]): Promise<void> => {
  for (let start = 0; start < items.length; start += itemsPerBatch) {
    let rest: WriteRequest[] = items
      .slice(start, start + itemsPerBatch)
      .map((item) => ({ PutRequest: { Item: item } }));
    for (let attempt = 1; rest.length > 0; attempt += 1) {
      if (attempt > tries) throw codedError('ledger-busy', `${table} throttles`, { retryable: true });
      if (attempt > 1) await delay(Math.random() * Math.min(1_000, 20 * 2 ** attempt));
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: rest } }));
      rest = answer.UnprocessedItems?.[table] ?? [];
    }
  }
};
