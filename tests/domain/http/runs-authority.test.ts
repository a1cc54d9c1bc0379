import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/benefits/index.ts';
import { type Role, roles } from '../../../shared/domain/actor.ts';
import type { HttpAnswer } from '../../../shared/http/answer.ts';
import { operations } from '../../../shared/http/operations/index.ts';
import { type OperationId, routeTable } from '../../../shared/http/route-table.ts';
import { runActionNames } from '../../../shared/http/run-actions.ts';
import { runActions } from '../../../shared/domain/runs/actions.ts';
import type { RunAction } from '../../../shared/usecases/runs/run-view.ts';
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

/** Tried step by step below, or open to every role of any place. */
const apart: ReadonlySet<OperationId> = new Set(['actOnRun', 'getPolicies', 'calculate']);
const ofBenefits = routeTable
  .filter((route) => route.function === 'benefits')
  .map(({ operationId }) => operationId)
  .filter((operationId) => !apart.has(operationId));
const everyPair = ofBenefits.flatMap((operationId) => roles.map((role) => [operationId, role] as const));

/** What becomes of a request of somebody entitled; the run is computed and not issued. */
const entitled: Readonly<Partial<Record<OperationId, readonly [number, string]>>> = {
  openRun: [409, 'run-exists'],
  listInstructions: [409, 'not-possible-in-this-run'],
  recordReturns: [409, 'no-answers-expected'],
};

/** What becomes of a request to the run's own county, from somebody who may or may not make it. */
const outcomeAtHome = (operationId: OperationId, role: Role): string => {
  if (!operations[operationId].roles.includes(role)) return '403 role-not-allowed';
  const [status, code] = entitled[operationId] ?? [200, ''];
  return `${status} ${code}`.trim();
};

const outcomeElsewhere = (operationId: OperationId, role: Role): string => {
  if (!operations[operationId].roles.includes(role)) return '403 role-not-allowed';
  if (operationId === 'listRuns') return '200 {"items":[]}';
  return operationId === 'openRun' ? '403 not-authorised-for-this-action' : '404 not-found';
};

const shown = (answer: HttpAnswer, withBody = false): string => {
  if (answer.statusCode >= 300) return `${answer.statusCode} ${problemIn(answer).code}`;
  return withBody ? `${answer.statusCode} ${answer.body}` : String(answer.statusCode);
};

describe('Every operation on benefits for every role', () => {
  it.each(everyPair)('%s by a %s is for those that its description names', async (operationId, role) => {
    expect(shown(await asking(role, '530921', operationId))).toBe(outcomeAtHome(operationId, role));
  });

  it.each(everyPair)('%s by a %s of the province is the same', async (operationId, role) => {
    expect(shown(await asking(role, '53', operationId))).toBe(outcomeAtHome(operationId, role));
  });

  it.each(everyPair)('%s by a %s of another county finds nothing', async (operationId, role) => {
    const answer = await asking(role, '430624', operationId);
    expect(shown(answer, true)).toBe(outcomeElsewhere(operationId, role));
  });
});

describe('Every step on a run for every role', () => {
  const everyStep = runActionNames.flatMap((action) => roles.map((role) => [action, role] as const));
  const mayCall = (role: Role): boolean => operations.actOnRun.roles.includes(role);
  const mayTake = (action: RunAction, role: Role): boolean => {
    const allowed: readonly Role[] = runActions[action].roles;
    return allowed.includes(role);
  };

  it.each(everyStep.filter(([, role]) => !mayCall(role)))('%s is not for a %s', async (action, role) => {
    const answer = await asking(role, '530921', 'actOnRun', { action });
    expect(shown(answer)).toBe('403 role-not-allowed');
  });

  it.each(everyStep.filter(([action, role]) => mayCall(role) && !mayTake(action, role)))(
    '%s is for another role than a %s',
    async (action, role) => {
      const answer = await asking(role, '530921', 'actOnRun', { action });
      expect(shown(answer)).toBe('403 not-authorised-for-this-action');
    },
  );

  it.each(everyStep.filter(([action, role]) => mayTake(action, role)))(
    '%s by a %s is a question of the state and the reason alone',
    async (action, role) => {
      const answer = await asking(role, '530921', 'actOnRun', { action });
      expect([200, 409, 422]).toContain(answer.statusCode);
    },
  );

  it.each(everyStep.filter(([, role]) => mayCall(role)))(
    '%s by a %s of another county finds no run',
    async (action, role) => {
      expect(shown(await asking(role, '430624', 'actOnRun', { action }))).toBe('404 not-found');
    },
  );
});
