import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '../../../shared/domain/actor.ts';
import { prefixSchema } from '../../../shared/kernel/division-code.ts';
import { createDayIndex } from '../../../shared/ledger/day-index.ts';
import { dayShards } from '../../../shared/ledger/table-layout.ts';
import { auditEvents } from '../../../shared/usecases/audit-events.ts';
import { getHandover } from '../../../shared/usecases/get-handover.ts';
import { getTrail } from '../../../shared/usecases/get-trail.ts';
import { listHandovers } from '../../../shared/usecases/list-handovers.ts';
import { readEvents } from '../../../shared/usecases/read-events.ts';
import { captureLog } from '../../support/captured-log.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { everythingAt, forwardedCase, officerOf, person } from './forwarded-case.ts';
import { relations } from './rights.ts';

let engines: Engines;
let story: Awaited<ReturnType<typeof forwardedCase>>;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
  story = await forwardedCase(engines);
});
afterAll(async () => {
  story.world.stop();
  await engines.stop();
  log.release();
});

/** pushed, delivered, claimed at Xiangyin; forwarded, delivered at Fengqing; joined by Dongguan. */
const whole = [1, 2, 3, 4, 5, 6];
const sinceForwarded = [4, 5, 6];
/** The forward itself is the last thing the county that made it is told. */
const untilForwarded = [1, 2, 3, 4];
const sinceJoined = [6];

/** Of which events each place was a party when they happened: that is what its feed tells, then and for ever. */
const toldTo: Readonly<Record<string, readonly number[]>> = {
  '341182': whole,
  '3411': whole,
  '34': whole,
  '441900': sinceJoined,
  '530921': sinceForwarded,
  '5309': sinceForwarded,
  '53': sinceForwarded,
  '430624': untilForwarded,
  '43': untilForwarded,
  '530902': [],
  '341102': [],
  '110101': [],
};
const inDivisions = relations.filter(({ division }) => division !== '');

test('the story is told as the table says', () => {
  expect(story.head.state.version).toBe(whole.length);
  expect(inDivisions.map(({ division }) => division).toSorted()).toEqual(Object.keys(toldTo).toSorted());
});

test.each(relations)('$relation sees the case and its trail if an end lies with it', async (place) => {
  const { exchange, id } = story;
  const expected = place.ends.length > 0 ? 'done' : 'not-found';
  for (const role of roles) {
    const officer = officerOf(place.division, role);
    expect((await getHandover(exchange)({ id, officer })).kind).toBe(expected);
    expect((await getTrail(exchange)({ id, officer })).kind).toBe(expected);
  }
});

const listed = async (division: string, side: 'origin' | 'destination'): Promise<boolean> => {
  const outcome = await listHandovers(story.exchange)({ officer: everythingAt(division), side, limit: 50 });
  if (outcome.kind !== 'done') throw new Error(`the list ended as ${outcome.kind}`);
  return outcome.value.items.some(({ id }) => id === story.id);
};

test.each(inDivisions)(
  '$relation finds the case on the lists of its own ends',
  async ({ division, ends }) => {
    expect(await listed(division, 'origin')).toBe(ends.includes('origin'));
    expect(await listed(division, 'destination')).toBe(ends.includes('destination'));
  },
);

test.each(['3411', '53', '430624', ''])(
  'nobody lists, reads or audits a division that is not their own: %s asked by Mingguang',
  async (asked) => {
    const officer = everythingAt('341182');
    const list = await listHandovers(story.exchange)({ officer, side: 'origin', prefix: asked, limit: 50 });
    expect(list).toEqual({ kind: 'refused', refused: 'outside-your-division' });
    expect(await audited('341182', { locality: prefixSchema.parse(asked) })).toBe('outside-your-division');
  },
);

test.each(inDivisions)(
  'the feed tells $relation what happened while it was a party',
  async ({ division }) => {
    const page = await readEvents(story.world.feed)({ officer: everythingAt(division), after: 0, limit: 50 });
    if (page.kind !== 'done') throw new Error(`the feed ended as ${page.kind}`);
    expect(page.value.items.map(({ event }) => event.sequence)).toEqual(toldTo[division]);
  },
);

/** Sequences found, or why nothing was. */
const audited = async (division: string, query: object): Promise<readonly number[] | string> => {
  const { world, exchange } = story;
  const parts = {
    ledger: exchange.ledger,
    vault: exchange.vault,
    feed: world.feed,
    days: createDayIndex(world.store),
    dayShards,
    now: exchange.now,
    onPersonLookedUp: () => undefined,
  };
  const officer = officerOf(division, 'auditor');
  const outcome = await auditEvents(parts)({ officer, limit: 50, ...query });
  if (outcome.kind === 'done') return outcome.value.items.map(({ sequence = 0 }) => sequence);
  return outcome.kind === 'refused' ? outcome.refused : outcome.kind;
};

test.each(relations)(
  'an auditor of $relation finds by number only cases with an end there',
  async (place) => {
    const found = await audited(place.division, { person: person.citizenId });
    expect(found).toEqual(place.ends.length > 0 ? whole : []);
  },
);

test.each(inDivisions)('an auditor of $relation reads what its feed tells', async ({ division }) => {
  expect(await audited(division, {})).toEqual(toldTo[division]);
});

test('an auditor of the nation reads everything of a day, and the nation has neither feed nor list', async () => {
  expect(await audited('', {})).toEqual(whole);
  const nation = everythingAt('');
  const refused = { kind: 'refused', refused: 'division-needed' };
  expect(await readEvents(story.world.feed)({ officer: nation, after: 0, limit: 1 })).toEqual(refused);
  expect(await listHandovers(story.exchange)({ officer: nation, side: 'origin', limit: 1 })).toEqual(refused);
});
