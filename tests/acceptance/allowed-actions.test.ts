import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../functions/cli/demo/client.ts';
import { createLimit } from '../../functions/cli/demo/limit.ts';
import { see } from '../../functions/cli/demo/steps.ts';
import { officerSteps } from '../../shared/http/actions.ts';
import { caseAt, clerk, origin } from '../support/case-at.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';

let exchange: TestExchange;

beforeAll(async () => {
  exchange = await startRunningExchange();
}, startMilliseconds);

afterAll(() => exchange.stop());

interface Tried {
  readonly action: string;
  readonly status: number;
  readonly code: string;
}

/** Where the published example fits another story. */
const payloads: Readonly<Record<string, object>> = {
  'propose-termination': { reason: 'joined-employee-scheme', lostOn: '2026-01-05' },
};

const tried = async (officer: string, id: string, action: string): Promise<Tried> => {
  const example = officerSteps.find(({ step }) => step.action === action)?.step.example ?? {};
  const payload = payloads[action] ?? example;
  const answer = await exchange.client.as(officer).post(`/v1/handovers/${id}/actions/${action}`, payload);
  return { action, status: answer.status, code: answer.status === 200 ? 'done' : codeOf(answer) };
};

/** The step is possible and the officer may take it; 422 says that the example does not fit this person. */
const wasOpen = ({ status }: Tried): boolean => status === 200 || status === 422;
const wasClosed = ({ status }: Tried): boolean => status === 403 || status === 409;

type Phase = Parameters<typeof caseAt>[1];

const asking: readonly (readonly [string, Phase])[] = [
  [clerk, 'delivered'],
  ['approver-530921', 'delivered'],
  ['supervisor-53', 'delivered'],
  [origin, 'delivered'],
  [origin, 'returned'],
  [clerk, 'taking-over'],
];

describe('What an answer says is allowed is what then succeeds, and nothing else does', () => {
  test.each(asking)('%s, of a case that is %s', async (officer, phase) => {
    const handover = await caseAt(exchange.world, phase);
    const { allowedActions, version } = await see(exchange.world, officer, handover.id);
    expect(allowedActions).toContain('reveal');

    const others = officerSteps
      .map(({ step }) => step.action)
      .filter((name) => !allowedActions.includes(name));
    const refused: Tried[] = [];
    for (const action of new Set(others)) refused.push(await tried(officer, handover.id, action));
    expect(refused.filter((one) => !wasClosed(one))).toEqual([]);
    expect((await see(exchange.world, officer, handover.id)).version).toBe(version);

    const few = createLimit(6);
    const onFreshCase = async (action: string): Promise<Tried> =>
      tried(officer, (await caseAt(exchange.world, phase)).id, action);
    const open = await Promise.all(allowedActions.map((action) => few(() => onFreshCase(action))));
    expect(open.filter((one) => !wasOpen(one))).toEqual([]);
    expect(open.filter(({ status }) => status === 200).length).toBeGreaterThan(open.length / 2);
  });
});
