import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler as createAudit } from '../../../functions/audit/index.ts';
import { createHandler as createHandovers } from '../../../functions/handovers/index.ts';
import type { HttpAnswer } from '../../../shared/http/answer.ts';
import { operations } from '../../../shared/http/operations/index.ts';
import { createDayIndex } from '../../../shared/ledger/day-index.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { syntheticPerson } from '../../support/synthetic-people.ts';
import { listeningLog } from './listening-log.ts';
import { ask, type Asked, codeOf, problemIn, valueIn } from './request.ts';

let engines: Engines;
let world: ExchangeWorld;

beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 1, units: ['34', '50', '53'] });
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

const staff = {
  pusher: { officer: 'MG-0001', roles: ['pusher'], division: '341182' },
  clerk: { officer: 'FQ-0102', roles: ['clerk'], division: '530921' },
  stranger: { officer: 'YB-0001', roles: ['pusher', 'clerk', 'supervisor', 'auditor'], division: '500112' },
  auditor: { officer: 'YN-9001', roles: ['auditor'], division: '53' },
  ministry: { officer: 'CN-9001', roles: ['auditor'], division: '' },
} as const;
type Who = keyof typeof staff;

const { log, lines } = listeningLog();

/** Requests of one officer to both functions; the token's claims stand for the token. */
const as = (who: Who) => {
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
  });
  const to = (asked: Asked) => ask(asked.routeKey.includes('/audit/') ? audit : handovers, asked);
  return {
    push: (body: unknown, headers = {}) => to({ routeKey: 'POST /v1/handovers', body, headers }),
    inquire: (body: unknown) => to({ routeKey: 'POST /v1/inquiries', body }),
    get: (id: string) => to({ routeKey: 'GET /v1/handovers/{id}', params: { id } }),
    trail: (id: string) => to({ routeKey: 'GET /v1/handovers/{id}/trail', params: { id } }),
    list: (query: string) => to({ routeKey: 'GET /v1/handovers', query }),
    events: (query = '') => to({ routeKey: 'GET /v1/events', query }),
    audit: (query: string, person?: string) =>
      to({ routeKey: 'GET /v1/audit/events', query, headers: { 'x-person-citizen-id': person } }),
    act: (id: string, action: string, body: unknown = {}, headers = {}) =>
      to({ routeKey: 'POST /v1/handovers/{id}/actions/{action}', params: { id, action }, body, headers }),
  };
};

const personOf = (seed: number) => {
  const { name, citizenId, sex, bornOn } = syntheticPerson(seed);
  return { name, citizenId, sex, bornOn };
};
const pushOf = (seed: number) => ({
  hukouLocality: '530921',
  person: personOf(seed),
  category: 'dibao',
  certifiedFrom: '2020-01-01',
  responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
});

const fieldsOf = (answer: HttpAnswer): Record<string, unknown> => Object(valueIn(answer));
const idIn = (answer: HttpAnswer): string => String(fieldsOf(answer)['id']);

/** A case that has arrived in Fengqing. */
const arrived = async (seed: number): Promise<string> => {
  const id = idIn(await as('pusher').push(pushOf(seed)));
  await world.settle();
  return id;
};

const expectDescribed = (answer: HttpAnswer, operationId: keyof typeof operations) => {
  const { response } = operations[operationId];
  expect(answer.statusCode).toBe(response.status);
  expect(response.schema.safeParse(valueIn(answer)).error).toBeUndefined();
};

