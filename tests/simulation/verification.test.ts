import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prefixSchema } from '../../shared/kernel/division-code.ts';
import { keyItem } from '../../shared/ledger/item.ts';
import { readItem } from '../../shared/ledger/store.ts';
import { keys, sorts } from '../../shared/ledger/table-layout.ts';
import { actOnHandover } from '../../shared/usecases/act-on-handover.ts';
import { openHandover } from '../../shared/usecases/open-handover.ts';
import { captureLog } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { clerkAt, destination, elsewhere, journeyUnits, origin, pusher } from '../support/full-journey.ts';
import { places } from '../support/synthetic-localities.ts';
import { syntheticPerson } from '../support/synthetic-people.ts';
import { certification } from './payloads.ts';

let engines: Engines;
let world: ExchangeWorld;
let sound: string;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 700, units: [...journeyUnits, '44'] });
  sound = await acceptedCase(1);
}, 60_000);
afterAll(async () => {
  world.stop();
  await engines.stop();
  log.release();
});

let requests = 0;
const request = () => {
  requests += 1;
  return { correlationId: `verify-${requests}`, caller: 'verify', digest: 'verify' };
};
const pushedFrom = async (place: string, number: number): Promise<string> => {
  const { citizenId, name } = syntheticPerson(number);
  const payload = { hukouLocality: destination, person: { citizenId, name }, ...certification };
  const officer = { ...pusher, division: prefixSchema.parse(place) };
  const command = { opening: 'push', payload, officer, request: request() } as const;
  const answer = await openHandover(world.exchange)(command);
  if (answer.kind !== 'done') throw new Error(`the push ended as ${answer.kind}`);
  await world.settle();
  return answer.value.id;
};
const act = async (id: string, place: string, action: string, payload: object = {}) => {
  const command = { id, action, payload, officer: clerkAt(place), request: request() };
  const answer = await actOnHandover(world.exchange)(command);
  if (answer.kind !== 'done') throw new Error(`${action} ended as ${answer.kind}`);
  await world.settle();
};

/** A case with several decisions, certifiers and stops, told to all sides. */
async function acceptedCase(number: number): Promise<string> {
  const id = await pushedFrom(origin, number);
  await pushedFrom(places.dongguan, number);
  await act(id, destination, 'forward', { to: elsewhere, why: 'hukou-elsewhere' });
  await act(id, elsewhere, 'claim');
  await act(id, elsewhere, 'accept');
  return id;
}

const change = (partition: string, sort: string, field: string, value: unknown) =>
  engines.dynamo.send(
    new UpdateItemCommand({
      TableName: world.store.table,
      Key: keyItem(partition, sort),
      UpdateExpression: 'SET #field = :value',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: marshall({ ':value': value }),
    }),
  );
const remove = (partition: string, sort: string) =>
  engines.dynamo.send(new DeleteItemCommand({ TableName: world.store.table, Key: keyItem(partition, sort) }));
const personOf = async (id: string) => keys.person((await world.seen.ledger.load(id))?.personKey ?? '');

test('a case with several certifiers and stops has no fault, however late it is looked at', async () => {
  world.clock.moveDays(3);
  expect(await world.verify()).toEqual([]);
});

interface Harm {
  readonly what: string;
  readonly harm: (id: string) => Promise<unknown>;
  readonly faults: readonly object[];
}

const harms: readonly Harm[] = [
  {
    what: 'a head that nobody can read',
    harm: (id) => change(keys.handover(id), sorts.head, 'version', '李秀英'),
    // The keys of the person lead to the same case.
    faults: [{ code: 'item-damaged' }, { code: 'item-damaged' }, { code: 'item-damaged' }],
  },
  {
    what: 'a key that nobody can read',
    harm: async (id) => change(await personOf(id), sorts.roll, 'division', '李秀英'),
    faults: [{ code: 'item-damaged' }, { code: 'item-damaged' }],
  },
  {
    what: 'an event that was taken away',
    harm: (id) => remove(keys.handover(id), sorts.event(2)),
    faults: [{ code: 'item-damaged' }],
  },
  {
    what: 'an event that was rewritten',
    harm: (id) => change(keys.handover(id), sorts.event(1), 'correlationId', 'another'),
    faults: [{ code: 'chain-broken', sequence: 1 }],
  },
  {
    what: 'a message missing to one of two certifiers',
    harm: (id) => remove(keys.handover(id), sorts.outbox(4, origin)),
    faults: [{ code: 'message-missing', sequence: 4 }],
  },
  {
    what: 'a message to somebody who has nothing to do with the case',
    harm: async (id) => {
      const row = await readItem(world.store, keys.handover(id), sorts.outbox(4, origin));
      const Item = {
        ...row,
        ...keyItem(keys.handover(id), sorts.outbox(4, '110101')),
        target: { S: '110101' },
      };
      await engines.dynamo.send(new PutItemCommand({ TableName: world.store.table, Item }));
    },
    faults: [{ code: 'message-without-event', sequence: 4 }],
  },
  {
    what: 'a sealed part put into another’s place',
    harm: async (id) => {
      const other = await world.seen.ledger.record(sound, 1);
      await change(keys.handover(id), sorts.record(1), 'sealed', other?.sealed);
    },
    faults: [{ code: 'record-differs', sequence: 1 }],
  },
  {
    what: 'an event that never came into the feed',
    harm: (id) => remove(keys.handover(id), sorts.fed(2)),
    faults: [{ code: 'event-not-fed', sequence: 2 }],
  },
];

test.each(harms)('$what is named, nothing of it is told, and the walk goes on', async ({ harm, faults }) => {
  const id = await acceptedCase((requests % 900) + 2);
  world.clock.moveSeconds(400);
  const before = await world.verify();
  await harm(id);
  const found = (await world.verify()).filter(({ handoverId }) => handoverId === id);
  expect(found).toEqual(faults.map((fault) => ({ ...fault, handoverId: id })));
  expect(JSON.stringify(found)).not.toContain('李秀英');
  const others = (await world.verify()).filter(({ handoverId }) => handoverId !== id);
  expect(others).toEqual(before);
});

test('an event that is a minute old may still be on its way into the feed', async () => {
  const id = await pushedFrom(origin, 990);
  await remove(keys.handover(id), sorts.fed(1));
  const of = async () => (await world.verify()).filter(({ handoverId }) => handoverId === id);
  expect(await of()).toEqual([]);
  world.clock.moveSeconds(301);
  expect(await of()).toEqual([{ code: 'event-not-fed', handoverId: id, sequence: 1 }]);
  await world.feed.putBack(id, world.clock.now());
  expect(await of()).toEqual([]);
});
