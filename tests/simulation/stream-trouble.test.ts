import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { attributes, keys, relayNow, sorts } from '../../shared/ledger/table-layout.ts';
import { openHandover } from '../../shared/usecases/open-handover.ts';
import { captureLog } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { destination, elsewhere, origin, pusher } from '../support/full-journey.ts';
import { syntheticPerson } from '../support/synthetic-people.ts';
import { certification } from './payloads.ts';

let engines: Engines;
let world: ExchangeWorld;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
beforeEach(async () => {
  // Unit 43 has no queue: whatever is for it is refused.
  world = await createWorld(engines, { seed: 500, units: ['34', '53'] });
});
afterEach(() => world.stop());
afterAll(async () => {
  await engines.stop();
  log.release();
});

const pushed = async (number: number, to: string): Promise<string> => {
  const { citizenId, name } = syntheticPerson(number);
  const payload = { hukouLocality: to, person: { citizenId, name }, ...certification };
  const request = { correlationId: `trouble-${number}`, caller: 'trouble', digest: 'trouble' };
  const answer = await openHandover(world.exchange)({ opening: 'push', payload, officer: pusher, request });
  if (answer.kind !== 'done') throw new Error(`the push ended as ${answer.kind}`);
  return answer.value.id;
};
const phaseOf = async (id: string) => (await world.seen.ledger.load(id))?.state.phase;

const strange = '019a0000-0000-7000-8000-00000000dead';
const putStrange = (sort: string) =>
  engines.dynamo.send(
    new PutItemCommand({
      TableName: world.store.table,
      Item: {
        [attributes.partition]: { S: keys.handover(strange) },
        [attributes.sort]: { S: sort },
        [attributes.relay]: { S: relayNow },
        note: { S: '李秀英' },
      },
    }),
  );
const loggedOf = (name: string) =>
  log.lines.filter((line) => line.includes('"record-failed"') && line.includes(`"function":"${name}"`));

test('a queue that refuses holds up no other province, and the sweep tries it again after a minute', async () => {
  const refused = await pushed(1, elsewhere);
  const others = [await pushed(2, destination), await pushed(3, destination)];
  await world.pumpStream();
  await world.settle();
  expect(await Promise.all(others.map(phaseOf))).toEqual(['delivered', 'delivered']);
  expect(await phaseOf(refused)).toBe('pushed');
  expect(world.givenUp()).toEqual({ relay: 0, feed: 0 });
  world.clock.moveSeconds(61);
  expect((await world.runSweep()).sentAgain).toBe(1);
});

test('a row of the outbox that nobody can read is told in the log and holds up no message behind it', async () => {
  await putStrange(sorts.outbox(1, destination));
  const id = await pushed(4, destination);
  await world.settle();
  expect(await phaseOf(id)).toBe('delivered');
  expect(loggedOf('relay')).toHaveLength(1);
  expect(loggedOf('relay').join('')).not.toContain('李秀英');
});

test('an event that nobody can read is told in the log and holds up no event behind it', async () => {
  await putStrange(sorts.event(1));
  const id = await pushed(5, destination);
  await world.settle();
  const entries = await world.seen.feed.read(origin.slice(0, 2), 0, 100);
  expect(entries.map(({ event }) => `${event.handoverId} ${event.type}`)).toEqual([
    `${id} pushed`,
    `${id} delivered`,
  ]);
  expect(loggedOf('feed').join('')).toContain(strange);
  expect(world.givenUp()).toEqual({ relay: 0, feed: 0 });
});
