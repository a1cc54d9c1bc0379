import { setTimeout as delay } from 'node:timers/promises';
import { codedError } from '../ports/failures.ts';
import type { FeedDraft } from '../ports/feed.ts';
import { nextPosition } from './feed-head.ts';
import { feedWrites, stretchesOf, unitsOfAll } from './feed-writes.ts';
import type { Store } from './store.ts';
import { transact } from './transaction.ts';

const tries = 12;

/** What is left to append after one try: nothing, or the drafts without those that are in the feed already. */
const tryOnce = async (store: Store, drafts: readonly FeedDraft[]): Promise<readonly FeedDraft[]> => {
  const nextOf = new Map(
    await Promise.all(
      unitsOfAll(drafts).map(async (unit) => [unit, await nextPosition(store, unit)] as const),
    ),
  );
  const outcome = await transact(store, feedWrites(store.table, drafts, nextOf));
  if (outcome.kind === 'written') return [];
  if (outcome.kind === 'contended') return drafts;
  const fed = new Set(
    outcome.conditions.flatMap(({ name, position }) => (name === 'marker' ? [position] : [])),
  );
  return drafts.filter((_draft, position) => !fed.has(position));
};

const appendStretch = async (store: Store, stretch: readonly FeedDraft[]): Promise<void> => {
  let rest = stretch;
  for (let attempt = 1; rest.length > 0; attempt += 1) {
    if (attempt > tries)
      throw codedError('ledger-busy', 'other writers kept taking the next positions of the feed', {
        retryable: true,
      });
    if (attempt > 1) await delay(Math.random() * Math.min(500, 10 * 2 ** attempt));
    rest = await tryOnce(store, rest);
  }
};

/** Appends stretch by stretch, so that what comes later never stands before what comes earlier. */
export const appendToFeed = async (store: Store, drafts: readonly FeedDraft[]): Promise<void> => {
  for (const stretch of stretchesOf(drafts)) await appendStretch(store, stretch);
};
