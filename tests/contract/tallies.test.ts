import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilMonthSchema } from '../../shared/kernel/civil-month.ts';
import { prefixSchema } from '../../shared/kernel/division-code.ts';
import { createFeed } from '../../shared/ledger/feed.ts';
import { keyItem, toItem } from '../../shared/ledger/item.ts';
import type { Store } from '../../shared/ledger/store.ts';
import { attributes, keys, sorts } from '../../shared/ledger/table-layout.ts';
import { createTallies } from '../../shared/ledger/tallies.ts';
import { hasCode } from '../../shared/ports/failures.ts';
import type { Feed } from '../../shared/ports/feed.ts';
import type { Tallies, TallyStep } from '../../shared/ports/tallies.ts';
import { clearanceOf, countAll, supervisorOf, tallyItems } from '../support/clearance.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import { acceptedEvent, deliveredEvent, division, followedBy, monday, pushedCase } from './sample-cases.ts';

let engines: Engines;
let store: Store;
let feed: Feed;
let tallies: Tallies;

beforeAll(async () => {
  engines = await startEngines();
});
afterAll(() => engines.stop());

const fresh = async () => {
  store = await createLedgerTable(engines.dynamo);
  feed = createFeed(store);
  tallies = createTallies(store);
};

const month = civilMonthSchema.parse('2026-03');
const stepOf = (after: number, through: number): TallyStep => ({
  unit: '53',
  after,
  through,
  lastEventAt: monday,
  changes: [
    {
      subject: { level: 'unit', place: '53', side: 'destination' },
      month,
      tally: { pushed: through - after },
    },
  ],
});

/** A case between two counties, taken over at once, in the feeds of both provinces. */
const appendCase = async (origin: string, destination: string): Promise<void> => {
  const ends = { origin: division(origin), destination: division(destination) };
  const sample = followedBy(followedBy(pushedCase(ends), deliveredEvent), acceptedEvent);
  const units = [...new Set([origin.slice(0, 2), destination.slice(0, 2)])];
  await feed.append(
    sample.events.map((event) => ({
      event,
      caseNumber: sample.head.state.caseNumber,
      origins: [ends.origin],
      destination: ends.destination,
      units,
    })),
  );
};

describe('the tallies of a unit', () => {
  it('take a step once: who comes with the same position again has come too late', async () => {
    await fresh();
    expect(await tallies.count(stepOf(0, 3))).toBe('counted');
    expect(await tallies.count(stepOf(0, 3))).toBe('counted-before');
    expect(await tallies.count(stepOf(2, 5))).toBe('counted-before');
    expect(await tallies.count(stepOf(3, 5))).toBe('counted');
    const { items } = await tallies.counted({ unit: '53', level: 'unit', prefix: '53', limit: 10 });
    expect(items.map(({ months }) => months)).toEqual([[{ month, tally: { pushed: 5 } }]]);
    const behind = { unit: '53', position: 5, lastEventAt: monday, feedPosition: 0 };
    expect(await tallies.standings(['53', '11'])).toEqual([
      behind,
      { unit: '11', position: 0, feedPosition: 0 },
    ]);
  });

  it('have one winner when several count the same step at the same moment', async () => {
    await fresh();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => tallies.count(stepOf(0, 1))));
    expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(1);
    const { items } = await tallies.counted({ unit: '53', level: 'unit', prefix: '53', limit: 10 });
    expect(items[0]?.months[0]?.tally).toEqual({ pushed: 1 });
  });

  it('that hold something else than counters are not handed on', async () => {
    await fresh();
    await tallies.count(stepOf(0, 1));
    const sort = sorts.tally('unit', '53#origin', '2026-03');
    const item = { [attributes.partition]: keys.tally('53'), [attributes.sort]: sort, pushed: 'many' };
    await store.client.send(new PutItemCommand({ TableName: store.table, Item: toItem(item) }));
    const reading = tallies.counted({ unit: '53', level: 'unit', prefix: '53', limit: 10 });
    await expect(reading).rejects.toSatisfy((error) => hasCode(error, 'ledger-item-damaged'));
  });
});

