import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { push } from '../../shared/domain/handover/steps/exchange/push.ts';
import { openHandover } from '../../shared/usecases/open-handover.ts';
import { captureLog } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld } from '../support/exchange-world.ts';
import { faultyClients } from '../support/faulty-client.ts';
import { destination, journeys, journeyUnits, pusher } from '../support/full-journey.ts';
import { syntheticPerson } from '../support/synthetic-people.ts';
import { travel } from './travel.ts';
import { troubleWith } from './trouble.ts';

let engines: Engines;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(async () => {
  await engines.stop();
  log.release();
});

const journey = journeys['returned, corrected and taken over'];

const withoutToken = (body: string): string => {
  const { ClientRequestToken: _token, ...request } = z.record(z.string(), z.json()).parse(JSON.parse(body));
  return JSON.stringify(request);
};

/** Every odd call of each operation that writes takes effect and is not answered. */
const losingAnswers = () =>
  troubleWith(({ operation }, { ofOperation }) =>
    ['TransactWriteItems', 'UpdateItem', 'PutItem', 'SendMessageBatch'].includes(operation) &&
    ofOperation % 2 === 1
      ? 'lost-after'
      : 'none',
  );

test('the SDK repeats what was not answered, and the service still knows the token', async () => {
  const trouble = losingAnswers();
  await travel(engines, { journey, seed: 1, trouble, maxAttempts: 4 });
  expect(trouble.fired()).toBeGreaterThan(journey.stages.length);
});

test('the SDK repeats what was not answered, the token is forgotten, and the decision recognises itself', async () => {
  const trouble = losingAnswers();
  await travel(engines, { journey, seed: 2, trouble, maxAttempts: 4, rewrite: withoutToken });
  expect(trouble.fired()).toBeGreaterThan(journey.stages.length);
});

test('a decision that recognises itself answers as the first of its kind, not as a repetition', async () => {
  const trouble = losingAnswers();
  const { tap } = trouble;
  const clients = faultyClients(engines.endpoints, { tap, maxAttempts: 4, rewrite: withoutToken });
  const world = await createWorld(engines, { seed: 3, units: journeyUnits, clients });
  const { citizenId, name } = syntheticPerson(3);
  const payload = { ...push.example, hukouLocality: destination, person: { citizenId, name } };
  const request = { correlationId: 'c', caller: 'pusher', idempotencyKey: 'k', digest: 'd' };
  const answer = await openHandover(world.exchange)({ opening: 'push', payload, officer: pusher, request });
  expect(answer).toMatchObject({ kind: 'done', replayed: false });
  expect(trouble.fired()).toBeGreaterThan(0);
  expect(await world.verify()).toEqual([]);
  world.stop();
  clients.close();
});
