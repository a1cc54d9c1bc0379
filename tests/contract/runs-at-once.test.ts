import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lineContentSchema } from '../../shared/domain/runs/line.ts';
import { civilDateSchema } from '../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../shared/kernel/division-code.ts';
import { putMany } from '../../shared/ledger/put-many.ts';
import { headItem } from '../../shared/ledger/stored-head.ts';
import { lineItem } from '../../shared/ledger/stored-run-line.ts';
import {
  advanceRun,
  getRun,
  listRuns,
  openRun,
  type Running,
  wakeStalledRuns,
} from '../../shared/usecases/runs/index.ts';
import { decidedRun } from '../../shared/usecases/runs/write-run.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { awaitsFirstPayment, caseIdOf, residents, settleIn } from '../support/run-county.ts';
import {
  approver,
  both,
  clerk,
  requestOf,
  type RunOffice,
  runningIn,
  runOffice,
  stranger,
  valueOf,
} from '../support/run-office.ts';

let engines: Engines;
let world: ExchangeWorld;
let office: RunOffice;
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(() => engines.stop());
beforeEach(async () => {
  world = await createWorld(engines, { seed: 3, units: ['53'], from: '2025-06-12' });
  office = runOffice(world);
  return () => world.stop();
});

const id = 'payroll-530921-2025-06';
const linxiang = divisionCodeSchema.parse('530902');
const always = () => 60_000;

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

test('a run that nobody goes on with is found by the sweep, and a computed one is left alone', async () => {
  valueOf(await office.open('2025-06'));
  office.woken.length = 0;
  expect(await wakeStalledRuns(office.running, world.exchange.now())).toBe(0);
  world.clock.moveSeconds(600);
  expect(await wakeStalledRuns(office.running, world.exchange.now())).toBe(1);
  expect(office.woken).toEqual([id]);
  await office.finish(id);
  world.clock.moveSeconds(600);
  expect(await wakeStalledRuns(office.running, world.exchange.now())).toBe(0);
});

test('a person whom another run has paid for the month gets no second line, whoever else is on the page', async () => {
  await settleIn(world, residents(3));
  await office.compute('2025-06');
  const [line] = await office.stored(id);
  if (!line) throw new Error('nobody is paid');
  const other = 'payroll-530902-2025-07';
  const basis = { asKnownOn: civilDateSchema.parse('2025-07-01'), policies: {} };
  const data = { kind: 'payroll', division: linxiang, period: '2025-07', ...basis } as const;
  const by = { runId: other, actor: clerk, now: world.exchange.now(), correlationId: 'other' };
  const opened = decidedRun(undefined, [{ type: 'opened', data }], by);
  expect(await office.running.runs.commit(opened)).toEqual({ kind: 'committed' });
  const content = lineContentSchema.parse({ ...line.content, month: '2025-07' });
  await putMany(world.store, [lineItem({ ...line, runId: other, content })]);
  await office.issue(id);
  await office.post(id);
  world.clock.moveDays(30);
  const july = await office.compute('2025-07');
  expect(july.skipped).toEqual({ 'paid-by-another-run': 1 });
  expect(july.totals).toMatchObject({ persons: 2 });
  expect(await office.verify(july.id)).toEqual([]);
});

test('a line of a computation that another county has done anew since stands in nobody\u2019s way', async () => {
  await settleIn(world, residents(1));
  await office.compute('2025-06');
  const [line] = await office.stored(id);
  if (!line) throw new Error('nobody is paid');
  const other = 'payroll-530902-2025-06';
  const basis = { asKnownOn: civilDateSchema.parse('2025-06-01'), policies: {} };
  const data = { kind: 'payroll', division: linxiang, period: '2025-06', ...basis } as const;
  const by = { runId: other, actor: clerk, now: world.exchange.now(), correlationId: 'other' };
  const twice = [
    { type: 'opened', data },
    { type: 'recomputed', data: { reason: '重新计算', ...basis } },
  ] as const;
  expect(await office.running.runs.commit(decidedRun(undefined, twice, by))).toEqual({ kind: 'committed' });
  await putMany(world.store, [lineItem({ ...line, runId: other, generation: 1 })]);
  valueOf(await office.act(id, 'recompute', clerk, { reason: '核对' }));
  const again = await office.finish(id);
  expect(again).toMatchObject({ skipped: {}, totals: { persons: 1, payFen: 65_200 } });
  expect(await office.stored(id)).toMatchObject([{ runId: id, generation: 2 }]);
});

test('what was paid under a number that was corrected since is not paid again', async () => {
  await settleIn(world, residents(1));
  await office.month('2025-06');
  const [resident] = residents(1);
  const head = await world.ledger.load(caseIdOf(resident?.name ?? ''));
  if (!head) throw new Error('the case is gone');
  const corrected = { ...head, personKey: 'f'.repeat(64), state: { ...head.state, recordSequence: 2 } };
  await putMany(world.store, [headItem(corrected)]);
  world.clock.moveDays(30);
  const july = await office.compute('2025-07');
  expect(july.totals).toMatchObject({ persons: 1, regularFen: 16_300, arrearsFen: 0 });
  expect(await office.stored('payroll-530921-2025-07')).toMatchObject([
    { personKey: 'f'.repeat(64), formerPersonKey: head.personKey, isNew: false },
  ]);
  expect(await office.verify('payroll-530921-2025-07')).toEqual([]);
});

const withRules = (more: Partial<Running['exchange']>): Running => ({
  ...office.running,
  exchange: { ...office.running.exchange, ...more },
});

test('missing policy data stops the run with a code and nothing half-written; computed anew once it is there', async () => {
  await settleIn(world, residents(2));
  valueOf(await office.open('2025-06'));
  const running = withRules({
    benefitRulesFor: (place) => {
      throw new RangeError(`policy-not-in-force: ${place}`);
    },
  });
  expect(await advanceRun(running)(id, always)).toMatchObject({ status: 'computing', more: false });
  const stopped = valueOf(await getRun(running)({ id, officer: clerk }));
  expect(stopped).toMatchObject({
    status: 'computing',
    stopped: { code: 'policy-not-in-force', detail: { where: '530921' } },
    totals: {},
    allowedActions: ['recompute'],
  });
  expect(await office.stored(id)).toEqual([]);
  expect(await office.act(id, 'review', clerk)).toMatchObject({ refused: 'run-has-stopped' });
  valueOf(await office.act(id, 'recompute', clerk, { reason: '政策已补' }));
  expect(await office.finish(id)).toMatchObject({ status: 'computed', totals: { persons: 2 } });
});

test('overlapping policy files are named when a run is opened, and no run is there then', async () => {
  const running: Running = {
    ...office.running,
    policyFilesFor: () => {
      throw new RangeError('policy-stated-twice: 53/2024-01-01');
    },
  };
  const command = {
    payload: { kind: 'payroll', division: '530921', period: '2025-06' },
    officer: clerk,
    request: requestOf(clerk),
  };
  expect(await openRun(running)(command)).toMatchObject({
    refused: 'policy-overlapping',
    detail: { where: '53/2024-01-01' },
  });
  expect(await office.running.runs.load(id)).toBeUndefined();
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
