import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awardedIn, type FirstPayday, firstPaydayOf } from '../../functions/cli/demo/drawing.ts';
import type { Handover } from '../../functions/cli/demo/handover.ts';
import { letOut, openRun, runSettles } from '../../functions/cli/demo/payroll.ts';
import { places } from '../../functions/cli/sample/localities.ts';
import type { Run } from '../../functions/cli/runs/run.ts';
import { problemOf, rawPost } from '../support/raw-request.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';

let exchange: TestExchange;
let awarded: Handover;
let payday: FirstPayday;
let computed: Run;
let lineId: string;
let clerk: string;
let approver: string;
const account = '6200000000000000001';

beforeAll(async () => {
  exchange = await startRunningExchange();
  const { world } = exchange;
  const person = world.person({ age: 65, sex: 'female' });
  awarded = await awardedIn(world, { person, county: world.county(), last: 1 });
  payday = await firstPaydayOf(world, awarded);
  clerk = `clerk-${payday.division}`;
  approver = `approver-${payday.division}`;
  computed = await runSettles(world, await openRun(world, 'payroll', payday));
  const { items } = Object(await read(clerk, `${path()}/lines`).then(({ body }) => body));
  lineId = String(items[0].lineId);
}, startMilliseconds);

afterAll(() => exchange.stop());

const path = (): string => `/v1/runs/${computed.id}`;
const read = (officer: string, where: string) => exchange.client.as(officer).get(where);
const opening = () => ({ kind: 'payroll', division: payday.division, period: payday.period });
const answerTo = (amountFen: unknown = 1) => ({
  rows: [{ lineId, amountFen, outcome: 'paid', on: payday.on }],
});

const refused = async (as: string, where: string, body: unknown, expected: readonly [number, string]) => {
  const answer = await rawPost(exchange, { as, path: where, body });
  expect([answer.status, problemOf(answer).code]).toEqual(expected);
};

describe('A run is not opened', () => {
  test.each([
    ['with a field too many', { note: '' }, 422, 'fields-invalid'],
    ['without a county', { division: undefined }, 422, 'fields-invalid'],
    ['of a kind that is none', { kind: 'bonus' }, 422, 'fields-invalid'],
    ['for a month that is none', { period: '2026-13' }, 422, 'fields-invalid'],
    ['for a year, being a payroll', { period: '2026' }, 422, 'run-period-does-not-fit'],
    ['before its month has begun', { period: '2999-01' }, 422, 'run-period-in-the-future'],
    ['twice', {}, 409, 'run-exists'],
    ['for another county', { division: places.xiangyin }, 403, 'not-authorised-for-this-action'],
  ] as const)('%s', async (_what, change, status, code) => {
    await refused(clerk, '/v1/runs', { ...opening(), ...change }, [status, code]);
  });

  test('by an approver, an auditor or a pusher', async () => {
    for (const as of [approver, `auditor-${payday.division}`, `pusher-${payday.division}`])
      await refused(as, '/v1/runs', opening(), [403, 'role-not-allowed']);
  });

  test('without an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': undefined };
    const answer = await rawPost(exchange, { as: clerk, path: '/v1/runs', body: opening(), headers });
    expect(problemOf(answer).code).toBe('idempotency-key-missing');
  });
});

describe('What is read of a run', () => {
  test('is as the API describes it, and what happened to it stands in its trail', async () => {
    const wheres = ['', '/lines', '/lines?only=new', `/lines/${lineId}`, '/trail'].map(
      (part) => path() + part,
    );
    for (const where of [...wheres, `/v1/runs?division=${payday.division}`])
      expect((await read(clerk, where)).status).toBe(200);
    const { body } = await read(clerk, `${path()}/trail`);
    expect(body).toMatchObject({ items: [{ type: 'opened' }, { type: 'page-computed' }] });
  });

  test('is verified without an Idempotency-Key, as nothing changes', async () => {
    const headers = { 'idempotency-key': undefined };
    const answer = await rawPost(exchange, { as: clerk, path: `${path()}/verification`, body: {}, headers });
    expect(answer).toMatchObject({ status: 200, body: { linesVerified: 1, faults: [] } });
  });
});

