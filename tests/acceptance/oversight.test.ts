import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { act } from '../../functions/cli/demo/steps.ts';
import { until } from '../../functions/cli/demo/until.ts';
import { trailFaults } from '../../shared/audit/trail-faults.ts';
import { auditItemSchema } from '../../shared/usecases/audit-view.ts';
import { trailSchema } from '../../shared/usecases/get-trail.ts';
import { standingSchema } from '../../shared/usecases/standing-view.ts';
import { caseAt, clerk, pushedCase } from '../support/case-at.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await startRunningExchange();
}, startMilliseconds);
afterAll(() => exchange.stop());

const pageSchema = z.looseObject({ items: z.array(auditItemSchema), next: z.string().optional() });

const as = (officer: string) => exchange.client.as(officer);

test('An auditor sees who looked at a person and why, with the case and the masked name, and recomputes the trail', async () => {
  const { id } = await caseAt(exchange.world, 'claimed');
  await act(exchange.world, { as: clerk, id, action: 'reveal', payload: { purpose: 'complaint' } });
  const found = await until(
    async () => {
      const answer = await as('auditor-53').get(
        '/v1/audit/events?type=person-revealed,returned&actor=clerk-530921',
      );
      const { items } = pageSchema.parse(answer.body);
      return items.length > 0 ? items : undefined;
    },
    { what: 'the look is in the feed' },
  );
  expect(found).toMatchObject([
    { handoverId: id, destination: '530921', origins: ['341182'], data: { purpose: 'complaint' } },
  ]);
  const [person] = exchange.people;
  expect(JSON.stringify(found)).not.toContain(person?.citizenId);
  expect(JSON.stringify(found)).not.toContain(person?.name);
  expect(found[0]).toHaveProperty('person.name');

  const trail = trailSchema.parse((await as('auditor-53').get(`/v1/handovers/${id}/trail`)).body);
  const links = trail.items.flatMap((item) => ('code' in item ? [] : [item]));
  expect(links.length).toBe(trail.end.sequence);
  expect(trailFaults(links, trail.end)).toEqual([]);
});

test('An auditor saves a query under a Chinese name, finds it, and deletes it; nobody else sees it', async () => {
  const url = new URL(`/v1/me/queries/${encodeURIComponent('上月查看')}`, exchange.url);
  const authorization = `Bearer ${await exchange.token('auditor-53')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const body = JSON.stringify({ types: ['person-revealed'], period: 'last-month' });
  expect((await fetch(url, { method: 'PUT', headers, body })).status).toBe(200);
  expect((await as('auditor-53').get('/v1/me/queries')).body).toMatchObject({
    items: [{ name: '上月查看' }],
  });
  expect((await as('auditor-43').get('/v1/me/queries')).body).toEqual({ items: [] });
  expect((await fetch(url, { method: 'DELETE', headers })).status).toBe(200);
  expect((await fetch(url, { method: 'DELETE', headers })).status).toBe(404);
});

test('A supervisor sees a province that is down, what waits for it, and that the rest stands well', async () => {
  await exchange.control.inboxDown('53');
  await pushedCase(exchange.world);
  const unit = async () => {
    const { items } = standingSchema.parse((await as('supervisor-53').get('/v1/standing')).body);
    return items[0];
  };
  await until(async () => ((await unit())?.pending.count ?? 0) > 0 || undefined, { what: 'a message waits' });
  expect((await unit())?.pending.oldestSeconds).toBeGreaterThanOrEqual(0);
  await exchange.control.inboxUp('53');
  await until(async () => (await unit())?.pending.count === 0 || undefined, { what: 'it has arrived' });
  const nation = standingSchema.parse((await as('supervisor-nation').get('/v1/standing')).body);
  expect(nation.items).toHaveLength(32);
  expect((await as(clerk).get('/v1/standing')).status).toBe(403);
});

test('Everybody finds the localities of a province with their standing', async () => {
  const answer = await as(clerk).get('/v1/localities?unit=53&status=operating&limit=3');
  expect(answer.body).toMatchObject({
    items: [{ status: 'operating' }, { status: 'operating' }, { status: 'operating' }],
    next: expect.any(String),
  });
});
