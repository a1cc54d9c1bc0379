import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { CivilDate } from '../kernel/civil-date.ts';
import { provinceOf } from '../kernel/division-code.ts';
import { type Instant, instantSchema } from '../kernel/instant.ts';
import type { Count, StandingReader } from '../ports/standing.ts';
import { examinedEvent } from './examine.ts';
import { nextPosition } from './feed-head.ts';
import { getMany } from './get-many.ts';
import { type Item, keyItem } from './item.ts';
import { queryOf, type Range, readSlice, type Store } from './store.ts';
import { outboxKey, referenceFrom } from './stored-outbox.ts';
import { attributes, dayShards, highest, keys, lowest, places, sorts } from './table-layout.ts';

const mostReads = 20;
/** Rows looked at for the oldest message, and events of a shard for those the feed lacks: the newest. */
const mostRows = 100;
const latestOfShard = 25;

/** Counts rows in the table; a page of it holds a megabyte of them. */
const countUpTo = async ({ client, table }: Store, range: Range, most: number): Promise<Count> => {
  let count = 0;
  let start: Item | undefined;
  for (let reads = 0; reads < mostReads; reads += 1) {
    const answer = await client.send(
      new QueryCommand({
        ...queryOf(table, range),
        Select: 'COUNT',
        Limit: most - count,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    count += answer.Count ?? 0;
    start = answer.LastEvaluatedKey;
    if (!start || count >= most) break;
  }
  return { count, more: start !== undefined };
};

const instantIn = (item: Item | undefined, name: string): readonly Instant[] => {
  const parsed = instantSchema.safeParse(item?.[name]?.S);
  return parsed.success ? [parsed.data] : [];
};

const earliest = (instants: readonly Instant[]): Instant | undefined => instants.toSorted()[0];

const pending = async (store: Store, unit: string, most: number) => {
  const partition = places.pendingPartition(unit);
  const range: Range = { index: 'byPending', partition, from: lowest, to: highest };
  const counted = await countUpTo(store, range, most);
  if (counted.count === 0) return counted;
  const { items } = await readSlice(store, range, mostRows);
  const rows = await getMany(
    store,
    items.map((item) => outboxKey(referenceFrom(item))),
  );
  // The index is a moment behind: a row that has arrived meanwhile waits no more.
  const waiting = rows.filter((row) => row['status']?.S === 'pending');
  const oldestAt = earliest(waiting.flatMap((row) => instantIn(row, 'createdAt')));
  return { ...counted, ...(oldestAt ? { oldestAt } : {}) };
};

const feedEnd = async (store: Store, unit: string) => {
  const position = (await nextPosition(store, unit)) - 1;
  if (position === 0) return { position };
  const { Item } = await store.client.send(
    new GetItemCommand({
      TableName: store.table,
      Key: keyItem(keys.feed(unit), sorts.feedEntry(position)),
      ProjectionExpression: '#event.#at',
      ExpressionAttributeNames: { '#event': 'event', '#at': 'at' },
    }),
  );
  const [eventAt] = instantIn(Item?.['event']?.M, 'at');
  return { position, ...(eventAt ? { eventAt } : {}) };
};

const latestOf = async (
  { client, table }: Store,
  day: CivilDate,
  shard: number,
): Promise<readonly Item[]> => {
  const partition = places.dayPartition(day, shard);
  const range: Range = { index: 'byDay', partition, from: lowest, to: highest };
  const { Items = [] } = await client.send(
    new QueryCommand({ ...queryOf(table, range), ScanIndexForward: false, Limit: latestOfShard }),
  );
  return Items;
};

interface Happened {
  readonly at: Instant;
  readonly units: readonly string[];
  readonly marker: { readonly partition: string; readonly sort: string };
}

const happened = (item: Item): readonly Happened[] => {
  const examined = examinedEvent(item);
  if ('damaged' in examined || !examined.parties) return [];
  const { event, parties } = examined;
  const { origins, destination, formerDestination } = parties;
  const told = [...origins, destination, ...(formerDestination ? [formerDestination] : [])];
  const marker = { partition: keys.handover(event.handoverId), sort: sorts.fed(event.sequence) };
  return [{ at: event.at, units: [...new Set(told.map(provinceOf))], marker }];
};

const spelled = ({ partition, sort }: Happened['marker']): string => `${partition} ${sort}`;

const unfed = async (store: Store, days: readonly CivilDate[]): Promise<ReadonlyMap<string, Instant>> => {
  const shards = Array.from({ length: dayShards }, (_, shard) => shard);
  const latest = await Promise.all(days.flatMap((day) => shards.map((shard) => latestOf(store, day, shard))));
  const events = latest.flat().flatMap(happened);
  const markers = await getMany(
    store,
    events.map(({ marker }) => marker),
  );
  const fed = new Set(markers.map((item) => `${item[attributes.partition]?.S} ${item[attributes.sort]?.S}`));
  const oldest = new Map<string, Instant>();
  for (const { at, units, marker } of events) {
    if (fed.has(spelled(marker))) continue;
    for (const unit of units) if (at < (oldest.get(unit) ?? highest)) oldest.set(unit, at);
  }
  return oldest;
};

/** Counts and ends in the one table; nothing of what a message or an event holds leaves it. */
export const createStandingReader = (store: Store): StandingReader => ({
  pending: (unit, most) => pending(store, unit, most),
  parked: (unit, most) => {
    const range = { partition: keys.parked(unit), from: sorts.parked(''), to: sorts.parked(highest) };
    return countUpTo(store, range, most);
  },
  feedEnd: (unit) => feedEnd(store, unit),
  unfed: (days) => unfed(store, days),
});
