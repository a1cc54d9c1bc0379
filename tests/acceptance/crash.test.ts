import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createClient } from '../../functions/cli/demo/client.ts';
import { createControl } from '../../functions/cli/demo/control.ts';
import { handoverSchema } from '../../functions/cli/demo/handover.ts';
import { until } from '../../functions/cli/demo/until.ts';
import { sampleToken } from '../../functions/cli/connection.ts';
import { samplePush } from '../../functions/cli/sample/generate.ts';
import { type ExchangeProcess, startExchangeProcess } from '../support/exchange-process.ts';
import { verified } from '../support/verified.ts';

const dataFolder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'exchange-crash-'));
const seed = 9;
const writers = 6;
const acknowledgedBeforeKill = 30;
const kills = 2;
let running: ExchangeProcess | undefined;

afterAll(async () => {
  await running?.kill();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** What is known of the person with this number in the sample: the id of the case, if the push was acknowledged. */
type Pushes = Map<number, string | undefined>;

const keyOf = (number: number): string => `crash-${number}`;

/** One push without any retry; false when the exchange is gone. */
const pushOnce = async ({ url }: ExchangeProcess, token: string, number: number, pushes: Pushes) => {
  pushes.set(number, undefined);
  try {
    const answer = await fetch(new URL('/v1/handovers', url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': keyOf(number),
      },
      body: JSON.stringify(samplePush(seed, number)),
    });
    if (answer.status === 202) pushes.set(number, handoverSchema.parse(await answer.json()).id);
    return true;
  } catch {
    return false;
  }
};

const acknowledged = (pushes: Pushes): number => [...pushes.values()].filter((id) => id !== undefined).length;

/** Pushes without pause, and kills everything in the middle of it. */
const pushUntilKilled = async (exchange: ExchangeProcess, pushes: Pushes): Promise<void> => {
  const token = await sampleToken('pusher-nation', exchange.issuer);
  const enough = acknowledged(pushes) + acknowledgedBeforeKill;
  let number = pushes.size;
  const write = async (): Promise<void> => {
    while (await pushOnce(exchange, token, number++, pushes));
  };
  const writing = Array.from({ length: writers }, write);
  await until(async () => acknowledged(pushes) >= enough || undefined, {
    what: 'pushes are acknowledged',
    withinMilliseconds: 120_000,
  });
  await exchange.kill();
  await Promise.all(writing);
};

test('After kill -9 in the middle of pushes every acknowledged push is there once, and all are delivered', async () => {
  const pushes: Pushes = new Map();
  running = await startExchangeProcess(dataFolder);
  for (let kill = 0; kill < kills; kill += 1) {
    await pushUntilKilled(running, pushes);
    running = await startExchangeProcess(dataFolder);
  }
  const client = createClient(running);
  const pusher = client.as('pusher-nation');
  const ids = new Set<string>();
  for (const [number, known] of pushes) {
    const body = samplePush(seed, number);
    const answer = await pusher.post('/v1/handovers', body, { idempotencyKey: keyOf(number) });
    expect(answer.status).toBe(202);
    const { id } = handoverSchema.parse(answer.body);
    ids.add(id);
    if (known === undefined) continue;
    expect(id).toBe(known);
    expect(answer.headers.get('idempotent-replayed')).toBe('true');
  }
  expect(ids.size).toBe(pushes.size);
  expect(acknowledged(pushes)).toBeGreaterThanOrEqual(kills * acknowledgedBeforeKill);

  // The queues forgot everything; their messages are sent again when their time to be received is over.
  const control = createControl(running.control);
  await control.advanceDays(1);
  await control.sweep();
  const auditor = client.as('auditor-nation');
  for (const id of ids)
    await until(
      async () => {
        const { phase } = handoverSchema.parse((await auditor.get(`/v1/handovers/${id}`)).body);
        return phase === 'delivered' || undefined;
      },
      { what: 'the push is delivered', withinMilliseconds: 120_000 },
    );
  const { cases, faults } = await verified(client);
  expect(faults).toEqual([]);
  expect(cases).toBe(pushes.size);
}, 600_000);
