import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { act } from '../../functions/cli/demo/steps.ts';
import { until } from '../../functions/cli/demo/until.ts';
import { clearanceSchema } from '../../shared/usecases/clearance/clearance-view.ts';
import { caseAt, clerk } from '../support/case-at.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';

let exchange: TestExchange;

beforeAll(async () => {
  exchange = await startRunningExchange();
  const step = async (action: string, payload?: object) => {
    const { id } = await caseAt(exchange.world, 'claimed');
    await act(exchange.world, { as: clerk, id, action, ...(payload ? { payload } : {}) });
  };
  await step('accept');
  await step('accept');
  await step('return', { code: 'identity-mismatch' });
}, startMilliseconds);

afterAll(() => exchange.stop());

const ask = async (officer: string, query: string) =>
  (await exchange.client.as(officer).get(`/v1/clearance?${query}`)).body;

/** The figures once everything that happened is counted. */
const counted = (officer: string, query: string) =>
  until(
    async () => {
      const answer = clearanceSchema.parse(await ask(officer, query));
      const { counts } = answer.items[0] ?? {};
      return counts?.accepted === 2 && answer.asOf.uncounted === 0 ? answer : undefined;
    },
    { what: 'everything is counted' },
  );

const figures = {
  counts: { opened: 3, pushed: 3, delivered: 3, accepted: 2, discharged: 0, ended: 0 },
  returned: { 'identity-mismatch': 1 },
  open: 3,
  medianDays: { delivery: 0, decision: 0 },
};

test('A supervisor of either province reads what became of the pushes between two counties', async () => {
  for (const [officer, side] of [
    ['supervisor-53', 'destination'],
    ['supervisor-34', 'origin'],
  ] as const) {
    const { items, next } = await counted(officer, 'by=county-pair');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ origin: '341182', destination: '530921', side, ...figures });
    expect(next).toBeUndefined();
  }
});

test('An auditor of the nation reads it for each province of the map', async () => {
  const { items, asOf } = await counted('auditor-nation', 'by=unit&side=destination');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ division: '53', side: 'destination', ...figures });
  expect(asOf.units).toHaveLength(32);
});

test('Another year has nothing but what is still open at its end', async () => {
  const month = z.string().parse(String(new Date().getFullYear() + 2));
  const { items } = clearanceSchema.parse(await ask('supervisor-53', `from=${month}-01`));
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ counts: { opened: 0, accepted: 0 }, open: 3, medianDays: {} });
  expect(clearanceSchema.parse(await ask('supervisor-53', 'to=2020-12')).items).toEqual([]);
});

test('Who may not, is told so', async () => {
  expect(await ask(clerk, '')).toMatchObject({ code: 'role-not-allowed' });
  expect(await ask('supervisor-53', 'division=34')).toMatchObject({ code: 'outside-your-division' });
  expect(await ask('auditor-nation', '')).toMatchObject({ code: 'division-needed' });
  expect(await ask('supervisor-53', 'from=2026-03&to=2026-02')).toMatchObject({ code: 'parameters-invalid' });
});
