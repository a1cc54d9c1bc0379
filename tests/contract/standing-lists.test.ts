import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Officer } from '../../shared/domain/actor.ts';
import { prefixSchema } from '../../shared/kernel/division-code.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { listHandovers } from '../../shared/usecases/list-handovers.ts';
import { type Standing, standings } from '../../shared/usecases/standing.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { commitOf, deliveredEvent, division, followedBy, pushedCase } from './sample-cases.ts';

/** A Friday: the next working day, until which something is due soon, is the Monday. */
const friday = '2026-03-06';
const days = ['2026-03-04', '2026-03-05', friday, '2026-03-07', '2026-03-09', '2026-03-10', '2026-03-11'];
const byStanding: Readonly<Record<Standing, readonly string[]>> = {
  overdue: ['2026-03-04', '2026-03-05'],
  'due-soon': [friday, '2026-03-07', '2026-03-09'],
  'in-time': ['2026-03-10', '2026-03-11'],
};
/** In its neighbour something is due soon from three working days before. */
const patient = '530922';
const byPatientStanding: typeof byStanding = {
  ...byStanding,
  'due-soon': [friday, '2026-03-07', '2026-03-09', '2026-03-10', '2026-03-11'],
  'in-time': [],
};

const questionWithoutTerm = {
  type: 'clarification-requested',
  data: {},
  clocks: { paused: ['claim', 'decideHandover', 'expireUnclaimed'] as const },
};

let engines: Engines;
let world: ExchangeWorld;
let exchange: Exchange;

beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 3, units: ['53'], from: friday });
  const { policyFor } = world.exchange;
  exchange = {
    ...world.exchange,
    policyFor: (place, on) => {
      const policy = policyFor(place, on);
      return place === patient
        ? { ...policy, dueSoonWithin: { ...policy.dueSoonWithin, value: { workingDays: 3 } } }
        : policy;
    },
  };
  for (const code of ['530921', patient, '530102']) {
    const destination = division(code);
    for (const dueOn of days) await exchange.ledger.commit(commitOf(pushedCase({ destination, dueOn })));
    const undated = followedBy(followedBy(pushedCase({ destination }), deliveredEvent), questionWithoutTerm);
    await exchange.ledger.commit(commitOf(undated, {}, 3));
  }
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

const officerOf = (prefix: string): Officer => ({
  kind: 'officer',
  officer: 'reader',
  roles: ['clerk'],
  division: prefixSchema.parse(prefix),
});

type Asked = Partial<Omit<Parameters<ReturnType<typeof listHandovers>>[0], 'officer' | 'cursor'>>;

const listed = async (prefix: string, asked: Asked) => {
  const lines: string[] = [];
  const said = new Set<Standing | undefined>();
  let cursor: string | undefined;
  do {
    const outcome = await listHandovers(exchange)({
      officer: officerOf(prefix),
      side: 'destination',
      limit: 2,
      ...asked,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (outcome.kind !== 'done') throw new Error(`the list ended as ${outcome.kind}`);
    for (const { destination, dueOn, standing } of outcome.value.items) {
      lines.push(`${destination} ${dueOn ?? 'undated'}`);
      said.add(standing);
    }
    cursor = outcome.value.cursor;
  } while (cursor !== undefined);
  return { lines, said: [...said] };
};
const inCounty = (code: string, dueDays: readonly string[]) => dueDays.map((day) => `${code} ${day}`);

describe.each(standings)('a list of what is %s', (standing) => {
  it('has the day before and the day after its bounds on other lists, and each line says so', async () => {
    const { lines, said } = await listed('530921', { standing });
    expect(lines).toEqual(inCounty('530921', byStanding[standing]));
    expect(said).toEqual([standing]);
  });

  it('goes by the policy of the hukou county', async () => {
    const { lines } = await listed(patient, { standing });
    expect(lines).toEqual(inCounty(patient, byPatientStanding[standing]));
  });

  it('is of every county of a province, each by its own policy', async () => {
    const { lines } = await listed('53', { standing });
    expect(lines).toEqual([
      ...inCounty('530102', byStanding[standing]),
      ...inCounty('530921', byStanding[standing]),
      ...inCounty(patient, byPatientStanding[standing]),
    ]);
  });

  it('is the same for the certifying side', async () => {
    const { lines } = await listed('341182', { standing, side: 'origin' });
    expect(lines.toSorted()).toEqual((await listed('53', { standing })).lines.toSorted());
  });

  it('is narrowed by the due day that is asked for as well', async () => {
    const dueBy = pushedCase({ dueOn: '2026-03-09' }).head.state.clocks.deliver?.dueOn;
    const { lines } = await listed('530921', { standing, ...(dueBy ? { dueBy } : {}) });
    expect(lines).toEqual(
      inCounty(
        '530921',
        byStanding[standing].filter((day) => day <= '2026-03-09'),
      ),
    );
  });
});

it('the three lists together are all that has a due day', async () => {
  const lists = await Promise.all(
    standings.map(async (standing) => (await listed('53', { standing })).lines),
  );
  const everything = await listed('53', {});
  expect(lists.flat().toSorted()).toEqual(
    everything.lines.filter((line) => !line.endsWith('undated')).toSorted(),
  );
  expect(everything.lines).toHaveLength(24);
});

it('another county finds nothing of it, and does not list it', async () => {
  expect((await listed('500112', { standing: 'overdue' })).lines).toEqual([]);
  const outcome = await listHandovers(exchange)({
    officer: officerOf('500112'),
    side: 'destination',
    prefix: '530921',
    standing: 'overdue',
    limit: 2,
  });
  expect(outcome).toEqual({ kind: 'refused', refused: 'outside-your-division' });
});
