import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { civilDateAt } from '../../shared/kernel/civil-date.ts';
import { prefixSchema } from '../../shared/kernel/division-code.ts';
import { keys, sorts } from '../../shared/ledger/table-layout.ts';
import { keyItem } from '../../shared/ledger/item.ts';
import { actOnHandover } from '../../shared/usecases/act-on-handover.ts';
import { openHandover } from '../../shared/usecases/open-handover.ts';
import { captureLog } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { clerkAt, destination, journeyUnits, origin, pusher } from '../support/full-journey.ts';
import { places } from '../support/synthetic-localities.ts';
import { syntheticPerson } from '../support/synthetic-people.ts';
import { certification } from './payloads.ts';

let engines: Engines;
let world: ExchangeWorld;
let seed = 200;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
beforeEach(async () => {
  seed += 1;
  world = await createWorld(engines, { seed, units: [...journeyUnits, '44'] });
});
afterEach(() => world.stop());
afterAll(async () => {
  await engines.stop();
  log.release();
});

const pusherAt = (place: string) => ({
  ...pusher,
  officer: `pusher-${place}`,
  division: prefixSchema.parse(place),
});

let requests = 0;
const request = () => {
  requests += 1;
  return {
    correlationId: `rival-${requests}`,
    caller: 'rival',
    idempotencyKey: `${requests}`,
    digest: `${requests}`,
  };
};

const pushFrom = (place: string, number: number, to: string = destination) => {
  const { citizenId, name } = syntheticPerson(number);
  const payload = { hukouLocality: to, person: { citizenId, name }, ...certification };
  const command = { opening: 'push', payload, officer: pusherAt(place), request: request() } as const;
  return openHandover(world.exchange)(command);
};

const opened = async (number: number): Promise<string> => {
  const answer = await pushFrom(origin, number);
  if (answer.kind !== 'done') throw new Error(`the push ended as ${answer.kind}`);
  await world.settle();
  return answer.value.id;
};

const act = (id: string, place: string, action: string, payload: object) =>
  actOnHandover(world.exchange)({ id, action, payload, officer: clerkAt(place), request: request() });

test('two places that push the same new person at the same moment become parties to one case', async () => {
  for (let person = 0; person < 12; person += 1) {
    const answers = await Promise.all([pushFrom(origin, person), pushFrom(places.dongguan, person)]);
    const ids = answers.map((answer) => (answer.kind === 'done' ? answer.value.id : answer.kind));
    expect(new Set(ids).size, ids.join(' ')).toBe(1);
    const head = await world.seen.ledger.load(ids[0] ?? '');
    const certifiers = head?.state.certifiers.map(({ locality }) => locality).toSorted();
    expect(certifiers).toEqual([origin, places.dongguan].toSorted());
  }
  await world.settle();
  expect(await world.verify()).toEqual([]);
});

test('the same push sent twice at the same moment under one key is one case', async () => {
  const { citizenId, name } = syntheticPerson(50);
  const payload = { hukouLocality: destination, person: { citizenId, name }, ...certification };
  const command = { opening: 'push', payload, officer: pusher, request: request() } as const;
  const answers = await Promise.all([1, 2, 3].map(() => openHandover(world.exchange)(command)));
  const ids = answers.map((answer) => (answer.kind === 'done' ? answer.value.id : answer.kind));
  expect(new Set(ids).size, ids.join(' ')).toBe(1);
  const head = await world.seen.ledger.load(ids[0] ?? '');
  expect(head?.state.version).toBe(1);
});

test('the hukou locality cannot certify the person it is asked to take over', async () => {
  const id = await opened(60);
  const answer = await pushFrom(destination, 60, places.xiangyin);
  expect(answer).toMatchObject({ kind: 'refused', refused: 'hukou-inside-certifying-locality' });
  expect((await world.seen.ledger.load(id))?.state.certifiers).toHaveLength(1);
});

test('a case is not forwarded to any of the places that certified', async () => {
  const id = await opened(61);
  expect((await pushFrom(places.dongguan, 61)).kind).toBe('done');
  for (const to of [origin, places.dongguan])
    expect(await act(id, destination, 'forward', { to, why: 'hukou-elsewhere' })).toMatchObject({
      refused: 'hukou-inside-certifying-locality',
    });
});

test('an acceptance and a withdrawal at the same moment: exactly one of them happened', async () => {
  for (let person = 70; person < 82; person += 1) {
    const id = await opened(person);
    const withdrawal = { id, action: 'withdraw', payload: { reason: 'wrong-person' }, officer: pusher };
    const answers = await Promise.all([
      act(id, destination, 'accept', {}),
      actOnHandover(world.exchange)({ ...withdrawal, request: request() }),
    ]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
    const phase = (await world.seen.ledger.load(id))?.state.phase;
    expect(phase).toBe(answers[0].kind === 'done' ? 'taking-over' : 'withdrawn');
  }
  await world.settle();
  expect(await world.verify()).toEqual([]);
});

/** Nobody can read the case any more, but lists still name it. */
const damage = async (id: string): Promise<void> => {
  await engines.dynamo.send(
    new UpdateItemCommand({
      TableName: world.store.table,
      Key: keyItem(keys.handover(id), sorts.head),
      UpdateExpression: 'SET #version = :other',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':other': { N: '99' } },
    }),
  );
};

test('a damaged case is told and left aside; the sweep goes on with those after it', async () => {
  const ids = [await opened(90), await opened(91), await opened(92)];
  world.clock.moveDays(10);
  const due = await world.wakeList.wakingBy('53', civilDateAt(world.clock.now()));
  const [damaged = '', ...others] = due.items;
  expect(due.items.toSorted()).toEqual(ids.toSorted());
  await damage(damaged);
  expect(await world.runSweep()).toMatchObject({ failed: 1, steps: { escalate: 4 } });
  expect(world.sweepFailures).toHaveLength(1);
  for (const id of others)
    expect((await world.seen.ledger.load(id))?.state.clocks.claim).toMatchObject({ escalatedTo: 'county' });
});
