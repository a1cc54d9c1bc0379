import { afterAll, beforeAll, expect, test } from 'vitest';
import { captureLog } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { faultyClients } from '../support/faulty-client.ts';
import { loseAllIn } from '../support/inbox-pump.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { citizens, firstDay, units } from './country.ts';
import { createStory } from './story.ts';
import { certification, recordOf } from './payloads.ts';

let engines: Engines;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(async () => {
  await engines.stop();
  log.release();
});

const population = citizens(seededRandom(5), 12);

/** Twelve people are pushed; returns their cases. */
const pushAll = async (world: ExchangeWorld): Promise<readonly string[]> => {
  const { push } = createStory(world, seededRandom(5));
  const ids: string[] = [];
  for (const citizen of population) {
    const payload = { hukouLocality: citizen.hukouIn, person: recordOf(citizen), ...certification };
    ids.push(await push(citizen, payload));
  }
  return ids;
};

const phasesOf = async ({ seen }: ExchangeWorld, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await seen.ledger.load(id))?.state.phase));

const statusesOf = async ({ seen }: ExchangeWorld, ids: readonly string[]) => {
  const rows = await Promise.all(ids.map((id) => seen.ledger.outbox(id)));
  return new Set(rows.flat().map(({ status }) => status));
};

const loseEverything = async (world: ExchangeWorld): Promise<number> => {
  let lost = 0;
  for (const inbox of world.inboxes) lost += await loseAllIn(world.queues, inbox);
  return lost;
};

test('all queues lose everything; a minute later the sweep runs and all arrives', async () => {
  const world = await createWorld(engines, { seed: 5, units, from: firstDay });
  const ids = await pushAll(world);
  await world.pumpStream();
  expect(await loseEverything(world)).toBe(ids.length);
  await world.settle();
  expect(await phasesOf(world, ids)).toEqual(ids.map(() => 'pushed'));

  world.clock.moveSeconds(61);
  expect((await world.runSweep()).sentAgain).toBe(ids.length);
  await world.settle();
  expect(await phasesOf(world, ids)).toEqual(ids.map(() => 'delivered'));
  expect(await statusesOf(world, ids)).toEqual(new Set(['received']));
  expect(await world.verify()).toEqual([]);
  world.stop();
});

test('the answers are lost as well, again and again, and still nothing is missing or doubled', async () => {
  const world = await createWorld(engines, { seed: 6, units, from: firstDay });
  const ids = await pushAll(world);
  for (let round = 0; round < 4; round += 1) {
    await world.pumpStream();
    await loseEverything(world);
    world.clock.moveSeconds(3_600);
    await world.runSweep();
  }
  await world.settle();
  world.clock.moveSeconds(3_600);
  await world.runSweep();
  await world.settle();
  const trails = await Promise.all(ids.map((id) => world.seen.ledger.trail(id)));
  expect(trails.map((trail) => trail.map(({ type }) => type))).toEqual(
    ids.map(() => ['pushed', 'delivered']),
  );
  expect(await statusesOf(world, ids)).toEqual(new Set(['received']));
  expect(await world.verify()).toEqual([]);
  world.stop();
});

test('a province whose inbox is away holds up nobody else, and gets its own when it is back', async () => {
  const inbox = { away: '' };
  const clients = faultyClients(engines.endpoints, {
    maxAttempts: 1,
    tap: ({ operation, body }) =>
      inbox.away !== '' && operation === 'SendMessageBatch' && body.includes(`inbox-${inbox.away}.fifo`)
        ? 'lost-before'
        : 'none',
  });
  const world = await createWorld(engines, { seed: 7, units, clients, from: firstDay });
  inbox.away = '53';
  const isAway = population.map(({ hukouIn }) => hukouIn.startsWith('53'));
  const ids = await pushAll(world);
  await world.settle();
  expect(await phasesOf(world, ids)).toEqual(isAway.map((away) => (away ? 'pushed' : 'delivered')));
  expect(isAway).toContain(true);
  expect(isAway).toContain(false);

  world.clock.moveSeconds(61);
  await world.runSweep();
  await world.settle();
  expect(await phasesOf(world, ids)).toEqual(isAway.map((away) => (away ? 'pushed' : 'delivered')));

  inbox.away = '';
  world.clock.moveSeconds(3_600);
  await world.runSweep();
  await world.settle();
  expect(await phasesOf(world, ids)).toEqual(ids.map(() => 'delivered'));
  expect(await statusesOf(world, ids)).toEqual(new Set(['received']));
  expect(await world.verify()).toEqual([]);
  world.stop();
  clients.close();
});
