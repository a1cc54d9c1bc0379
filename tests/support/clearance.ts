import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { nation } from '../../shared/kernel/division-code.ts';
import type { DivisionPrefix } from '../../shared/kernel/division-code.ts';
import type { Officer } from '../../shared/domain/actor.ts';
import type { Item } from '../../shared/ledger/item.ts';
import type { Store } from '../../shared/ledger/store.ts';
import { attributes, keys } from '../../shared/ledger/table-layout.ts';
import { createTallies } from '../../shared/ledger/tallies.ts';
import type { Feed } from '../../shared/ports/feed.ts';
import { countEvents, type Counting } from '../../shared/usecases/clearance/count-events.ts';
import { type ClearanceQuery, getClearance } from '../../shared/usecases/clearance/get-clearance.ts';
import { instantSchema } from '../../shared/kernel/instant.ts';

export const countedAt = instantSchema.parse('2026-11-22T01:00:00.000Z');

/** One round of counting over a store, as the sweep does it; failures are thrown unless somebody listens to them. */
export const countAll = (store: Store, feed: Pick<Feed, 'read'>, wish: Partial<Counting> = {}) =>
  countEvents({
    tallies: createTallies(store),
    feed,
    now: countedAt,
    millisecondsLeft: () => 60_000,
    onFailure: ({ error }) => {
      throw error;
    },
    ...wish,
  });

/** Everything under a unit's tallies as it lies in the table. */
export const tallyItems = async ({ client, table }: Store, unit: string): Promise<readonly Item[]> => {
  const found: Item[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: '#partition = :partition',
      ExpressionAttributeNames: { '#partition': attributes.partition },
      ExpressionAttributeValues: { ':partition': { S: keys.tally(unit) } },
    },
  );
  for await (const page of pages) found.push(...(page.Items ?? []));
  return found;
};

export const supervisorOf = (division: DivisionPrefix = nation): Officer => ({
  kind: 'officer',
  officer: 'S-0001',
  roles: ['supervisor'],
  division,
});

/** All pages of an answer; throws where it was refused. */
export const clearanceOf = async (
  store: Store,
  query: Omit<ClearanceQuery, 'limit' | 'cursor'>,
  limit = 100,
) => {
  const ask = getClearance({ tallies: createTallies(store), now: () => countedAt });
  const pages = [];
  let cursor: string | undefined;
  do {
    const outcome = await ask({ ...query, limit, cursor });
    if (outcome.kind !== 'done') throw new Error(outcome.kind === 'refused' ? outcome.refused : outcome.kind);
    pages.push(outcome.value);
    cursor = outcome.value.next;
  } while (cursor !== undefined);
  return pages;
};
