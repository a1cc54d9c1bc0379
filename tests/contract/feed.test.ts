import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plusSeconds } from '../../shared/kernel/instant.ts';
import { prefixSchema } from '../../shared/kernel/division-code.ts';
import { createFeed } from '../../shared/ledger/feed.ts';
import { fedEvents } from '../../shared/ledger/feed-put-back.ts';
import { keyItem } from '../../shared/ledger/item.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import type { Store } from '../../shared/ledger/store.ts';
import { keys, sorts } from '../../shared/ledger/table-layout.ts';
import type { Feed, FeedEntry } from '../../shared/ports/feed.ts';
import { concerns } from '../../shared/usecases/read-events.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import {
  commitOf,
  deliveredEvent,
  fengqing,
  followedBy,
  longCase,
  monday,
  pushCommit,
  pushedCase,
} from './sample-cases.ts';
import { draftsOf, found, nameOf, whole } from './sample-feed.ts';

let engines: Engines;
let store: Store;
let feed: Feed;

beforeAll(async () => {
  engines = await startEngines();
});
afterAll(() => engines.stop());

const emptyFeed = async () => {
  store = await createLedgerTable(engines.dynamo);
  feed = createFeed(store);
};

const wholeFeed = async (unit: string): Promise<readonly FeedEntry[]> => feed.read(unit, 0, 10_000);

const hours = (count: number) => plusSeconds(monday, count * 3_600);

describe('the feed of a province', () => {
  it('gives each event the next position, in both provinces, whole', async () => {
    await emptyFeed();
    const drafts = draftsOf(longCase(3));
    await feed.append(drafts);
    const entries = await wholeFeed('53');
    expect(found(entries)).toEqual(whole(drafts));
    const { units: _units, ...entry } = drafts[0] ?? { units: [] };
    expect(entries[0]).toEqual({ ...entry, unit: '53', position: 1 });
    expect((await wholeFeed('34')).map(nameOf)).toEqual(entries.map(nameOf));
    expect(await wholeFeed('11')).toEqual([]);
  });

  it('has an event once, however often and in whatever batches it is appended', async () => {
    await emptyFeed();
    const drafts = draftsOf(longCase(12));
    await feed.append(drafts.slice(0, 5));
    await feed.append(drafts.slice(0, 5));
    await feed.append([...drafts.slice(3, 9), ...drafts.slice(3, 9)]);
    await feed.append(drafts);
    await feed.append([]);
    expect(found(await wholeFeed('53'))).toEqual(whole(drafts));
    expect(found(await wholeFeed('34'))).toEqual(whole(drafts));
  });

  it('has an event once when an end of the case lies in the same province', async () => {
    await emptyFeed();
    const drafts = draftsOf(pushedCase(), ['53', '53']);
    await feed.append(drafts);
    expect(found(await wholeFeed('53'))).toEqual(whole(drafts));
  });

  it('stays dense, whole and in order when several writers append at the same moment, twice over', async () => {
    await emptyFeed();
    const batches = Array.from({ length: 4 }, () =>
      [longCase(7), longCase(7), longCase(7), longCase(9)].flatMap((sample) => draftsOf(sample)),
    );
    await Promise.all([...batches, ...batches].map((batch) => feed.append(batch)));
    expect(found(await wholeFeed('53'))).toEqual(whole(batches.flat()));
    expect(found(await wholeFeed('34'))).toEqual(whole(batches.flat()));
  });

  it('is read page by page without loss or repetition, past the ninth and the ninety-ninth position', async () => {
    await emptyFeed();
    const drafts = Array.from({ length: 11 }, () => draftsOf(longCase(10))).flat();
    await feed.append(drafts);
    const read: FeedEntry[] = [];
    for (
      let page = await feed.read('53', 0, 7);
      page.length > 0;
      page = await feed.read('53', read.length, 7)
    )
      read.push(...page);
    expect(found(read)).toEqual(whole(drafts));
    expect(read).toHaveLength(110);
  });

  it('from which an entry was taken is not handed on', async () => {
    await emptyFeed();
    await feed.append(draftsOf(longCase(3)));
    await store.client.send(
      new DeleteItemCommand({
        TableName: store.table,
        Key: keyItem(keys.feed('53'), sorts.feedEntry(2)),
      }),
    );
    await expect(feed.read('53', 0, 10)).rejects.toThrow('an entry before it is missing');
  });
});

