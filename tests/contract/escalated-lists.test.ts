import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ClockName,
  type EscalationLevel,
  escalationLevels,
} from '../../shared/domain/handover/clocks.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import type { CaseQuery, CaseSummary, Ledger } from '../../shared/ports/ledger.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import {
  commitOf,
  day,
  deliveredEvent,
  division,
  followedBy,
  pushedCase,
  type SampleCase,
  withdrawnEvent,
} from './sample-cases.ts';

let engines: Engines;
let ledger: Ledger;
const names = new Map<string, string>();

const climbed = (sample: SampleCase, level: EscalationLevel, clock: ClockName = 'deliver'): SampleCase =>
  followedBy(sample, { type: 'escalated', data: { clock, level } });

const questionAsked = {
  type: 'clarification-requested',
  data: {},
  clocks: { paused: ['claim', 'decideHandover', 'expireUnclaimed'] },
} as const;

/** Eight cases of Fengqing and one of its neighbour, by what became of them. */
const stories = (): Readonly<Record<string, SampleCase>> => {
  const due = (dueOn: string) => pushedCase({ dueOn });
  const delivered = () => followedBy(due('2026-03-09'), deliveredEvent);
  const twoClocks = climbed(climbed(delivered(), 'province', 'claim'), 'county', 'decideHandover');
  return {
    'in time': due('2026-03-20'),
    'at the county': climbed(due('2026-03-05'), 'county'),
    'at the city': climbed(due('2026-03-06'), 'city'),
    'at the province': climbed(due('2026-03-07'), 'province'),
    'at the ministry': climbed(due('2026-03-08'), 'ministry'),
    'one matter at the province': twoClocks,
    'a question is open': followedBy(climbed(delivered(), 'ministry', 'claim'), questionAsked),
    withdrawn: followedBy(climbed(due('2026-03-05'), 'ministry'), withdrawnEvent),
    'next door': climbed(pushedCase({ destination: division('530922'), dueOn: '2026-03-06' }), 'city'),
  };
};

beforeAll(async () => {
  engines = await startEngines();
  ledger = createLedger(await createLedgerTable(engines.dynamo));
  for (const [name, sample] of Object.entries(stories())) {
    names.set(sample.head.state.id, name);
    await ledger.commit(commitOf(sample, {}, sample.events.length));
  }
});
afterAll(() => engines.stop());

const listed = async (query: Omit<CaseQuery, 'limit' | 'cursor'>): Promise<readonly string[]> => {
  const found: CaseSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await ledger.cases({ ...query, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found.map(({ id }) => names.get(id) ?? 'unknown').toSorted();
};

const fengqing = { side: 'destination', prefix: '530921' } as const;
const atProvince = ['at the ministry', 'at the province', 'one matter at the province'];

describe('a list of what has climbed', () => {
  it.each([
    ['county', ['at the city', 'at the county', ...atProvince]],
    ['city', ['at the city', ...atProvince]],
    ['province', atProvince],
    ['ministry', ['at the ministry']],
  ] as const)('to the %s shows that level and those above', async (escalated, expected) => {
    expect(await listed({ ...fengqing, escalated })).toEqual([...expected].toSorted());
  });

  it('shows the city what has climbed in each of its counties', async () => {
    expect(await listed({ side: 'destination', prefix: '5309', escalated: 'city' })).toEqual(
      ['at the city', 'next door', ...atProvince].toSorted(),
    );
  });

  it('shows the certifying side the same', async () => {
    expect(await listed({ side: 'origin', prefix: '34', escalated: 'ministry' })).toEqual([
      'at the ministry',
    ]);
  });

  it('is narrowed by the due day', async () => {
    expect(await listed({ ...fengqing, escalated: 'county', dueBy: day('2026-03-06') })).toEqual([
      'at the city',
      'at the county',
    ]);
  });

  it('says on each line how far the case has climbed', async () => {
    const { items } = await ledger.cases({ ...fengqing, limit: 100 });
    const levels = new Map(items.map(({ id, escalatedTo }) => [names.get(id), escalatedTo]));
    expect(Object.fromEntries(levels)).toEqual({
      'in time': undefined,
      'at the county': 'county',
      'at the city': 'city',
      'at the province': 'province',
      'at the ministry': 'ministry',
      'one matter at the province': 'province',
      'a question is open': undefined,
      withdrawn: undefined,
    });
    expect(new Set(levels.values()).size).toBe(escalationLevels.length + 1);
  });
});
