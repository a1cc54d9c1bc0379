import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  advanceRun,
  actOnRun,
  instructions,
  openRun,
  recordReturns,
  type Running,
} from '../../shared/usecases/runs/index.ts';
import type { Outcome } from '../../shared/usecases/outcome.ts';
import { fengqing } from '../domain/handover/cast.ts';
import { awarded } from '../domain/handover/stories.ts';
import { captureLog, report } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { faultyClients, faultyKeys } from '../support/faulty-client.ts';
import { inPool } from '../support/pool.ts';
import { residents, settleIn } from '../support/run-county.ts';
import { runningIn, runOffice } from '../support/run-office.ts';
import { approver, clerk, requestOf, storedLines } from '../support/run-parts.ts';
import { losingCall, type Trouble, troubleWith, ways } from './trouble.ts';

let engines: Engines;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(async () => {
  await engines.stop();
  log.release();
});

const id = 'payroll-530921-2025-06';
const tries = 6;

/** A caller who gets no answer asks again, under the same key. */
const insist = async <T>(ask: () => Promise<Outcome<T>>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask().catch((error: unknown) => ({ kind: 'no-answer', error }) as const);
    if (answer.kind === 'done') return answer.value;
    const again = answer.kind === 'no-answer' || answer.kind === 'conflict';
    if (!again || attempt === tries) throw new Error(`the request ended as ${JSON.stringify(answer)}`);
  }
};

/** A worker that dies is started again by its message, and finds in the ledger what is left. */
const work = async (running: Running): Promise<void> => {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const advanced = await advanceRun(running)(id, () => 60_000).catch(() => undefined);
    if (advanced && !advanced.more) return;
  }
  throw new Error('the run does not come to an end');
};

const act = (running: Running, action: string, officer = clerk) => {
  const request = requestOf(officer, action);
  return insist(() => actOnRun(running)({ id, action, payload: {}, officer, request }));
};

/** From the opening to the last case that is told; the bank pays all but one. */
const wholeMonth = async (running: Running): Promise<void> => {
  const opening = requestOf(clerk, 'open');
  const payload = { kind: 'payroll', division: fengqing, period: '2025-06' };
  await insist(() => openRun(running)({ payload, officer: clerk, request: opening }));
  await work(running);
  await act(running, 'review');
  await act(running, 'approve', approver);
  await act(running, 'issue', approver);
  const request = requestOf(clerk);
  const page = await insist(() => instructions(running)({ id, officer: clerk, request }));
  const rest = await insist(() => instructions(running)({ id, officer: clerk, request, cursor: '2' }));
  const rows = [...page.items, ...rest.items].map(({ lineId, amountFen }, index) => ({
    lineId,
    amountFen,
    outcome: index === 0 ? 'failed' : 'paid',
    on: '2025-06-12',
  }));
  await insist(() => recordReturns(running)({ id, payload: { rows }, officer: clerk, request }));
  await act(running, 'post');
  await work(running);
};

const people = [...residents(3), { name: 'without account', moves: awarded }];

/** What is left in the end: everything but when it happened. */
const leftBehind = async (world: ExchangeWorld) => {
  const { running } = runningIn(world, 2);
  const office = runOffice(world, runningIn(world, 2));
  const head = await running.runs.load(id);
  const cases = await Promise.all(
    people.map(async ({ name }) => {
      const { version, pension, phase } = (await office.caseOf(name)) ?? {};
      return { name, version, phase, pension };
    }),
  );
  expect(await office.verify(id)).toEqual([]);
  return {
    status: head?.run.status,
    totals: head?.run.totals,
    results: head?.run.results,
    digest: head?.run.linesDigest,
    lines: await storedLines(running.runs, id),
    cases,
  };
};

let reference: Awaited<ReturnType<typeof leftBehind>> | undefined;

const live = async (seed: number, trouble: Trouble): Promise<Trouble> => {
  let armed = false;
  const tap: Trouble['tap'] = (call) => (armed ? trouble.tap(call) : 'none');
  const clients = faultyClients(engines.endpoints, { tap, maxAttempts: 1 });
  const world = await createWorld(engines, {
    seed,
    units: ['53'],
    from: '2025-06-12',
    clients,
    keys: (wrapping) => faultyKeys(wrapping, tap),
  });
  try {
    await settleIn(world, people);
    armed = true;
    await wholeMonth(runningIn(world, 2).running);
    armed = false;
    const left = await leftBehind(world);
    reference ??= left;
    expect(left).toEqual(reference);
    return trouble;
  } finally {
    world.stop();
    clients.close();
  }
};

test.each(ways)(
  'a payroll ends with the same lines, the same digest and the same cases, whichever single call $sentence',
  async ({ way, sentence }) => {
    const undisturbed = await live(
      1,
      troubleWith(() => 'none'),
    );
    const positions = Array.from({ length: undisturbed.calls() }, (_, index) => index + 1);
    const lived = await inPool(positions, 3, (k) => live(k, losingCall(k, way)));
    const fired = lived.map((trouble) => trouble.fired());

    expect(fired).toEqual(positions.map(() => 1));
    report(`fault: payroll: each of ${positions.length} calls ${sentence} once`);
  },
);
