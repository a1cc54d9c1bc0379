import type { SQSRecord } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createHandler } from '../../functions/receive/index.ts';
import { codedError } from '../../shared/ports/failures.ts';
import { mostDeliveries } from '../../shared/runtime/names.ts';
import { openHandover } from '../../shared/usecases/open-handover.ts';
import { redriveParked } from '../../shared/usecases/redrive-parked.ts';
import { captureLog } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld, inspector } from '../support/exchange-world.ts';
import { destination, journeyUnits, pusher } from '../support/full-journey.ts';
import { deleteFrom, receiveFrom } from '../support/inbox-pump.ts';
import { syntheticPerson } from '../support/synthetic-people.ts';
import { certification } from './payloads.ts';

let engines: Engines;
let world: ExchangeWorld;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
beforeEach(async () => {
  world = await createWorld(engines, { seed: 600, units: journeyUnits });
});
afterEach(() => world.stop());
afterAll(async () => {
  await engines.stop();
  log.release();
});

/** A pushed case and its message, taken out of the inbox. */
const waiting = async (number: number) => {
  const { citizenId, name } = syntheticPerson(number);
  const payload = { hukouLocality: destination, person: { citizenId, name }, ...certification };
  const request = { correlationId: `copies-${number}`, caller: 'copies', digest: 'copies' };
  const answer = await openHandover(world.exchange)({ opening: 'push', payload, officer: pusher, request });
  if (answer.kind !== 'done') throw new Error(`the push ended as ${answer.kind}`);
  await world.pumpStream();
  const inbox = world.inboxes.find(({ unit }) => unit === '53');
  const [record] = inbox ? await receiveFrom(engines.queues, inbox) : [];
  if (!inbox || !record) throw new Error('no message came');
  await deleteFrom(engines.queues, inbox, record);
  return { id: answer.value.id, record };
};

const receiving = (record: SQSRecord, wish: { readonly loads: boolean }) => {
  const load = () => Promise.reject(codedError('ledger-item-damaged', 'HEAD'));
  const exchange = wish.loads ? world.exchange : { ...world.exchange, ledger: { ...world.ledger, load } };
  return createHandler(() => ({ ...world, exchange }))({ Records: [record] });
};
const delivered = (record: SQSRecord, times: number, messageId = record.messageId): SQSRecord => ({
  ...record,
  messageId,
  attributes: { ...record.attributes, ApproximateReceiveCount: String(times) },
});
const parked = async () => (await world.seen.parkingLot.list('53')).items;
const redrive = (id: string) =>
  redriveParked({ parking: world.parkingLot, outbox: world.outbox, now: world.exchange.now })({
    officer: inspector,
    id,
    unit: '53',
  });

test('a message that failed repeatedly keeps its origin, lies once however many copies come, and can be redriven', async () => {
  const { id, record } = await waiting(1);
  const early = await receiving(delivered(record, mostDeliveries - 1), { loads: false });
  expect(early.batchItemFailures).toEqual([{ itemIdentifier: record.messageId }]);
  expect(await parked()).toEqual([]);
  for (const copy of ['first', 'second', 'third'])
    expect(await receiving(delivered(record, mostDeliveries, copy), { loads: false })).toEqual({
      batchItemFailures: [],
    });
  const [message, ...others] = await parked();
  expect(others).toEqual([]);
  expect(message).toMatchObject({ because: 'message-failed-repeatedly', reference: { handoverId: id } });
  expect((await world.seen.ledger.outbox(id))[0]?.status).toBe('parked');

  expect(await redrive(message?.id ?? '')).toMatchObject({ value: { sentAgain: true } });
  await world.settle();
  expect((await world.seen.ledger.load(id))?.state.phase).toBe('delivered');
  expect(await parked()).toEqual([]);
});

test('a message of a case that never was is parked at once, and a redrive only takes it off the list', async () => {
  const { id, record } = await waiting(2);
  const strange = '019a0000-0000-7000-8000-00000000dead';
  const body = record.body.replaceAll(id, strange);
  expect(await receiving({ ...record, body }, { loads: true })).toEqual({ batchItemFailures: [] });
  const [message] = await parked();
  expect(message).toMatchObject({ because: 'message-of-unknown-case', reference: { handoverId: strange } });
  expect(await redrive(message?.id ?? '')).toMatchObject({ value: { sentAgain: false } });
  expect(await parked()).toEqual([]);
});

test('a parked message whose row was received meanwhile leaves the list by a redrive', async () => {
  const { id, record } = await waiting(3);
  await receiving(delivered(record, mostDeliveries), { loads: false });
  const [message] = await parked();
  const [row] = await world.seen.ledger.outbox(id);
  if (!row || !message) throw new Error('nothing was parked');
  await world.outbox.sendAgain(row, world.exchange.now(), 'parked');
  await world.settle();
  expect((await world.seen.ledger.load(id))?.state.phase).toBe('delivered');
  expect(await redrive(message.id)).toMatchObject({ value: { sentAgain: false } });
  expect(await parked()).toEqual([]);
});
