import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { expectDescribed, fieldsOf, openOffice } from './office.ts';
import { codeOf } from './request.ts';

let engines: Engines;
let world: ExchangeWorld;
let office: ReturnType<typeof openOffice>;
type Who = Parameters<typeof office.as>[0];
const cases: Record<string, string> = {};

const inFengqing = {
  delivered: [],
  claimed: ['claim'],
  asked: ['claim', 'request-clarification'],
  held: ['claim', 'hold'],
  proposed: ['claim', 'accept', 'propose-enrolment'],
} as const;
const payloads: Readonly<Record<string, object>> = {
  'request-clarification': { question: '此人是否有曾用名？' },
  hold: { reason: 'duplicate-hukou' },
  'propose-enrolment': { outcome: { kind: 'enrolled', enrolledOn: '2025-06-10' } },
};

/** One case of Fengqing in each of these situations, all of the same day. */
beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 23, units: ['34', '50', '53'] });
  office = openOffice(world);
  for (const [index, [name, actions]] of Object.entries(inFengqing).entries()) {
    const id = await office.arrived(300 + index);
    for (const action of actions) fieldsOf(await office.as('clerk').act(id, action, payloads[action]));
    cases[id] = name;
  }
  await world.settle();
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

const listed = async (who: Who, query: string): Promise<readonly string[]> => {
  const page = await office.as(who).list(query);
  expectDescribed(page, 'listHandovers');
  const items: readonly { readonly id: string }[] = Object(fieldsOf(page)['items']);
  return items.map(({ id }) => cases[id] ?? 'unknown').toSorted();
};
const countsOf = async (who: Who, query: string) => {
  const answer = await office.as(who).counts(query);
  expectDescribed(answer, 'countHandovers');
  return fieldsOf(answer);
};

/** Each count with the filter of which it is the length, for the clerk of Fengqing. */
const filters = {
  overdue: 'standing=overdue',
  dueSoon: 'standing=due-soon',
  inTime: 'standing=in-time',
  waitingForOther: 'nextToAct=origin',
  unclaimed: 'claimedBy=none',
  mine: 'claimedBy=FQ-0102',
  proposalsOpen: 'proposals=open',
  onHold: 'hold=open',
} as const;

describe('the desk of a clerk', () => {
  it.each([
    ['nextToAct=destination', ['claimed', 'delivered', 'proposed']],
    ['nextToAct=origin', ['asked']],
    ['claimedBy=FQ-0102', ['asked', 'claimed', 'held', 'proposed']],
    ['claimedBy=none', ['delivered']],
    ['proposals=open', ['proposed']],
    ['hold=open', ['held']],
    ['claimedBy=FQ-0102&nextToAct=destination&state=claimed', ['claimed']],
  ])('is found by %s', async (filter, expected) => {
    expect(await listed('clerk', `side=destination&${filter}`)).toEqual(expected);
  });

  it('is the same for the certifying side, which sees whose turn it is', async () => {
    expect(await listed('pusher', 'side=origin&nextToAct=origin')).toEqual(['asked']);
  });

  it('moves from in time over due soon to overdue, day by day, as each line says', async () => {
    const standingOf = async () => {
      const page = fieldsOf(await office.as('clerk').list('side=destination&state=delivered'));
      return Object(Object(page['items'])[0]);
    };
    const { dueOn, standing } = await standingOf();
    expect(standing).toBe('in-time');
    const isOn = (name: string) => listed('clerk', `side=destination&state=delivered&standing=${name}`);
    const on = async (days: number) => {
      world.clock.moveDays(days);
      const lists = [await isOn('in-time'), await isOn('due-soon'), await isOn('overdue')];
      world.clock.moveDays(-days);
      return lists.map((list) => list.length);
    };
    // Claiming is due three working days after Tuesday the 10th of June: Friday the 13th.
    expect(dueOn).toBe('2025-06-13');
    expect(await on(1)).toEqual([1, 0, 0]);
    expect(await on(2)).toEqual([0, 1, 0]);
    expect(await on(3)).toEqual([0, 1, 0]);
    expect(await on(4)).toEqual([0, 0, 1]);
  });

  it.each([
    'standing=late',
    'nextToAct=both',
    'claimedBy=',
    'proposals=none',
    'hold=yes',
    'standing=overdue&standing=overdue',
  ])('is not asked for by %s', async (filter) => {
    expect(await codeOf(office.as('clerk').list(`side=destination&${filter}`))).toBe('parameters-invalid');
  });
});

describe('the counts of a desk', () => {
  it('are the lengths of the lists with the filter of the same meaning', async () => {
    const counts = await countsOf('clerk', 'side=destination');
    for (const [name, filter] of Object.entries(filters))
      expect([name, counts[name]]).toEqual([
        name,
        (await listed('clerk', `side=destination&${filter}`)).length,
      ]);
    expect(counts).toMatchObject({ mine: 4, unclaimed: 1, undated: 1, total: 5, complete: true });
  });

  it('are of the caller: nobody else has these cases on their desk', async () => {
    expect(await countsOf('auditor', 'side=destination')).toMatchObject({ mine: 0, total: 5 });
    expect(await countsOf('pusher', 'side=origin')).toMatchObject({ total: 5, waitingForOther: 3 });
    expect(await countsOf('pusher', 'side=destination')).toMatchObject({ total: 0, complete: true });
  });

  it('tell another county nothing', async () => {
    expect(await countsOf('stranger', 'side=destination')).toMatchObject({ total: 0 });
    expect(await codeOf(office.as('stranger').counts('side=destination&locality=530921'))).toBe(
      'outside-your-division',
    );
  });

  it('are asked for province by province', async () => {
    expect(await codeOf(office.as('ministry').counts('side=destination'))).toBe('division-needed');
    expect(await countsOf('ministry', 'side=destination&locality=53')).toMatchObject({ total: 5 });
    expect(await codeOf(office.as('clerk').counts(''))).toBe('parameters-invalid');
  });
});
