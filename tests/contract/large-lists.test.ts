import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plusDays } from '../../shared/kernel/civil-date.ts';
import { prefixSchema } from '../../shared/kernel/division-code.ts';
import { putMany } from '../../shared/ledger/put-many.ts';
import { headItem } from '../../shared/ledger/stored-head.ts';
import type { Head } from '../../shared/ports/ledger.ts';
import { countHandovers } from '../../shared/usecases/count-handovers.ts';
import { type ListCommand, listHandovers } from '../../shared/usecases/list-handovers.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { day, pushedCase } from './sample-cases.ts';

/** A Friday; the next working day is the Monday. */
const friday = day('2026-03-06');
const many = 10_000;
const perDay = 500;
const clerks = 25;

let engines: Engines;
let world: ExchangeWorld;
let requests = 0;
let rowsRead = 0;

/** Twenty due days in a row from a week ago, five hundred a day; every twenty-fifth case on one desk, one in two thousand on hold. */
const headAt = ({ state, ...head }: Head, index: number): Head => {
  const dueOn = plusDays(friday, Math.floor(index / perDay) - 7);
  return {
    ...head,
    state: {
      ...state,
      id: randomUUID(),
      clocks: { deliver: { since: day('2026-02-24'), dueOn } },
      claimedBy: `FQ-${index % clerks}`,
      ...(index % 2_000 === 0 ? { hold: { reason: 'duplicate-hukou' } } : {}),
    },
  };
};

beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 5, units: ['53'], from: friday });
  const { head } = pushedCase();
  await putMany(
    world.store,
    Array.from({ length: many }, (_, index) => headItem(headAt(head, index))),
  );
  world.store.client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      requests += 1;
      rowsRead += Number(Reflect.get(Object(answer.output), 'Count') ?? 0);
      return answer;
    },
    { step: 'initialize', name: 'counting' },
  );
}, 180_000);
afterAll(async () => {
  world.stop();
  await engines.stop();
});

const officer = {
  kind: 'officer',
  officer: 'FQ-7',
  roles: ['clerk'],
  division: prefixSchema.parse('530921'),
} as const;

const counted = async <T>(work: () => Promise<T>) => {
  [requests, rowsRead] = [0, 0];
  return { value: await work(), requests, rowsRead };
};

const firstPage = async (asked: Partial<ListCommand>) => {
  const read = await counted(() =>
    listHandovers(world.exchange)({ officer, side: 'destination', limit: 50, ...asked }),
  );
  if (read.value.kind !== 'done') throw new Error(`the list ended as ${read.value.kind}`);
  return { ...read, page: read.value.value };
};

describe('The first page of a county with ten thousand open cases', () => {
  it.each([
    ['as it stands', {}, '2026-02-27'],
    ['of what is overdue', { standing: 'overdue' }, '2026-02-27'],
    ['of what is due soon', { standing: 'due-soon' }, '2026-03-06'],
    ['of what is in time', { standing: 'in-time' }, '2026-03-10'],
  ] as const)('%s is one look at the index, of one page', async (_title, asked, firstDueOn) => {
    const read = await firstPage(asked);
    expect(read.page.items).toHaveLength(50);
    expect(read.page.items[0]?.dueOn).toBe(firstDueOn);
    expect(read.page.cursor).toBeDefined();
    expect(read.requests).toBe(1);
    expect(read.rowsRead).toBe(51);
  });

  it('of one desk is full, and has read some of the list and not all of it', async () => {
    const read = await firstPage({ desk: { officer: officer.officer } });
    expect(read.page.items).toHaveLength(50);
    expect(read.requests).toBeLessThanOrEqual(4);
    expect(read.rowsRead).toBeLessThan(many / 2);
  });

  it('of five cases far apart has all five, in a bounded number of looks', async () => {
    const read = await firstPage({ onHold: true });
    expect(read.page.items).toHaveLength(5);
    expect(read.requests).toBeLessThanOrEqual(12);
  });
});

describe('The counts of a county with ten thousand open cases', () => {
  it('are complete, and take some looks at a thousand cases each', async () => {
    const read = await counted(() => countHandovers(world.exchange)({ officer, side: 'destination' }));
    expect(read.value).toMatchObject({
      kind: 'done',
      value: {
        overdue: 7 * perDay,
        dueSoon: 4 * perDay,
        inTime: 9 * perDay,
        undated: 0,
        waitingForOther: 0,
        unclaimed: 0,
        mine: many / clerks,
        proposalsOpen: 0,
        onHold: 5,
        total: many,
        complete: true,
      },
    });
    expect(read.requests).toBeLessThanOrEqual(many / 1_000 + 1);
  });

  it('of a province that has twice as many and more stop there, and say so', async () => {
    const { items } = (await firstPage({})).page;
    const asked: (string | undefined)[] = [];
    const ledger = {
      ...world.exchange.ledger,
      cases: async ({ limit, cursor }: { readonly limit: number; readonly cursor?: string }) => {
        asked.push(cursor);
        const page = Array.from({ length: limit }, (_, index) => items.at(index % items.length));
        return { items: page.filter((item) => item !== undefined), cursor: `${asked.length}` };
      },
    };
    const counts = await countHandovers({ ...world.exchange, ledger })({ officer, side: 'destination' });
    expect(counts).toMatchObject({ value: { total: 20_000, overdue: 20_000, complete: false } });
    expect(asked).toHaveLength(20);
  });
});
