import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/benefits/index.ts';
import { type Role, roles } from '../../../shared/domain/actor.ts';
import { operations } from '../../../shared/http/operations/index.ts';
import { type OperationId, routeTable } from '../../../shared/http/route-table.ts';
import { runActionNames } from '../../../shared/http/run-actions.ts';
import { runActions } from '../../../shared/domain/runs/actions.ts';
import { benefitFilesFor, benefitRulesFor } from '../../../shared/policies/index.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { awaitsFirstPayment, caseIdOf, settleIn } from '../../support/run-county.ts';
import { type RunOffice, runOffice } from '../../support/run-office.ts';
import { listeningLog } from './listening-log.ts';
import { ask, problemIn } from './request.ts';

let engines: Engines;
let world: ExchangeWorld;
let office: RunOffice;
let lineId: string;

const id = 'payroll-530921-2025-06';

beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 1, units: ['53'], from: '2025-06-12' });
  office = runOffice(world);
  await settleIn(world, [{ name: 'first', moves: awaitsFirstPayment }]);
  await office.compute('2025-06');
  lineId = String((await office.lines(id))[0]?.lineId);
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

const { log } = listeningLog();
const bodies: Readonly<Partial<Record<OperationId, object>>> = {
  openRun: { kind: 'payroll', division: '530921', period: '2025-06' },
  actOnRun: {},
  recordReturns: { rows: [{ lineId: 'X', amountFen: 1, outcome: 'paid', on: '2025-06-12' }] },
  verifyRun: {},
};

const asking = (
  role: Role,
  division: string,
  operationId: OperationId,
  params: Readonly<Record<string, string>> = {},
) => {
  const claimed = { officer: `${role}-${division}`, roles: [role], division };
  const handler = createHandler({
    log,
    verifyToken: () => () => Promise.resolve(claimed),
    exchange: () => world.exchange,
    running: () => office.running,
    rules: () => ({ ...world.exchange, benefitRulesFor, benefitFilesFor }),
  });
  const route = routeTable.find((one) => one.operationId === operationId);
  if (!route) throw new Error(`no route ${operationId}`);
  const body = bodies[operationId];
  const known = { id: operationId === 'previewHandover' ? caseIdOf('first') : id, lineId, ...params };
  return ask(handler, {
    routeKey: `${route.method} ${route.path}`,
    params: Object.fromEntries(Object.entries(known).filter(([name]) => route.path.includes(`{${name}}`))),
    ...(route.method === 'POST' ? { body } : {}),
  });
};

const ofBenefits = routeTable
  .filter((route) => route.function === 'benefits')
  .map(({ operationId }) => operationId)
  .filter((operationId) => operationId !== 'actOnRun' && operationId !== 'getPolicies');
const everyPair = ofBenefits.flatMap((operationId) => roles.map((role) => [operationId, role] as const));

/** What becomes of a request of somebody entitled; the run is computed and not issued. */
const entitled: Readonly<Partial<Record<OperationId, readonly [number, string]>>> = {
  openRun: [409, 'run-exists'],
  listInstructions: [409, 'not-possible-in-this-run'],
  recordReturns: [409, 'no-answers-expected'],
};

describe('Every operation on benefits for every role', () => {
  it.each(everyPair)('%s by a %s is for those that its description names', async (operationId, role) => {
    const answer = await asking(role, '530921', operationId);
    if (!operations[operationId].roles.includes(role)) {
      expect([answer.statusCode, problemIn(answer).code]).toEqual([403, 'role-not-allowed']);
      return;
    }
    const [status, code] = entitled[operationId] ?? [200, undefined];
    expect(answer.statusCode).toBe(status);
    if (code !== undefined) expect(problemIn(answer).code).toBe(code);
  });

  it.each(everyPair)(
    '%s by a %s of the province is the same, of another county nothing',
    async (operationId, role) => {
      if (!operations[operationId].roles.includes(role)) return;
      const near = await asking(role, '530921', operationId);
      const above = await asking(role, '53', operationId);
      expect(above.statusCode).toBe(near.statusCode);
      const elsewhere = await asking(role, '430624', operationId);
      if (operationId === 'listRuns') expect(JSON.parse(elsewhere.body)).toEqual({ items: [] });
      else if (operationId === 'openRun') expect(elsewhere.statusCode).toBe(403);
      else expect(problemIn(elsewhere).code).toBe('not-found');
    },
  );
});

describe('Every step on a run for every role', () => {
  const everyStep = runActionNames.flatMap((action) => roles.map((role) => [action, role] as const));

  it.each(everyStep)('%s by a %s is for those that the rules of the run name', async (action, role) => {
    const answer = await asking(role, '530921', 'actOnRun', { action });
    const allowed: readonly Role[] = runActions[action].roles;
    if (!operations.actOnRun.roles.includes(role)) expect(problemIn(answer).code).toBe('role-not-allowed');
    else if (!allowed.includes(role))
      expect([answer.statusCode, problemIn(answer).code]).toEqual([403, 'not-authorised-for-this-action']);
    else expect([200, 409, 422]).toContain(answer.statusCode);
  });

  it.each(everyStep)('%s by a %s of another county finds no run', async (action, role) => {
    const answer = await asking(role, '430624', 'actOnRun', { action });
    const { code } = problemIn(answer);
    expect(code).toBe(operations.actOnRun.roles.includes(role) ? 'not-found' : 'role-not-allowed');
  });
});