describe('a push', () => {
  it('is answered 202 with the case, where it is and its version, masked and as described', async () => {
    const answer = await as('pusher').push(pushOf(1));
    expectDescribed(answer, 'pushHandover');
    expect(answer.headers['location']).toBe(`/v1/handovers/${idIn(answer)}`);
    expect(answer.headers['etag']).toBe('"1"');
    const { name, citizenId } = personOf(1);
    expect(answer.body).not.toContain(name);
    expect(answer.body).not.toContain(citizenId);
  });

  it('repeated under its key answers as the first did, and says so; with other content it is refused', async () => {
    const headers = { 'idempotency-key': 'push-2' };
    const first = await as('pusher').push(pushOf(2), headers);
    const again = await as('pusher').push(pushOf(2), headers);
    expect(idIn(again)).toBe(idIn(first));
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(await codeOf(as('pusher').push(pushOf(3), headers))).toBe('idempotency-key-reused');
  });

  it('under the key of another officer is another request', async () => {
    const headers = { 'idempotency-key': 'push-4' };
    const mine = await as('pusher').push(pushOf(4), headers);
    const other = await as('stranger').push(pushOf(5), headers);
    expect(idIn(other)).not.toBe(idIn(mine));
  });

  it('with a wrong citizen ID names the field', async () => {
    const { person } = pushOf(6);
    const wrong = { ...pushOf(6), person: { ...person, citizenId: `${person.citizenId.slice(0, 17)}?` } };
    const problem = problemIn(await as('pusher').push(wrong));
    expect(problem.fields).toMatchObject([{ path: '/person/citizenId', code: 'citizen-id-not-digits' }]);
  });

  it('of a clerk is refused', async () => {
    expect(await codeOf(as('clerk').push(pushOf(7)))).toBe('role-not-allowed');
  });
});

describe('an inquiry', () => {
  it('is answered 202 with the case, as described', async () => {
    const answer = await as('pusher').inquire({ presumedLocality: '530921', person: { name: '李秀英' } });
    expectDescribed(answer, 'raiseInquiry');
    expect(fieldsOf(answer)).toMatchObject({ phase: 'inquiring', person: { name: '李**' } });
  });
});

describe('a case', () => {
  it('is the same for both sides, with what each may do', async () => {
    const id = await arrived(10);
    const [origin, destination] = [await as('pusher').get(id), await as('clerk').get(id)];
    expectDescribed(origin, 'getHandover');
    expectDescribed(destination, 'getHandover');
    expect(destination.headers['etag']).toBe(origin.headers['etag']);
    expect(fieldsOf(destination)['allowedActions']).toContain('claim');
    expect(fieldsOf(origin)['allowedActions']).toContain('withdraw');
    expect(fieldsOf(origin)['allowedActions']).not.toContain('claim');
  });

  it('does not exist for anybody else, whatever the role and the operation', async () => {
    const id = await arrived(11);
    const stranger = as('stranger');
    for (const answer of [
      stranger.get(id),
      stranger.trail(id),
      stranger.act(id, 'claim'),
      stranger.act(id, 'reveal'),
    ])
      expect(await codeOf(answer)).toBe('not-found');
    expect(await codeOf(stranger.get('no-such-case'))).toBe('not-found');
  });

  it('is acted on at the version the officer saw, and not at an older one', async () => {
    const id = await arrived(12);
    const clerk = as('clerk');
    const seen = (await clerk.get(id)).headers['etag'];
    const claimed = await clerk.act(id, 'claim', {}, { 'if-match': seen });
    expectDescribed(claimed, 'actOnHandover');
    expect(fieldsOf(claimed)).toMatchObject({ handover: { phase: 'claimed', claimedBy: 'FQ-0102' } });
    const stale = problemIn(await clerk.act(id, 'accept', {}, { 'if-match': seen }));
    expect(stale).toMatchObject({ status: 412, code: 'version-stale', facts: { version: 3 } });
  });

  it('refuses a step that is impossible now with what is possible instead', async () => {
    const id = await arrived(13);
    const problem = problemIn(await as('clerk').act(id, 'list-premium', {}));
    expect(problem.status).toBe(409);
    expect(problem.allowedActions).toContain('claim');
  });

  it('refuses a step of the other side', async () => {
    const id = await arrived(14);
    expect(await codeOf(as('pusher').act(id, 'claim'))).toBe('not-authorised-for-this-action');
  });

  it('refuses a step whose payload does not fit, field by field', async () => {
    const id = await arrived(15);
    const problem = problemIn(await as('clerk').act(id, 'return', { code: 'no-reason' }));
    expect(problem.fields).toMatchObject([{ path: '/code', code: 'field-invalid-value' }]);
  });

  it('shows the person after a reveal, which stands in the trail', async () => {
    const id = await arrived(16);
    const revealed = await as('clerk').act(id, 'reveal', { purpose: 'identity-check' });
    expectDescribed(revealed, 'actOnHandover');
    expect(fieldsOf(revealed)['revealed']).toMatchObject(personOf(16));
    const trail = await as('pusher').trail(id);
    expectDescribed(trail, 'getTrail');
    expect(trail.body).toContain('person-revealed');
    expect(trail.body).not.toContain(personOf(16).citizenId);
  });
});

