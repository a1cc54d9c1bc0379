import { setTimeout as delay } from 'node:timers/promises';
import { codedError } from '../ports/failures.ts';
import type { FeedDraft } from '../ports/feed.ts';
import type { FeedPositions } from './feed-positions.ts';
import { feedWrites, stretchesOf, unitsOfAll } from './feed-writes.ts';
import type { Store } from './store.ts';
import { transact } from './transaction.ts';

export interface Appending {
  readonly store: Store;
  readonly positions: FeedPositions;
}

const tries = 12;

/** What is left to append after one try: nothing, or the drafts without those that are in the feed already. */
const tryOnce = async (
  { store, positions }: Appending,
  drafts: readonly FeedDraft[],
): Promise<readonly FeedDraft[]> => {
  const units = unitsOfAll(drafts);
  const nextOf = new Map(
    await Promise.all(units.map(async (unit) => [unit, await positions.next(unit)] as const)),
  );
  const { writes, nextAfter } = feedWrites(store.table, drafts, nextOf);
  const outcome = await transact(store, writes);
  if (outcome.kind === 'written') {
    positions.appended(nextAfter);
    return [];
  }
  positions.doubted(units);
  if (outcome.kind === 'contended') return drafts;
  const fed = new Set(
    outcome.conditions.flatMap(({ name, position }) => (name === 'marker' ? [position] : [])),
  );
  return drafts.filter((_draft, position) => !fed.has(position));
};

const appendStretch = async (appending: Appending, stretch: readonly FeedDraft[]): Promise<void> => {
  let rest = stretch;
  for (let attempt = 1; rest.length > 0; attempt += 1) {
    if (attempt > tries)
      throw codedError('ledger-busy', 'other writers kept taking the next positions of the feed', {
        retryable: true,
      });
    if (attempt > 1) await delay(Math.random() * Math.min(500, 10 * 2 ** attempt));
    rest = await tryOnce(appending, rest);
  }
};

/** Appends stretch by stretch, so that what comes later never stands before what comes earlier. */
export const appendToFeed = async (appending: Appending, drafts: readonly FeedDraft[]): Promise<void> => {
  for (const stretch of stretchesOf(drafts)) await appendStretch(appending, stretch);
};
