import { setTimeout as delay } from 'node:timers/promises';
import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { codedError } from '../ports/failures.ts';
import { type Item, type ItemKey, keyItem } from './item.ts';
import type { Store } from './store.ts';

const itemsPerBatch = 100;
const tries = 8;

/**
 * Items under the keys, read consistently, in any order and without those that are not there. What the table leaves
 * unprocessed is asked for again, at most eight times without any coming; then `ledger-busy`. A key is given once only.
 */
export const getMany = async (
  { client, table }: Store,
  keys: readonly Required<ItemKey>[],
): Promise<readonly Item[]> => {
  const found: Item[] = [];
  for (let start = 0; start < keys.length; start += itemsPerBatch) {
    let rest = keys
      .slice(start, start + itemsPerBatch)
      .map(({ partition, sort }): Item => keyItem(partition, sort));
    for (let idle = 0; rest.length > 0;) {
      if (idle > 0) await delay(Math.random() * Math.min(1_000, 20 * 2 ** idle));
      const answer = await client.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys: rest, ConsistentRead: true } } }),
      );
      const items = answer.Responses?.[table] ?? [];
      found.push(...items);
      rest = answer.UnprocessedKeys?.[table]?.Keys ?? [];
      idle = items.length > 0 ? 0 : idle + 1;
      if (idle >= tries && rest.length > 0)
        throw codedError('ledger-busy', `${table} throttles`, { retryable: true });
    }
  }
  return found;
};
