import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { cursorOf } from '../../shared/ledger/page.ts';
import { createWakeList } from '../../shared/ledger/wake-list.ts';
import type { Store } from '../../shared/ledger/store.ts';
import { hasCode } from '../../shared/ports/failures.ts';
import { plusSeconds } from '../../shared/kernel/instant.ts';
import type { CaseQuery, CaseSummary, Ledger } from '../../shared/ports/ledger.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import {
  commitOf,
  day,
  deliveredEvent,
  division,
  followedBy,
  joinedEvent,
  mingguang,
  monday,
  pushCommit,
  pushedCase,
  withdrawnEvent,
} from './sample-cases.ts';

let engines: Engines;
let store: Store;
let ledger: Ledger;

const destinations = ['530921', '530922', '530102', '540102'];
const perCounty = 9;

const dueDay = (index: number) => `2026-03-${String(index + 5).padStart(2, '0')}`;

/** Nine pushed cases for each of four counties, due one a day; three further ones of Fengqing are withdrawn. */
beforeAll(async () => {
  engines = await startEngines();
  store = await createLedgerTable(engines.dynamo);
  ledger = createLedger(store);
  for (const code of destinations) {
    for (let index = 0; index < perCounty; index += 1) {
      const wish = { destination: division(code), dueOn: dueDay(index), at: plusSeconds(monday, index) };
      await ledger.commit(pushCommit(pushedCase(wish)));
    }
  }
  for (let index = 0; index < 3; index += 1) {
    const pushed = pushedCase({ at: plusSeconds(monday, 100 + index) });
    const closed = followedBy(pushed, withdrawnEvent);
    await ledger.commit(pushCommit(pushed));
    const persons = [{ personKey: pushed.head.personKey, openCase: 'release' } as const];
    await ledger.commit(commitOf(closed, { persons }));
  }
});
afterAll(() => engines.stop());

