import { expect } from 'vitest';
import { createHandler as createAudit } from '../../../functions/audit/index.ts';
import { createHandler as createHandovers } from '../../../functions/handovers/index.ts';
import type { HttpAnswer } from '../../../shared/http/answer.ts';
import { operations } from '../../../shared/http/operations/index.ts';
import { createDayIndex } from '../../../shared/ledger/day-index.ts';
import { createTallies } from '../../../shared/ledger/tallies.ts';
import type { Log } from '../../../shared/runtime/log.ts';
import type { ExchangeWorld } from '../../support/exchange-world.ts';
import { syntheticPerson } from '../../support/synthetic-people.ts';
import { listeningLog } from './listening-log.ts';
import { ask, type Asked, valueIn } from './request.ts';

const staff = {
  pusher: { officer: 'MG-0001', roles: ['pusher'], division: '341182' },
  clerk: { officer: 'FQ-0102', roles: ['clerk'], division: '530921' },
  approver: { officer: 'FQ-0201', roles: ['approver'], division: '530921' },
  originSupervisor: { officer: 'MG-0301', roles: ['supervisor', 'auditor'], division: '341182' },
  stranger: { officer: 'YB-0001', roles: ['pusher', 'clerk', 'supervisor', 'auditor'], division: '500112' },
  auditor: { officer: 'YN-9001', roles: ['auditor'], division: '53' },
  ministry: { officer: 'CN-9001', roles: ['auditor'], division: '' },
} as const;
type Who = keyof typeof staff;

const asIn = (world: ExchangeWorld, log: Log) => (who: Who) => {
  const common = { verifyToken: () => () => Promise.resolve(staff[who]), log, feed: () => world.feed };
  const handovers = createHandovers({
    ...common,
    exchange: () => world.exchange,
    openApi: () => Promise.resolve('{}'),
  });
  const audit = createAudit({
    ...common,
    exchange: () => world.exchange,
    days: () => createDayIndex(world.store),
    ledger: () => world.ledger,
    inspection: () => world.inspection,
    vault: () => world.exchange.vault,
    tallies: () => createTallies(world.store),
  });
  const to = (asked: Asked) => ask(asked.routeKey.includes('/audit/') ? audit : handovers, asked);
  return {
    push: (body: unknown, headers = {}) => to({ routeKey: 'POST /v1/handovers', body, headers }),
    inquire: (body: unknown) => to({ routeKey: 'POST /v1/inquiries', body }),
    get: (id: string) => to({ routeKey: 'GET /v1/handovers/{id}', params: { id } }),
    me: () => to({ routeKey: 'GET /v1/me' }),
    compare: (id: string) => to({ routeKey: 'GET /v1/handovers/{id}/comparison', params: { id } }),
    trail: (id: string) => to({ routeKey: 'GET /v1/handovers/{id}/trail', params: { id } }),
    list: (query: string) => to({ routeKey: 'GET /v1/handovers', query }),
    casesOf: (person: string, query = '') =>
      to({ routeKey: 'GET /v1/handovers', query, headers: { 'x-person-citizen-id': person } }),
    counts: (query: string) => to({ routeKey: 'GET /v1/handovers/counts', query }),
    events: (query = '') => to({ routeKey: 'GET /v1/events', query }),
    audit: (query: string, person?: string) =>
      to({ routeKey: 'GET /v1/audit/events', query, headers: { 'x-person-citizen-id': person } }),
    act: (id: string, action: string, body: unknown = {}, headers = {}) =>
      to({ routeKey: 'POST /v1/handovers/{id}/actions/{action}', params: { id, action }, body, headers }),
  };
};

export const personOf = (seed: number) => {
  const { name, citizenId, sex, bornOn } = syntheticPerson(seed);
  return { name, citizenId, sex, bornOn };
};
export const pushOf = (seed: number) => ({
  hukouLocality: '530921',
  person: personOf(seed),
  category: 'dibao',
  certifiedFrom: '2020-01-01',
  responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
});

export const fieldsOf = (answer: HttpAnswer): Record<string, unknown> => Object(valueIn(answer));
export const idIn = (answer: HttpAnswer): string => String(fieldsOf(answer)['id']);

/** The answer has the status and the shape that the description of the API gives it. */
export const expectDescribed = (answer: HttpAnswer, operationId: keyof typeof operations) => {
  const { response } = operations[operationId];
  expect(answer.statusCode).toBe(response.status);
  expect(response.schema.safeParse(valueIn(answer)).error).toBeUndefined();
};

/** Officers at work in a world: `as` asks both functions, its claims standing for the token; `arrived` is a case in Fengqing. */
export const openOffice = (world: ExchangeWorld) => {
  const { log, lines } = listeningLog();
  const as = asIn(world, log);
  const arrived = async (seed: number): Promise<string> => {
    const id = idIn(await as('pusher').push(pushOf(seed)));
    await world.settle();
    return id;
  };
  return { as, arrived, lines };
};
