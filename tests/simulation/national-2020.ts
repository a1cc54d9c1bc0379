import type { CertificationCategory } from '../../shared/domain/handover/terms.ts';
import type { Officer } from '../../shared/domain/actor.ts';
import { civilDateSchema, startOfDay } from '../../shared/kernel/civil-date.ts';
import { divisionCodeSchema, prefixOf } from '../../shared/kernel/division-code.ts';
import { createRoll } from '../../shared/ledger/roll.ts';
import { createRunStore } from '../../shared/ledger/runs.ts';
import type { Store } from '../../shared/ledger/store.ts';
import { benefitFilesFor } from '../../shared/policies/index.ts';
import { advanceRun } from '../../shared/usecases/runs/advance-run.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { openRun } from '../../shared/usecases/runs/open-run.ts';
import type { Running } from '../../shared/usecases/runs/running.ts';
import { seedRoll } from '../support/synthetic-roll.ts';

/** Persons of one place and group at the scale 1 : 10,000. */
export interface Share {
  readonly county: string;
  readonly place: string;
  readonly group: CertificationCategory;
  readonly persons: number;
}

/**
 * In the first half of 2020 the government paid the premium of 33.7226 million persons, 3.748 billion yuan: 111 yuan a head. No source
 * says how the persons were spread over places and groups. This mix was chosen so that the local rules, as far as they are known, give
 * that sum: 61 % where the government pays the 100 tier in full, 23 % at the 120 of Guangdong, 9 % severely disabled with the 200
 * tier, the rest where the person pays a part. It shows that the sum is plausible, not how it came about.
 */
export const mix: readonly Share[] = [
  { county: '530921', place: 'Fengqing 凤庆', group: 'registered-poor', persons: 800 },
  { county: '511703', place: 'Dachuan 达川', group: 'registered-poor', persons: 600 },
  { county: '430624', place: 'Xiangyin 湘阴', group: 'tekun', persons: 461 },
  { county: '350303', place: 'Hanjiang 涵江', group: 'dibao', persons: 200 },
  { county: '441702', place: 'Yangjiang 阳江', group: 'registered-poor', persons: 675 },
  { county: '440303', place: 'Shenzhen 深圳', group: 'dibao', persons: 101 },
  { county: '532325', place: "Yao'an 姚安", group: 'severely-disabled', persons: 303 },
  { county: '500112', place: 'Chongqing 重庆', group: 'dibao', persons: 169 },
  { county: '610902', place: 'Ankang 安康', group: 'registered-poor', persons: 63 },
];

/** The published figures at the same scale. */
export const published = { persons: 3_372, governmentFen: 37_480_000 } as const;

const beginningOfYear = civilDateSchema.parse('2020-01-01');
const halfYear = '2020-06-30';
const enrolledOn = '2020-03-02';

/** The exchange as on the last day of the half year, over one table. */
export const runningIn2020 = (exchange: Exchange, store: Store): Running => ({
  exchange: { ...exchange, now: () => startOfDay(civilDateSchema.parse(halfYear)) },
  runs: createRunStore(store),
  roll: createRoll(store),
  queue: { wake: () => Promise.resolve() },
  policyFilesFor: (place, knownOn) => benefitFilesFor(place, beginningOfYear, knownOn),
});

export interface Listed extends Share {
  readonly listed: number;
  readonly governmentFen: number;
}

/** One county's premium list of 2020 over a roll of made-up persons, computed by the worker. */
export const listCounty = async (
  running: Running,
  store: Store,
  share: Share,
  times: number,
): Promise<Listed> => {
  const county = divisionCodeSchema.parse(share.county);
  const persons = share.persons * times;
  await seedRoll(store, {
    county,
    shelf: 'contributing',
    persons,
    seed: Number(share.county),
    category: share.group,
    enrolledOn,
  });
  const officer: Officer = {
    kind: 'officer',
    officer: 'clerk',
    roles: ['clerk'],
    division: prefixOf(county),
  };
  const opened = await openRun(running)({
    payload: { kind: 'premium-list', division: county, period: '2020' },
    officer,
    request: { correlationId: 'national-2020', caller: 'clerk', digest: '' },
  });
  if (opened.kind !== 'done')
    throw new Error(`the list of ${county} was not opened: ${JSON.stringify(opened)}`);
  await advanceRun(running)(opened.value.id, () => 600_000);
  const head = await running.runs.load(opened.value.id);
  if (head?.run.status !== 'computed') throw new Error(`the list of ${county} was not computed`);
  const { totals } = head.run;
  return { ...share, listed: totals['payments'] ?? 0, governmentFen: totals['governmentFen'] ?? 0 };
};