const allPages = async (query: Omit<CaseQuery, 'cursor'>) => {
  const items: CaseSummary[] = [];
  const sizes: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await ledger.cases({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    sizes.push(page.items.length);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { items, sizes };
};

describe('the list of a hukou locality', () => {
  it('shows open cases by due day, then the closed ones, with nothing unmasked', async () => {
    const { items } = await allPages({ side: 'destination', prefix: '530921', limit: 100 });
    expect(items.map(({ phase }) => phase)).toEqual([
      ...Array.from({ length: 9 }, () => 'pushed'),
      ...Array.from({ length: 3 }, () => 'withdrawn'),
    ]);
    expect(items.slice(0, 9).map(({ dueOn }) => dueOn)).toEqual(
      Array.from({ length: 9 }, (_, index) => dueDay(index)),
    );
    expect(items[0]?.masked).toEqual({ name: '李**', citizenId: '5335**********0006' });
  });

  it.each([1, 2, 4, 5, 12, 13])('comes in pages of %i without loss or repetition', async (limit) => {
    const whole = await allPages({ side: 'destination', prefix: '5309', limit: 100 });
    const paged = await allPages({ side: 'destination', prefix: '5309', limit });
    expect(paged.items).toEqual(whole.items);
    expect(new Set(paged.items.map(({ id }) => id)).size).toBe(21);
    expect(paged.sizes.slice(0, -1).every((size) => size === limit)).toBe(true);
    expect(paged.sizes.at(-1)).toBeGreaterThan(0);
  });

  it.each([
    ['530921', 12],
    ['530922', 9],
    ['5309', 21],
    ['53', 30],
    ['54', 9],
    ['34', 0],
  ])('a reader of %s sees its own cases and no other', async (prefix, count) => {
    const { items } = await allPages({ side: 'destination', prefix, limit: 7 });
    expect(items).toHaveLength(count);
    expect(items.every(({ destination }) => destination.startsWith(prefix))).toBe(true);
  });

  it('shows what is due on or before a day, in every county, page by page', async () => {
    const dueBy = day(dueDay(2));
    const { items } = await allPages({ side: 'destination', prefix: '53', dueBy, limit: 4 });
    expect(items.map(({ destination, dueOn }) => `${destination} ${dueOn}`)).toEqual(
      ['530102', '530921', '530922'].flatMap((code) => [0, 1, 2].map((index) => `${code} ${dueDay(index)}`)),
    );
  });

  it.each([
    [['withdrawn'], 3],
    [['pushed'], 18],
    [['pushed', 'withdrawn'], 21],
    [['claimed'], 0],
  ])('shows only the phases %j', async (phases, count) => {
    const { items } = await allPages({ side: 'destination', prefix: '5309', phases, limit: 2 });
    expect(items).toHaveLength(count);
    expect(items.every(({ phase }) => phases.includes(phase))).toBe(true);
  });

  it('follows a case that moves on: another due day, another place in the list', async () => {
    const pushed = pushedCase({ destination: division('540202'), dueOn: '2026-03-05' });
    await ledger.commit(pushCommit(pushed));
    await ledger.commit(commitOf(followedBy(pushed, deliveredEvent)));
    const { items } = await allPages({ side: 'destination', prefix: '540202', limit: 10 });
    expect(items).toMatchObject([{ phase: 'delivered', dueOn: '2026-03-11', version: 2 }]);
  });
});

describe('the list of a certifying locality', () => {
  it('shows what it pushed in the order of opening, the closed ones last', async () => {
    const { items } = await allPages({ side: 'origin', prefix: mingguang, limit: 10 });
    expect(items.slice(-3).every(({ phase }) => phase === 'withdrawn')).toBe(true);
    const opened = items.slice(0, -3).map(({ openedAt }) => openedAt);
    expect(opened).toEqual(opened.toSorted());
  });

  it('shows the case of a person certified in two places to both', async () => {
    const pushed = pushedCase({ destination: division('610102') });
    await ledger.commit(pushCommit(pushed));
    const joined = followedBy(pushed, joinedEvent(division('320102')));
    await ledger.commit(commitOf(joined));
    const closed = followedBy(joined, withdrawnEvent);
    const query = { side: 'origin', prefix: '320102', limit: 10 } as const;
    expect((await allPages(query)).items.map(({ id, phase }) => [id, phase])).toEqual([
      [pushed.head.state.id, 'pushed'],
    ]);
    await ledger.commit(commitOf(closed));
    expect((await allPages(query)).items.map(({ phase }) => phase)).toEqual(['withdrawn']);
  });
});

const refusedAsInvalid = (query: CaseQuery) =>
  ledger.cases(query).catch((error: unknown) => hasCode(error, 'cursor-invalid'));

describe('a cursor that somebody made up', () => {
  const query = { side: 'destination', prefix: '530921', limit: 2 } as const;

  it.each([
    ['that is no cursor', 'not a cursor!'],
    ['that is empty', ''],
    ['of another kind of list', cursorOf('origin-open', '530921#2026-03-06#x')],
    ['that points to the county next door', cursorOf('destination-open', '530922#2026-03-06#x')],
    ['that points before the list', cursorOf('destination-open', '1')],
    ['with characters no key has', cursorOf('destination-open', '530921#\u0000')],
    ['with a third part', cursorOf('destination-open', '530921#x\nHEAD')],
  ])('%s is refused', async (_title, cursor) => {
    expect(await refusedAsInvalid({ ...query, cursor })).toBe(true);
  });

  it('given to one county does not open the list of another', async () => {
    const { cursor } = await ledger.cases({ ...query, prefix: '530922' });
    expect(cursor).toBeDefined();
    expect(await refusedAsInvalid({ ...query, ...(cursor === undefined ? {} : { cursor }) })).toBe(true);
  });

  it('a list of the nation, or of half a division, is a bug of the caller', async () => {
    await expect(ledger.cases({ ...query, prefix: '' })).rejects.toThrow('division prefix');
    await expect(ledger.cases({ ...query, prefix: '530' })).rejects.toThrow('division prefix');
  });
});

describe('the list of cases that the clock wakes', () => {
  it('has the cases of the unit whose day has come, the earliest first, and no closed one', async () => {
    const wakeList = createWakeList(store);
    const none = await wakeList.wakingBy('53', day('2026-03-05'));
    expect(none.items).toEqual([]);
    const some = await wakeList.wakingBy('53', day(dueDay(2)));
    const all = await wakeList.wakingBy('53', day('2027-01-01'));
    expect(all.items.slice(0, some.items.length)).toEqual(some.items);
    expect(some.items.length).toBeGreaterThan(0);
    expect(all.items).toHaveLength(27);
    expect(new Set(all.items).size).toBe(27);
  });
});