describe('an event that never came into the feed', () => {
  const afterTwo = async () => {
    await emptyFeed();
    const ledger = createLedger(store);
    const pushed = pushedCase();
    await ledger.commit(pushCommit(pushed));
    const delivered = followedBy(pushed, deliveredEvent);
    await ledger.commit(commitOf(delivered));
    return { pushed, delivered };
  };

  it('is put back behind what came meanwhile, once, and the others stay where they are', async () => {
    const { pushed, delivered } = await afterTwo();
    await feed.append(draftsOf(delivered).slice(1));
    const { id } = pushed.head.state;
    expect(await fedEvents(store, id)).toEqual(new Set([2]));
    expect(await feed.putBack(id, hours(100))).toBe(1);
    expect(await feed.putBack(id, hours(200))).toBe(0);
    for (const unit of ['34', '53'])
      expect(await wholeFeed(unit)).toMatchObject([
        { position: 1, event: { sequence: 2 } },
        { position: 2, event: { sequence: 1 }, putBackAt: hours(100) },
      ]);
    expect(await fedEvents(store, id)).toEqual(new Set([1, 2]));
  });

  it('does not mislead a reader who begins at an instant', async () => {
    const { pushed } = await afterTwo();
    for (const hour of [40, 50, 60]) await feed.append(draftsOf(pushedCase({ at: hours(hour) })));
    await feed.putBack(pushed.head.state.id, hours(61));
    await feed.append(draftsOf(pushedCase({ at: hours(62) })));
    for (let hour = 40; hour < 100; hour += 5) {
      const skipped = (await wholeFeed('53')).slice(0, await feed.positionBefore('53', hours(hour)));
      const wrongly = skipped.filter(({ event, putBackAt }) => !putBackAt && event.at >= hours(hour));
      expect(wrongly).toEqual([]);
    }
  });
});

describe('a case that moves on', () => {
  it('tells whoever had it until then of that event, and of nothing after it', async () => {
    await emptyFeed();
    const ledger = createLedger(store);
    const pushed = pushedCase();
    await ledger.commit(pushCommit(pushed));
    const forwarded = followedBy(pushed, {
      type: 'forwarded',
      data: { from: fengqing, to: '430624', why: 'hukou-elsewhere' },
    });
    await ledger.commit(commitOf(forwarded));
    await ledger.commit(commitOf(followedBy(forwarded, deliveredEvent)));
    await feed.putBack(pushed.head.state.id, hours(1));
    const told = (entries: readonly FeedEntry[]) => entries.map(({ event }) => event.type);
    expect(told(await wholeFeed('53'))).toEqual(['pushed', 'forwarded']);
    expect(told(await wholeFeed('43'))).toEqual(['forwarded', 'delivered']);
    expect(told(await wholeFeed('34'))).toEqual(['pushed', 'forwarded', 'delivered']);
    const entry = (await wholeFeed('53'))[1];
    expect(entry).toMatchObject({ destination: '430624', formerDestination: fengqing });
    expect(entry && concerns(prefixSchema.parse('530921'), entry)).toBe(true);
    expect(entry && concerns(prefixSchema.parse('530922'), entry)).toBe(false);
  });
});

describe('a reader who begins at an instant', () => {
  it('misses no event of that instant or later, also when one came into the feed up to a day late', async () => {
    await emptyFeed();
    const on = (hour: number) => draftsOf(pushedCase({ at: hours(hour) }));
    const order = [0, 10, 20, 30, 9, 40, 50, 29, 60, 70, 80, 90].flatMap(on);
    for (const draft of order) await feed.append([draft]);
    for (let hour = -30; hour < 150; hour += 5) {
      const before = await feed.positionBefore('53', hours(hour));
      const skipped = (await wholeFeed('53')).slice(0, before);
      expect(skipped.every(({ event }) => event.at < hours(hour))).toBe(true);
    }
    for (const gone of [7, 6, 3, 12]) {
      const key = keyItem(keys.feed('53'), sorts.feedEntry(gone));
      await store.client.send(new DeleteItemCommand({ TableName: store.table, Key: key }));
      for (let hour = -30; hour < 150; hour += 5) {
        const before = await feed.positionBefore('53', hours(hour));
        expect(order.slice(0, before).every(({ event }) => event.at < hours(hour))).toBe(true);
      }
      expect(await feed.positionBefore('53', hours(80))).toBeGreaterThan(0);
    }
    expect(await feed.positionBefore('53', monday)).toBe(0);
    expect(await feed.positionBefore('53', hours(1_000))).toBe(11);
    expect(await feed.positionBefore('11', hours(1_000))).toBe(0);
  });
});
