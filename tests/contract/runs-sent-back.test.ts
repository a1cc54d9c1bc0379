import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { civilDateAt, plusDays } from '../../shared/kernel/civil-date.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { accountRecorded, residents, settleIn } from '../support/run-county.ts';
import { type RunOffice, runOffice } from '../support/run-office.ts';

let engines: Engines;
let world: ExchangeWorld;
let office: RunOffice;
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(() => engines.stop());
beforeEach(async () => {
  world = await createWorld(engines, { seed: 8, units: ['53'], from: '2025-06-12' });
  office = runOffice(world);
  return () => world.stop();
});

const june = 'payroll-530921-2025-06';
const later = () => ({
  outcome: 'failed' as const,
  reason: 'account-frozen' as const,
  on: plusDays(civilDateAt(world.exchange.now()), 3),
});

const paidJune = async () => {
  await settleIn(world, residents(1));
  await office.month('2025-06');
  const [line] = await office.lines(june);
  if (!line) throw new Error('one is paid');
  return line;
};

test('what was paid and came back days later counts as failed, is told, and goes out again next month', async () => {
  const line = await paidJune();
  const { results, run, outstanding } = await office.answer(june, [office.rowOf(line, later())]);
  expect(results).toEqual([{ lineId: line.lineId, accepted: true }]);
  expect(outstanding).toBe(0);
  expect(run.results).toMatchObject({ paid: 0, paidFen: 0, failed: 1, failedFen: line.amountFen });
  expect(await office.finish(june)).toMatchObject({ status: 'closed' });
  expect(await office.lines(june)).toMatchObject([
    { result: { outcome: 'failed', firstPaidOn: '2025-06-12', on: '2025-06-15' }, told: 'told' },
  ]);
  expect(await office.caseOf('resident 0')).toMatchObject({ pension: { unpaidMonths: ['2025-06'] } });
  await office.onCase('resident 0', accountRecorded);
  world.clock.moveDays(30);
  const july = await office.month('2025-07');
  expect(july.totals).toMatchObject({ reissuedFen: line.amountFen });
  expect(await office.caseOf('resident 0')).toMatchObject({ pension: { unpaidMonths: [] } });
  expect(await office.verify(june)).toEqual([]);
  expect(await office.verify(july.id)).toEqual([]);
});

test('the same rows again change nothing, and money that came back is not paid after all', async () => {
  const line = await paidJune();
  const [paid, back] = [office.rowOf(line), office.rowOf(line, later())];
  const first = await office.answer(june, [back]);
  const again = await office.answer(june, [paid, back]);
  expect(again.results.map(({ code }) => code)).toEqual(['row-duplicate', 'row-duplicate']);
  expect(again.run.version).toBe(first.run.version);
  const paidAfterAll = await office.answer(june, [{ ...paid, on: plusDays(back.on, 1) }]);
  expect(paidAfterAll.results).toMatchObject([{ accepted: false, code: 'row-contradicts' }]);
});

test('paid and sent back in one file is sent back', async () => {
  await settleIn(world, residents(1));
  await office.compute('2025-06');
  await office.issue(june);
  const [line] = await office.lines(june);
  if (!line) throw new Error('one is paid');
  const { run } = await office.answer(june, [office.rowOf(line), office.rowOf(line, later())]);
  expect(run.results).toMatchObject({ paid: 0, paidFen: 0, failed: 1, failedFen: line.amountFen });
  expect(await office.post(june)).toMatchObject({ status: 'closed' });
  expect(await office.verify(june)).toEqual([]);
});

test('a payment that carried an earlier one and came back leaves both months unpaid', async () => {
  await settleIn(world, residents(1));
  await office.month('2025-06', () => ({ outcome: 'failed', reason: 'account-closed' }));
  await office.onCase('resident 0', accountRecorded);
  world.clock.moveDays(30);
  const july = await office.month('2025-07');
  const [line] = await office.lines(july.id);
  if (!line) throw new Error('one is paid');
  await office.answer(july.id, [office.rowOf(line, later())]);
  await office.finish(july.id);
  expect(await office.caseOf('resident 0')).toMatchObject({
    pension: { unpaidMonths: ['2025-06', '2025-07'] },
  });
  await office.onCase('resident 0', accountRecorded);
  world.clock.moveDays(31);
  const august = await office.month('2025-08');
  expect(august.totals).toMatchObject({ reissuedFen: line.amountFen });
  expect(await office.caseOf('resident 0')).toMatchObject({ pension: { unpaidMonths: [] } });
  expect(await office.verify(august.id)).toEqual([]);
});