describe('From another county', () => {
  const stranger = `clerk-${places.xiangyin}`;

  test.each(['', '/lines', '/trail', '/instructions'])('a run is not there: %s', async (part) => {
    const answer = await read(stranger, `${path()}${part}`);
    expect([answer.status, problemOf(answer).code]).toEqual([404, 'not-found']);
  });

  test('its line, its steps, its returns and its verification are not there either', async () => {
    expect((await read(stranger, `${path()}/lines/${lineId}`)).status).toBe(404);
    await refused(stranger, `${path()}/actions/review`, {}, [404, 'not-found']);
    await refused(stranger, `${path()}/returns`, answerTo(), [404, 'not-found']);
    await refused(stranger, `${path()}/verification`, {}, [404, 'not-found']);
  });

  test('a list is its own, and the list of another division is refused', async () => {
    expect((await read(stranger, '/v1/runs')).body).toEqual({ items: [] });
    const answer = await read(stranger, `/v1/runs?division=${payday.division}`);
    expect([answer.status, problemOf(answer).code]).toEqual([403, 'outside-your-division']);
  });

  test('what would be due to a person is not shown', async () => {
    const answer = await read(stranger, `/v1/handovers/${awarded.id}/preview`);
    expect(answer.status).toBe(404);
  });
});

describe('In the wrong state', () => {
  test.each(['approve', 'reject', 'issue', 'post'])(
    '%s is refused with what is possible now',
    async (action) => {
      const as = action === 'post' ? clerk : approver;
      const body = action === 'reject' ? { reason: '不符' } : {};
      const answer = await rawPost(exchange, { as, path: `${path()}/actions/${action}`, body });
      const { code, allowedActions } = problemOf(answer);
      expect([answer.status, code]).toEqual([409, 'not-possible-in-this-run']);
      expect(allowedActions).toEqual(expect.any(Array));
    },
  );

  test('no instruction is shown and no answer is taken before the run is issued', async () => {
    const answer = await read(approver, `${path()}/instructions`);
    expect([answer.status, problemOf(answer).code]).toEqual([409, 'not-possible-in-this-run']);
    await refused(clerk, `${path()}/returns`, answerTo(), [409, 'no-answers-expected']);
  });

  test('a step on another version than the present one is refused', async () => {
    const headers = { 'if-match': '"99"' };
    const where = `${path()}/actions/review`;
    const answer = await rawPost(exchange, { as: clerk, path: where, body: {}, headers });
    expect([answer.status, problemOf(answer).code]).toEqual([412, 'version-stale']);
  });
});

describe('A request that is not as described', () => {
  test.each([
    ['/lines?only=rich', 'parameters-invalid'],
    ['/lines?page=2', 'parameters-invalid'],
    ['/lines?cursor=x', 'parameters-invalid'],
    ['/trail?cursor=x', 'parameters-invalid'],
  ])('%s is refused', async (part, code) => {
    const answer = await read(clerk, `${path()}${part}`);
    expect([answer.status, problemOf(answer).code]).toEqual([400, code]);
  });

  test('a step that is none lists those that are', async () => {
    await refused(clerk, `${path()}/actions/bless`, {}, [404, 'action-unknown']);
  });

  test('a step with something nobody asked for, or a return that makes no sense', async () => {
    await refused(clerk, `${path()}/actions/review`, { by: '李' }, [422, 'fields-invalid']);
    await refused(clerk, `${path()}/returns`, { rows: [] }, [422, 'fields-invalid']);
    const row = answerTo().rows[0];
    await refused(clerk, `${path()}/returns`, { rows: Array(501).fill(row) }, [422, 'fields-invalid']);
    await refused(clerk, `${path()}/returns`, answerTo('1'), [422, 'fields-invalid']);
    await refused(clerk, `${path()}/returns`, answerTo(-1), [422, 'fields-invalid']);
  });

  test('a line or a run that cannot be one is not there', async () => {
    expect((await read(clerk, `${path()}/lines/${lineId.slice(0, -1)}`)).status).toBe(404);
    expect((await read(clerk, '/v1/runs/payroll-530921')).status).toBe(404);
  });
});

describe('A bank account', () => {
  test('is in no answer but the instructions, which clerk and approver of the county alone read', async () => {
    await letOut(exchange.world, computed);
    const everywhere = [
      '/v1/runs',
      path(),
      `${path()}/lines`,
      `${path()}/lines/${lineId}`,
      `${path()}/trail`,
      `/v1/handovers/${awarded.id}`,
      `/v1/handovers/${awarded.id}/trail`,
      `/v1/handovers/${awarded.id}/preview`,
    ];
    for (const where of everywhere) {
      const answer = await read(clerk, where);
      expect([where, answer.status]).toEqual([where, 200]);
      expect(JSON.stringify(answer.body)).not.toContain(account);
    }
    const shown = await read(approver, `${path()}/instructions`);
    expect(JSON.stringify(shown.body)).toContain(account);
    for (const role of ['auditor', 'supervisor', 'pusher'])
      expect((await read(`${role}-${payday.division}`, `${path()}/instructions`)).status).toBe(403);
    expect(exchange.logText()).not.toContain(account);
  });
});
