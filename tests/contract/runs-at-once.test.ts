import { expect, test } from 'vitest';
import { advanceRun, listRuns, wakeStalledRuns } from '../../shared/usecases/runs/index.ts';
import { eachInACounty } from '../support/each-in-a-county.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { awaitsFirstPayment, residents, settleIn } from '../support/run-county.ts';
import { type RunOffice, runningIn, runOffice } from '../support/run-office.ts';
import { approver, both, clerk, stranger, valueOf } from '../support/run-parts.ts';

let world: ExchangeWorld;
let office: RunOffice;
eachInACounty(3, (county) => {
  ({ world, office } = county);
});

const id = 'payroll-530921-2025-06';
const always = () => 60_000;

const inTurn = async <T>(times: number, once: () => Promise<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for (let turn = 0; turn < times; turn += 1) all.push(await once());
  return all;
};

test('a month is opened once, after the one before is closed, never before a later one, never ahead of time', async () => {
  expect(await office.open('2025-07')).toMatchObject({ refused: 'run-period-in-the-future' });
  expect(await office.open('2025')).toMatchObject({ refused: 'run-period-does-not-fit' });
  expect(await office.open('2025-06', 'payroll', approver)).toMatchObject({
    refused: 'not-authorised-for-this-action',
  });
  expect(await office.open('2025-06', 'payroll', stranger)).toMatchObject({
    refused: 'not-authorised-for-this-action',
  });
  valueOf(await office.open('2025-05'));
  expect(await office.open('2025-05')).toMatchObject({ refused: 'run-exists' });
  expect(await office.open('2025-04')).toMatchObject({ refused: 'later-run-exists' });
  expect(await office.open('2025-06')).toMatchObject({ refused: 'earlier-run-open' });
  await office.finish('payroll-530921-2025-05');
  await office.issue('payroll-530921-2025-05');
  await office.post('payroll-530921-2025-05');
  expect(valueOf(await office.open('2025-06'))).toMatchObject({ status: 'computing' });
  expect(await office.running.runs.load('payroll-530921-2025-05')).toMatchObject({
    run: { succeededBy: id },
  });
  expect(await office.verify('payroll-530921-2025-05')).toEqual([]);
});

test('two officers who open the same month at once open one run, and a repeated request answers as the first', async () => {
  const outcomes = await Promise.all([office.open('2025-06'), office.open('2025-06')]);
  expect(
    outcomes.map((outcome) => ('refused' in outcome ? outcome.refused : outcome.kind)).toSorted(),
  ).toEqual(['done', 'run-exists']);
  await office.finish(id);
  await office.issue(id);
  await office.post(id);
  world.clock.moveDays(30);
  valueOf(await office.open('2025-07', 'payroll', clerk, 'july'));
  expect(await office.open('2025-07', 'payroll', clerk, 'july')).toMatchObject({
    kind: 'done',
    replayed: true,
  });
});

test('who reviewed a run does not approve it, and nothing is done out of its turn', async () => {
  await office.compute('2025-06');
  expect(await office.act(id, 'approve', approver)).toMatchObject({ refused: 'not-possible-in-this-run' });
  valueOf(await office.act(id, 'review', both));
  expect(await office.act(id, 'approve', both)).toMatchObject({ refused: 'second-officer-required' });
  expect(await office.act(id, 'approve', clerk)).toMatchObject({ refused: 'not-authorised-for-this-action' });
  expect(await office.act(id, 'approve', stranger)).toMatchObject({ kind: 'not-found' });
  valueOf(await office.act(id, 'approve', approver));
  expect(await office.act(id, 'recompute', clerk, { reason: '迟了' })).toMatchObject({
    refused: 'not-possible-in-this-run',
  });
  expect(await office.instructions(id)).toMatchObject({ refused: 'not-possible-in-this-run' });
});

test('two workers on one run write each page once', async () => {
  office = runOffice(world, runningIn(world, 4));
  await settleIn(world, residents(10));
  valueOf(await office.open('2025-06'));
  await Promise.all([1, 2, 3].map(() => advanceRun(office.running)(id, always)));
  const run = await office.finish(id);
  expect(run).toMatchObject({ status: 'computed', totals: { persons: 10 }, progress: { pages: 3 } });
  expect(run.version).toBe(4);
  expect(await office.verify(id)).toEqual([]);
});

