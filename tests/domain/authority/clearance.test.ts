import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '../../../shared/domain/actor.ts';
import { prefixSchema } from '../../../shared/kernel/division-code.ts';
import { createTallies } from '../../../shared/ledger/tallies.ts';
import { clearanceBy, getClearance } from '../../../shared/usecases/clearance/get-clearance.ts';
import { getClearance as operation } from '../../../shared/http/operations/get-clearance.ts';
import { captureLog } from '../../support/captured-log.ts';
import { countAll, countedAt } from '../../support/clearance.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { everythingAt, forwardedCase } from './forwarded-case.ts';
import { relations } from './rights.ts';

let engines: Engines;
let story: Awaited<ReturnType<typeof forwardedCase>>;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
  story = await forwardedCase(engines);
  await countAll(story.world.store, story.world.feed);
});
afterAll(async () => {
  story.world.stop();
  await engines.stop();
  log.release();
});

type By = (typeof clearanceBy)[number];

/** Names of the rows, or why there are none. */
const asked = async (officer: string, by: By, division?: string): Promise<readonly string[] | string> => {
  const tallies = createTallies(story.world.store);
  const ask = getClearance({ tallies, now: () => countedAt });
  const outcome = await ask({
    officer: everythingAt(officer),
    by,
    ...(division === undefined ? {} : { division: prefixSchema.parse(division) }),
    limit: 100,
  });
  if (outcome.kind === 'refused') return outcome.refused;
  if (outcome.kind !== 'done') return outcome.kind;
  return outcome.value.items.map(({ origin, destination, division: place, side }) =>
    place === undefined ? `${origin}→${destination}` : `${place} ${side}`,
  );
};

const former = '341182→430624';
const present = '341182→530921';
/** The pairs with an end in each place: Mingguang pushed to Xiangyin, which forwarded to Fengqing; Dongguan joined. */
const pairsOf: Readonly<Record<string, readonly string[]>> = {
  '341182': [former, present],
  '3411': [former, present],
  '34': [former, present],
  '441900': [],
  '530921': [present],
  '5309': [present],
  '53': [present],
  '430624': [former],
  '43': [former],
  '530902': [],
  '341102': [],
  '110101': [],
};
const inDivisions = relations.filter(({ division }) => division !== '');

test('only supervisors and auditors are told figures at all', () => {
  expect(roles.filter((role) => operation.roles.includes(role))).toEqual(['supervisor', 'auditor']);
});

test.each(inDivisions)(
  '$relation is told the pairs with an end there, and no other',
  async ({ division }) => {
    expect(await asked(division, 'county-pair')).toEqual(pairsOf[division]);
  },
);

test.each(['3411', '53', '430624'])(
  'nobody is told figures of a division that is not theirs: %s',
  async (place) => {
    for (const by of clearanceBy) expect(await asked('341182', by, place)).toBe('outside-your-division');
  },
);

test('a province is told by county and by province, a county of its province nothing', async () => {
  expect(await asked('53', 'county')).toEqual(['530921 destination']);
  expect(await asked('53', 'unit')).toEqual(['53 destination']);
  expect(await asked('5309', 'unit')).toBe('outside-your-division');
  expect(await asked('530921', 'unit')).toBe('outside-your-division');
});

test('the nation is told by province, and of a division when it names one', async () => {
  expect(await asked('', 'unit')).toEqual(['34 origin', '43 destination', '53 destination']);
  expect(await asked('', 'county-pair')).toBe('division-needed');
  expect(await asked('', 'county')).toBe('division-needed');
  expect(await asked('', 'county-pair', '43')).toEqual([former]);
  expect(await asked('', 'unit', '53')).toEqual(['53 destination']);
});
