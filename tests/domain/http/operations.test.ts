import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createHandler as createAudit } from '../../../functions/audit/index.ts';
import { createHandler as createBenefits } from '../../../functions/benefits/index.ts';
import { createHandler as createDirectory } from '../../../functions/directory/index.ts';
import { createHandler as createHandovers } from '../../../functions/handovers/index.ts';
import { createHandler as createOperations } from '../../../functions/operations/index.ts';
import type { HttpHandler } from '../../../shared/http/create-http-handler.ts';
import { operations } from '../../../shared/http/operations/index.ts';
import { type Route, routeTable } from '../../../shared/http/route-table.ts';
import { service } from '../../../shared/http/service.ts';
import { instantSchema } from '../../../shared/kernel/instant.ts';
import { listeningLog } from './listening-log.ts';
import { ask, claims, codeOf, problemIn, valueIn } from './request.ts';

const unreached = (): never => {
  throw new Error('nothing behind the chain is reached here');
};
const { log } = listeningLog();
const parts = { log, verifyToken: claims('53', ['pusher']) };
const now = () => instantSchema.parse('2026-03-02T01:00:00.000Z');
const openApi = () => Promise.resolve('{"openapi":"3.1.0"}');

const handlers: Readonly<Record<Route['function'], HttpHandler>> = {
  handovers: createHandovers({ ...parts, exchange: unreached, feed: unreached, openApi }),
  audit: createAudit({
    ...parts,
    exchange: unreached,
    feed: unreached,
    days: unreached,
    ledger: unreached,
    inspection: unreached,
    vault: unreached,
    tallies: unreached,
  }),
  directory: createDirectory({ ...parts, directory: unreached, now }),
  operations: createOperations({
    ...parts,
    parking: unreached,
    outbox: unreached,
    feed: unreached,
    now,
    standing: unreached,
    directory: unreached,
    runs: unreached,
    savedQueries: unreached,
  }),
  benefits: createBenefits({ ...parts, exchange: unreached, rules: unreached, running: unreached }),
};
const routeKeyOf = ({ method, path }: Route) => `${method} ${path}`;
const unsigned = { authorization: undefined };

describe('the routes', () => {
  it('and the operations are the same list', () => {
    expect(Object.keys(operations).toSorted()).toEqual(
      routeTable.map(({ operationId }) => operationId).toSorted(),
    );
    for (const [id, { operationId }] of Object.entries(operations)) expect(operationId).toBe(id);
  });

  it.each([...routeTable])(
    '$method $path is open to everybody or asks for a token, as the table says',
    async (route) => {
      const answer = await ask(handlers[route.function], { routeKey: routeKeyOf(route), headers: unsigned });
      expect(answer.statusCode).toBe(route.access === 'public' ? 200 : 401);
      expect(operations[route.operationId].roles.length === 0).toBe(route.access === 'public');
    },
  );

  it.each([...routeTable])('$method $path is answered by one function and no other', async (route) => {
    for (const name of ['handovers', 'audit', 'directory', 'operations', 'benefits'] as const) {
      if (name === route.function) continue;
      const asked = ask(handlers[name], { routeKey: routeKeyOf(route), headers: unsigned });
      expect(await codeOf(asked)).toBe('route-unknown');
    }
  });
});

describe('an action', () => {
  const act = (action: string, body: unknown = {}, headers = {}) =>
    ask(handlers.handovers, {
      routeKey: 'POST /v1/handovers/{id}/actions/{action}',
      params: { id: 'x', action },
      body,
      headers,
    });

  it.each(['no-such-thing', 'record-delivery', 'escalate', 'join-certification'])(
    '%s is unknown to officers, and the answer lists what is known',
    async (action) => {
      const problem = problemIn(await act(action));
      expect([problem.status, problem.code]).toEqual([404, 'action-unknown']);
      expect(problem.facts?.['actions']).toEqual(expect.arrayContaining(['claim', 'accept', 'reveal']));
      expect(problem.facts?.['actions']).not.toContain(action);
    },
  );

  it.each(['{"n":1e999}', '{"s":"\\ud800"}'])(
    'with %s is refused: no two readers agree on it',
    async (body) => {
      expect(await codeOf(act('claim', body))).toBe('body-not-interoperable');
    },
  );

  it.each(['7', 'W/"7"', '"7", "8"', '*', '"seven"', '"07"', ''])(
    'on condition of version %s is refused as malformed',
    async (tag) => {
      expect(await codeOf(act('claim', {}, { 'if-match': tag }))).toBe('if-match-malformed');
    },
  );

  it('on a case whose identifier cannot be one is not found', async () => {
    const asked = { routeKey: 'GET /v1/handovers/{id}', params: { id: "x' OR 1=1" } };
    expect(await codeOf(ask(handlers.handovers, asked))).toBe('not-found');
  });
});

describe('what is open to everybody', () => {
  it('says that the service runs, in the version of the package', async () => {
    const answer = await ask(handlers.handovers, { routeKey: 'GET /health', headers: unsigned });
    const manifest: unknown = JSON.parse(
      readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    );
    expect(valueIn(answer)).toEqual({ status: 'ok', service: service.name, version: service.version });
    expect(manifest).toMatchObject({ name: service.name, version: service.version });
  });

  it('hands out the description that lies beside the bundle', async () => {
    const answer = await ask(handlers.handovers, { routeKey: 'GET /v1/openapi.json', headers: unsigned });
    expect(answer.headers['content-type']).toBe('application/json');
    expect(valueIn(answer)).toEqual({ openapi: '3.1.0' });
  });
});