test('a worker whose time is up stops after a page, and the next goes on from there', async () => {
  office = runOffice(world, runningIn(world, 4));
  await settleIn(world, residents(10));
  valueOf(await office.open('2025-06'));
  let asked = 0;
  const onePage = () => ((asked += 1) === 1 ? 60_000 : 0);
  expect(await advanceRun(office.running)(id, onePage)).toEqual({
    status: 'computing',
    pages: 1,
    more: true,
  });
  expect(office.woken).toEqual([id, id]);
  expect(await office.finish(id)).toMatchObject({ status: 'computed', totals: { persons: 10 } });
});

test('a run that nobody goes on with is found by the sweep, less and less often, and a computed one is left alone', async () => {
  const woken = async (seconds: number): Promise<number> => {
    world.clock.moveSeconds(seconds);
    return wakeStalledRuns(office.running, { now: world.exchange.now(), millisecondsLeft: always });
  };
  valueOf(await office.open('2025-06'));
  office.woken.length = 0;
  expect(await woken(60)).toBe(0);
  expect(await woken(60)).toBe(1);
  expect(office.woken).toEqual([id]);
  const perMinute = await inTurn(60, () => woken(60));
  expect(perMinute.flatMap((count, minute) => (count > 0 ? [minute + 1] : []))).toEqual([15, 32]);
  await office.finish(id);
  expect(await woken(6_000)).toBe(0);
});

test('a sweep that has no time left leaves the runs to the next', async () => {
  valueOf(await office.open('2025-06'));
  world.clock.moveSeconds(600);
  const now = world.exchange.now();
  expect(await wakeStalledRuns(office.running, { now, millisecondsLeft: () => 1_000 })).toBe(0);
  expect(await wakeStalledRuns(office.running, { now, millisecondsLeft: always })).toBe(1);
});

test('of two workers that meet on a run one goes on, and the other wakes nobody', async () => {
  office = runOffice(world, runningIn(world, 2));
  await settleIn(world, residents(8));
  valueOf(await office.open('2025-06'));
  office.woken.length = 0;
  const workers = await Promise.all([1, 2].map(() => advanceRun(office.running)(id, always)));
  expect(workers.map((advanced) => advanced?.more)).toEqual([false, false]);
  expect(office.woken).toEqual([]);
  expect(await office.finish(id)).toMatchObject({ status: 'computed', totals: { persons: 8 } });
});

test('answers that come while a run posts wake nobody, those that come to a closed one wake the worker once', async () => {
  await settleIn(world, residents(2, awaitsFirstPayment));
  await office.compute('2025-06');
  await office.issue(id);
  const [first, second] = await office.lines(id);
  if (!first || !second) throw new Error('two are paid');
  valueOf(await office.act(id, 'post', clerk));
  office.woken.length = 0;
  await office.answer(id, [office.rowOf(first)]);
  expect(office.woken).toEqual([]);
  expect(await office.finish(id)).toMatchObject({ status: 'closed' });
  await office.answer(id, [office.rowOf(second)]);
  expect(office.woken).toEqual([id]);
  expect(await office.finish(id)).toMatchObject({ status: 'closed', results: { paid: 2 } });
});

test('runs are listed below a division, by kind, to nobody outside it', async () => {
  await office.compute('2025-06');
  await office.compute('2025', 'premium-list');
  const all = valueOf(await listRuns(office.running)({ officer: clerk }));
  expect(all.items.map((run) => run.id)).toEqual([id, 'premium-list-530921-2025']);
  const lists = valueOf(await listRuns(office.running)({ officer: clerk, kind: 'premium-list' }));
  expect(lists.items.map(({ kind }) => kind)).toEqual(['premium-list']);
  expect(valueOf(await listRuns(office.running)({ officer: stranger })).items).toEqual([]);
  expect(await listRuns(office.running)({ officer: clerk, prefix: '34' })).toMatchObject({
    refused: 'outside-your-division',
  });
});

test('a page of instructions that is read is on the trail, and a stranger reads none', async () => {
  await settleIn(world, residents(1, awaitsFirstPayment));
  await office.compute('2025-06');
  await office.issue(id);
  expect(await office.instructions(id, stranger)).toEqual({ kind: 'not-found' });
  valueOf(await office.instructions(id));
  valueOf(await office.instructions(id, approver));
  const read = (await office.trail(id)).filter(({ type }) => type === 'instructions-read');
  expect(read.map(({ data }) => data)).toEqual([
    { page: 1, lines: 1 },
    { page: 1, lines: 1 },
  ]);
  expect(JSON.stringify(await office.trail(id))).not.toMatch(/李秀英|6217/u);
});