describe('counting a feed', () => {
  const pairs = [
    ['341182', '530921'],
    ['341182', '530922'],
    ['430624', '530921'],
    ['110101', '530902'],
  ] as const;
  const someCases = async () => {
    await fresh();
    for (const [origin, destination] of [...pairs, ...pairs, ...pairs]) await appendCase(origin, destination);
  };
  const allTallies = async () => Promise.all(['11', '34', '43', '53'].map((unit) => tallyItems(store, unit)));

  it('counts every event once, and the next round finds nothing to do', async () => {
    await someCases();
    expect(await countAll(store, feed)).toEqual({ events: 2 * 36, failed: 0, leftForLater: false });
    const counted = await allTallies();
    expect(await countAll(store, feed)).toEqual({ events: 0, failed: 0, leftForLater: false });
    expect(await allTallies()).toEqual(counted);
    await appendCase('341182', '530921');
    expect(await countAll(store, feed)).toMatchObject({ events: 6 });
  });

  it('comes to the same tallies in one go, bit by bit, by several at once and from nothing', async () => {
    await someCases();
    await countAll(store, feed);
    const inOneGo = await allTallies();
    const forget = async () => {
      for (const item of (await allTallies()).flat()) {
        const key = keyItem(item[attributes.partition]?.S ?? '', item[attributes.sort]?.S ?? '');
        await store.client.send(new DeleteItemCommand({ TableName: store.table, Key: key }));
      }
      expect((await allTallies()).flat()).toEqual([]);
    };
    await forget();
    const oneByOne = { read: (unit: string, after: number) => feed.read(unit, after, 1) };
    await countAll(store, oneByOne);
    expect(await allTallies()).toEqual(inOneGo);
    await forget();
    const onFailure = () => undefined;
    for (let round = 0; round < 3; round += 1)
      await Promise.all(Array.from({ length: 4 }, () => countAll(store, feed, { onFailure })));
    expect(await allTallies()).toEqual(inOneGo);
  });

  it('goes on where it stopped when time was up', async () => {
    await someCases();
    let looks = 0;
    const millisecondsLeft = () => (looks++ < 2 ? 60_000 : 0);
    expect(await countAll(store, feed, { millisecondsLeft })).toMatchObject({ leftForLater: true });
    expect((await countAll(store, feed)).leftForLater).toBe(false);
    const [standing] = await tallies.standings(['53']);
    expect([standing?.position, standing?.feedPosition]).toEqual([36, 36]);
  });

  it('leaves a unit whose feed cannot be read and counts the others', async () => {
    await someCases();
    const key = keyItem(keys.feed('34'), sorts.feedEntry(2));
    await store.client.send(new DeleteItemCommand({ TableName: store.table, Key: key }));
    const failed: string[] = [];
    const counted = await countAll(store, feed, { onFailure: ({ unit }) => failed.push(unit) });
    expect([failed, counted.failed]).toEqual([['34'], 1]);
    const standings = await tallies.standings(['11', '34', '43', '53']);
    expect(standings.map(({ position }) => position)).toEqual([9, 0, 9, 36]);
  });

  it('leaves a unit whose last events are gone, says so once, and does not ask for them again and again', async () => {
    await someCases();
    const key = keyItem(keys.feed('34'), sorts.feedEntry(18));
    await store.client.send(new DeleteItemCommand({ TableName: store.table, Key: key }));
    const failed: string[] = [];
    let reads = 0;
    const counting = {
      read: (...asked: Parameters<Feed['read']>) => {
        reads += 1;
        return feed.read(...asked);
      },
    };
    const millisecondsLeft = () => (reads > 100 ? 0 : 60_000);
    const onFailure = ({ unit }: { readonly unit: string }) => failed.push(unit);
    expect(await countAll(store, counting, { onFailure, millisecondsLeft })).toMatchObject({
      failed: 1,
      leftForLater: false,
    });
    expect(failed).toEqual(['34']);
    const [standing] = await tallies.standings(['34']);
    expect([standing?.position, standing?.feedPosition]).toEqual([17, 18]);
  });

  it('is answered in pages of any size alike, for a province, a prefecture and a county', async () => {
    await someCases();
    await countAll(store, feed);
    const officer = supervisorOf();
    for (const [prefix, rows] of [
      ['53', 4],
      ['5309', 4],
      ['530921', 2],
      ['34', 2],
      ['530999', 0],
    ] as const) {
      const query = { officer, division: prefixSchema.parse(prefix), by: 'county-pair' } as const;
      const whole = (await clearanceOf(store, query)).flatMap(({ items }) => items);
      expect(whole).toHaveLength(rows);
      for (const limit of [1, 2, 3])
        expect((await clearanceOf(store, query, limit)).flatMap(({ items }) => items)).toEqual(whole);
    }
  });

  it('refuses a cursor of another division', async () => {
    await someCases();
    await countAll(store, feed);
    const { cursor } = await tallies.counted({ unit: '53', level: 'pair', prefix: '53', limit: 1 });
    const other = tallies.counted({ unit: '34', level: 'pair', prefix: '34', limit: 1, cursor });
    await expect(other).rejects.toSatisfy((error) => hasCode(error, 'cursor-invalid'));
  });
});
