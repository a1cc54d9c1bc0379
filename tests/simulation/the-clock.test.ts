import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { captureLog } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { approverAt, clerkAt, destination, journeyUnits, pusher } from '../support/full-journey.ts';
import { syntheticPerson } from '../support/synthetic-people.ts';
import { civilDateSchema } from '../../shared/kernel/civil-date.ts';
import type { Officer } from '../../shared/domain/actor.ts';
import { actOnHandover } from '../../shared/usecases/act-on-handover.ts';
import { openHandover } from '../../shared/usecases/open-handover.ts';
import { certification } from './payloads.ts';

let engines: Engines;
let world: ExchangeWorld;
let seed = 100;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
beforeEach(async () => {
  seed += 1;
  world = await createWorld(engines, { seed, units: journeyUnits, from: '2025-06-10' });
});
afterEach(() => world.stop());
afterAll(async () => {
  await engines.stop();
  log.release();
});

const request = { correlationId: 'clock', caller: 'clock', digest: 'clock' };

const push = async (bornOn: string): Promise<string> => {
  const { citizenId, name } = syntheticPerson(1, { bornOn: civilDateSchema.parse(bornOn) });
  const payload = { hukouLocality: destination, person: { citizenId, name }, ...certification };
  const answer = await openHandover(world.exchange)({ opening: 'push', payload, officer: pusher, request });
  if (answer.kind !== 'done') throw new Error(`the push ended as ${answer.kind}`);
  await world.settle();
  return answer.value.id;
};

const act = async (id: string, officer: Officer, action: string, payload: object = {}): Promise<void> => {
  const answer = await actOnHandover(world.exchange)({ id, action, payload, officer, request });
  if (answer.kind !== 'done') throw new Error(`${action} ended as ${JSON.stringify(answer)}`);
  await world.settle();
};

/** Each day the sweep runs and everything arrives. */
const passDays = async (days: number): Promise<void> => {
  for (let day = 0; day < days; day += 1) {
    world.clock.moveDays(1);
    await world.runSweep();
    await world.settle();
  }
};

const trailOf = async (id: string) =>
  (await world.seen.ledger.trail(id)).map(({ type, on, data }) => ({ type, on, data }));

const clerk = clerkAt(destination);
const approver = approverAt(destination);

test('a case that nobody claims climbs from county to city, province and ministry, once each, and lapses in the end', async () => {
  const id = await push('1985-05-20');
  await passDays(50);
  const trail = await trailOf(id);
  const climbed = trail.filter(({ data }) => Reflect.get(Object(data), 'clock') === 'claim');
  expect(climbed.map(({ data }) => Reflect.get(Object(data), 'level'))).toEqual([
    'county',
    'city',
    'province',
    'ministry',
  ]);
  expect(trail.at(-1)).toMatchObject({ type: 'expired' });
  expect((await world.seen.ledger.load(id))?.state).toMatchObject({
    phase: 'expired',
    responsible: 'origin',
  });
  expect(await world.verify()).toEqual([]);
});

test('a case that lapsed and is reopened goes out once more and arrives', async () => {
  const id = await push('1985-05-20');
  await passDays(50);
  await act(id, pusher, 'request-reopening', { reason: '请重新办理。' });
  await act(id, clerk, 'agree-reopening');
  expect((await trailOf(id)).slice(-2).map(({ type }) => type)).toEqual(['reopening-agreed', 'delivered']);
  await act(id, clerk, 'claim');
  expect(await world.verify()).toEqual([]);
});

const enrolled = async (bornOn: string, outcome: object): Promise<string> => {
  const id = await push(bornOn);
  await act(id, clerk, 'accept');
  await act(id, clerk, 'propose-enrolment', { outcome });
  await act(id, approver, 'approve-enrolment');
  return id;
};

test('a student comes back by herself on the day that was set, not the day before', async () => {
  const outcome = { kind: 'deferred', reason: 'student', until: '2025-07-01' };
  const id = await enrolled('2005-05-20', outcome);
  await passDays(20);
  expect((await trailOf(id)).map(({ type }) => type)).not.toContain('came-back');
  await passDays(1);
  expect((await trailOf(id)).at(-1)).toMatchObject({ type: 'came-back', on: '2025-07-01' });
});

test('whoever reaches 60 is noticed a month before and turns to the pension on the birthday', async () => {
  const id = await enrolled('1965-07-20', { kind: 'enrolled', enrolledOn: '2025-06-10' });
  await passDays(45);
  const told = (await trailOf(id)).filter(({ type }) => type.startsWith('pension-age'));
  expect(told.map(({ type, on }) => `${on} ${type}`)).toEqual([
    '2025-06-20 pension-age-noticed',
    '2025-07-20 pension-age-reached',
  ]);
  expect(await world.verify()).toEqual([]);
});