describe('lists', () => {
  it('show each side its cases, page by page, masked and as described', async () => {
    await arrived(20);
    await arrived(21);
    const page = await as('clerk').list('side=destination&state=delivered,claimed&limit=1');
    expectDescribed(page, 'listHandovers');
    const { items, next } = fieldsOf(page);
    const second = await as('clerk').list(
      `side=destination&state=delivered,claimed&limit=1&cursor=${String(next)}`,
    );
    expect(fieldsOf(second)['items']).not.toEqual(items);
    expect(page.body + second.body).not.toContain(personOf(20).citizenId);
    expectDescribed(await as('pusher').list('side=origin'), 'listHandovers');
  });

  it('of another division are refused', async () => {
    expect(await codeOf(as('clerk').list('side=destination&locality=53'))).toBe('outside-your-division');
  });

  it.each(['', 'side=both', 'side=origin&state=somewhere', 'side=origin&due=soon', 'side=origin&cursor=bm8'])(
    'are not given for "%s"',
    async (query) => {
      expect(await codeOf(as('clerk').list(query))).toBe('parameters-invalid');
    },
  );
});

describe('what happened', () => {
  it('is in the feed of both provinces, as described and without anything personal', async () => {
    const id = await arrived(30);
    for (const who of ['pusher', 'clerk'] as const) {
      const page = await as(who).events('limit=100');
      expectDescribed(page, 'readEvents');
      expect(page.body).toContain(id);
      expect(page.body).not.toContain(personOf(30).citizenId);
    }
    expect((await as('stranger').events('limit=100')).body).not.toContain(id);
  });

  it('is found by an auditor of the province by person, of the nation by day, and by nobody elsewhere', async () => {
    const id = await arrived(31);
    const { citizenId } = personOf(31);
    const byPerson = await as('auditor').audit('', citizenId);
    expectDescribed(byPerson, 'auditEvents');
    expect(Object(fieldsOf(byPerson)['items']).map(({ type }: { type: string }) => type)).toEqual([
      'pushed',
      'delivered',
    ]);
    expect(byPerson.body).not.toContain(citizenId);
    const byDay = await as('ministry').audit('limit=100');
    expectDescribed(byDay, 'auditEvents');
    expect(byDay.body).toContain(id);
    expect(fieldsOf(await as('stranger').audit('', citizenId))['items']).toEqual([]);
  });

  it('is found by division, for one officer on one day', async () => {
    const id = await arrived(32);
    const page = await as('auditor').audit('locality=530921&actor=MG-0001&type=pushed&limit=100');
    expectDescribed(page, 'auditEvents');
    expect(page.body).toContain(id);
    expect(fieldsOf(await as('auditor').audit('from=2020-01-01&to=2020-01-02'))['items']).toEqual([]);
  });
});

it('no line of the log names a person, whatever was asked', () => {
  const people = [1, 2, 3, 4, 5, 10, 11, 16, 30, 31].map(personOf);
  const everything = lines.join('');
  expect(lines.length).toBeGreaterThan(50);
  for (const { name, citizenId } of people) {
    expect(everything).not.toContain(name);
    expect(everything).not.toContain(citizenId);
  }
});
