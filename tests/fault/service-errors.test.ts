import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { captureLog } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import type { CloudCall, Injection } from '../support/faulty-client.ts';
import { journeys } from '../support/full-journey.ts';
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

const journey = journeys['forwarded to another province'];

const exception = (name: string, more: object = {}) => ({
  __type: `com.amazonaws.dynamodb.v20120810#${name}`,
  message: name,
  ...more,
});

const transaction = z.object({ TransactItems: z.array(z.unknown()) });

/** Every write of the transaction is well but the last, which is not. */
const cancelled =
  (code: string) =>
  ({ body }: CloudCall): Injection => {
    const writes = transaction.parse(JSON.parse(body)).TransactItems.length;
    const CancellationReasons = Array.from({ length: writes }, (_, index) => ({
      Code: index === writes - 1 ? code : 'None',
    }));
    return { status: 400, answer: exception('TransactionCanceledException', { CancellationReasons }) };
  };

const answering = (status: number, name: string) => (): Injection => ({ status, answer: exception(name) });

const failures: Readonly<Record<string, (call: CloudCall) => Injection>> = {
  TransactionConflict: cancelled('TransactionConflict'),
  ThrottlingError: cancelled('ThrottlingError'),
  ThrottlingException: answering(400, 'ThrottlingException'),
  ProvisionedThroughputExceededException: answering(400, 'ProvisionedThroughputExceededException'),
  TransactionInProgressException: answering(400, 'TransactionInProgressException'),
  InternalServerError: answering(500, 'InternalServerError'),
  TimeoutError: () => 'lost-before',
};

describe.each(Object.entries(failures))('every transaction meets %s', (_name, failing) => {
  test('once, and is written at the second try', async () => {
    const trouble = troubleWith((call, { ofOperation }) =>
      call.operation === 'TransactWriteItems' && ofOperation % 2 === 1 ? failing(call) : 'none',
    );
    await travel(engines, { journey, seed: 1, trouble });
    expect(trouble.fired()).toBeGreaterThan(journey.stages.length);
  });

  test('five times in a row, longer than our own patience, and the caller’s second request succeeds', async () => {
    const trouble = troubleWith((call, { ofOperation }) =>
      call.operation === 'TransactWriteItems' && ofOperation % 6 !== 0 ? failing(call) : 'none',
    );
    await travel(engines, { journey, seed: 2, trouble });
    expect(trouble.fired()).toBeGreaterThan(journey.stages.length * 5);
  });
});

const batch = z.object({ Entries: z.array(z.object({ Id: z.string() })) });

/** Answers 200 and took nothing: the caller has to read `Failed`. */
const nothingTaken =
  (SenderFault: boolean) =>
  ({ body }: CloudCall): Injection => {
    const Failed = batch.parse(JSON.parse(body)).Entries.map(({ Id }) => ({
      Id,
      SenderFault,
      Code: SenderFault ? 'InvalidParameter' : 'InternalError',
    }));
    return { status: 200, answer: { Successful: [], Failed } };
  };

test.each([
  ['its own fault', false],
  ['the sender’s fault', true],
] as const)(
  'a queue that answers 200 and names every message as failed, as %s, gets it again',
  async (_whose, senderFault) => {
    const trouble = troubleWith((call, { ofOperation }) =>
      call.operation === 'SendMessageBatch' && ofOperation % 3 !== 0
        ? nothingTaken(senderFault)(call)
        : 'none',
    );
    await travel(engines, { journey, seed: 3, trouble });
    expect(trouble.fired()).toBeGreaterThan(journey.stages.length);
  },
);
