import { expect, test } from 'vitest';
import type { Officer } from '../../shared/domain/actor.ts';
import { actOnRun, advanceRun, getRun, openRun, type Running } from '../../shared/usecases/runs/index.ts';
import { eachInACounty } from '../support/each-in-a-county.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { residents, settleIn } from '../support/run-county.ts';
import type { RunOffice } from '../support/run-office.ts';
import { approver, clerk, requestOf, valueOf } from '../support/run-parts.ts';

let world: ExchangeWorld;
let office: RunOffice;
eachInACounty(3, (county) => {
  ({ world, office } = county);
});

const id = 'payroll-530921-2025-06';
const always = () => 60_000;

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

test('what was computed already is reviewed, approved and issued also while the policy files are in trouble', async () => {
  await settleIn(world, residents(1));
  await office.compute('2025-06');
  const running: Running = {
    ...office.running,
    policyFilesFor: () => {
      throw new RangeError('policy-stated-twice: 53/2024-01-01');
    },
  };
  const take = (action: string, officer: Officer, payload: object = {}) =>
    actOnRun(running)({ id, action, payload, officer, request: requestOf(officer) });
  expect(await take('recompute', clerk, { reason: '核对' })).toMatchObject({ refused: 'policy-overlapping' });
  valueOf(await take('review', clerk));
  valueOf(await take('approve', approver));
  expect(valueOf(await take('issue', approver))).toMatchObject({ status: 'issued' });
});
