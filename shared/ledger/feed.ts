import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { type Instant, plusSeconds } from '../kernel/instant.ts';
import type { Feed, FeedEntry } from '../ports/feed.ts';
import { examineFeed } from './examine-feed.ts';
import { appendToFeed } from './feed-append.ts';
import { putBack } from './feed-put-back.ts';
import { nextPosition } from './feed-head.ts';
import { createFeedPositions } from './feed-positions.ts';
import { damaged, keyItem } from './item.ts';
import { readSlice, type Store } from './store.ts';
import { entryFrom } from './stored-feed.ts';
import { highest, keys, prefixes, sorts } from './table-layout.ts';

const readFrom = async (
  store: Store,
  unit: string,
  place: { readonly after: number; readonly limit: number },
): Promise<readonly FeedEntry[]> => {
  const { after, limit } = place;
  const range = {
    partition: keys.feed(unit),
    from: sorts.feedEntry(after + 1),
    to: `${prefixes.feedEntry}${highest}`,
  };
  const { items, more } = await readSlice(store, range, limit);
  const entries = items.map((item, index) => {
    const entry = entryFrom(item);
    if (entry.position !== after + index + 1)
      throw damaged(item, 'position', 'an entry before it is missing');
    return entry;
  });
  if (!more || entries.length >= limit) return entries;
  const rest = { after: after + entries.length, limit: limit - entries.length };
  return [...entries, ...(await readFrom(store, unit, rest))];
};

/** How much later than its instant an event may enter the feed, if it is not put back: the stream keeps records for a day. */
const latenessSeconds = 86_400;

/** Nothing where the entry is gone or has no instant. */
const instantAt = async (
  { client, table }: Store,
  unit: string,
  position: number,
): Promise<string | undefined> => {
  const key = keyItem(keys.feed(unit), sorts.feedEntry(position));
  const { Item } = await client.send(
    new GetItemCommand({
      TableName: table,
      Key: key,
      ConsistentRead: true,
      ProjectionExpression: 'putBackAt, #event.#at',
      ExpressionAttributeNames: { '#event': 'event', '#at': 'at' },
    }),
  );
  return Item?.['putBackAt']?.S ?? Item?.['event']?.M?.['at']?.S;
};

const mostUnreadable = 8;

const firstInstant = async (
  store: Store,
  unit: string,
  { from, before }: { readonly from: number; readonly before: number },
): Promise<{ readonly position: number; readonly at: string } | undefined> => {
  for (let position = from; position < Math.min(before, from + mostUnreadable); position += 1) {
    const at = await instantAt(store, unit, position);
    if (at !== undefined) return { position, at };
  }
  return undefined;
};

/**
 * Instants in a feed ascend only roughly, positions strictly. The search ends on an entry that lies a day before the instant; as
 * no event enters more than a day late, everything up to that entry entered, and so happened, before the instant. Where an entry
 * cannot be read the next one speaks for it; a stretch of them counts as late, so that the reader begins too early at the worst.
 */
const positionBefore = async (store: Store, unit: string, at: Instant): Promise<number> => {
  const early = plusSeconds(at, -latenessSeconds);
  let before = 0;
  let notBefore = await nextPosition(store, unit);
  while (notBefore - before > 1) {
    const middle = Math.floor((before + notBefore) / 2);
    const found = await firstInstant(store, unit, { from: middle, before: notBefore });
    if (found !== undefined && found.at < early) before = found.position;
    else notBefore = middle;
  }
  return before;
};

/** Each province-level unit's own feed: dense positions given by whoever writes first, each event once. */
export const createFeed = (store: Store): Feed => {
  const appending = { store, positions: createFeedPositions(store) };
  return {
    append: (drafts) => appendToFeed(appending, drafts),
    putBack: (handoverId, at) => putBack(appending, handoverId, at),
    read: (unit, after, limit) => readFrom(store, unit, { after, limit }),
    examine: (unit, after, limit) => examineFeed(store, unit, { after, limit }),
    positionBefore: (unit, at) => positionBefore(store, unit, at),
  };
};
