import { expect, test } from 'vitest';
import { plusDays } from '../../shared/kernel/civil-date.ts';
import { approver, clerk, type Move } from '../domain/handover/cast.ts';
import { drawing } from '../domain/handover/stories.ts';
import { eachInACounty } from '../support/each-in-a-county.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { accountRecorded, residents, settleIn } from '../support/run-county.ts';
import type { RunOffice } from '../support/run-office.ts';

let world: ExchangeWorld;
let office: RunOffice;

const name = 'resident 0';
eachInACounty(6, async (county) => {
  ({ world, office } = county);
  await settleIn(world, residents(1));
  await office.month('2025-06');
});

const nextMonth = () => world.clock.moveDays(30);
const take = async (...moves: readonly Move[]) => {
  for (const move of moves) await office.onCase(name, move);
};
const verified = async (...months: readonly string[]) => {
  for (const month of months) expect(await office.verify(`payroll-530921-${month}`)).toEqual([]);
};
/** March was the first payment; the three months after it were paid by hand as well. */
const paidUntilJune = clerk('record-paid-months', {
  from: '2025-04',
  through: '2025-06',
  monthlyFen: 16_300,
  evidence: { id: 'payment-register-1', kind: 'other', digest: 'e'.repeat(64) },
});
const overpaid = clerk('establish-overpayment', {
  fromMonth: '2025-05',
  toMonth: '2025-05',
  amountFen: 5_000,
  cause: 'dual-receipt',
});

test('an established overpayment is set off once, recorded in the case once, and not again next month', async () => {
  await take(overpaid);
  nextMonth();
  const july = await office.month('2025-07');
  const setOffFen = july.totals['setOffFen'] ?? 0;
  expect(setOffFen).toBeGreaterThan(0);
  expect(july.totals).toMatchObject({ regularFen: 16_300, payFen: 16_300 - setOffFen });
  expect(await office.caseOf(name)).toMatchObject({ overpaymentFen: 5_000 - setOffFen });
  nextMonth();
  const august = await office.month('2025-08');
  expect(august.totals['setOffFen']).toBe(Math.min(setOffFen, 5_000 - setOffFen));
  await verified('2025-06', '2025-07', '2025-08');
});

test('what was set off is recorded also where the bank never answered', async () => {
  await take(overpaid);
  nextMonth();
  const { totals } = await office.month('2025-07', () => 'no-answer');
  expect(await office.caseOf(name)).toMatchObject({ overpaymentFen: 5_000 - (totals['setOffFen'] ?? 0) });
});

test('what was kept back of a payment and repaid in cash meanwhile is paid back by the next payroll, once', async () => {
  await take(overpaid);
  nextMonth();
  const { id, totals } = await office.compute('2025-07');
  const keptFen = totals['setOffFen'] ?? 0;
  await office.issue(id);
  // An officer recovers the whole in cash while the file is at the bank.
  await take(clerk('record-recovery', { amountFen: 5_000, how: 'repaid', on: '2025-07-12' }));
  const [line] = await office.lines(id);
  if (!line) throw new Error('nobody is paid');
  await office.answer(id, [office.rowOf(line)]);
  expect((await office.post(id)).results['untold'] ?? 0).toBe(0);
  expect(await office.caseOf(name)).toMatchObject({ overpaymentFen: 0, recoveredBeyondFen: keptFen });
  nextMonth();
  const august = await office.month('2025-08');
  expect(august.totals).toMatchObject({ paidBackFen: keptFen, payFen: 16_300 + keptFen });
  expect(await office.caseOf(name)).not.toHaveProperty('recoveredBeyondFen');
  nextMonth();
  expect((await office.month('2025-09')).totals).toMatchObject({ payFen: 16_300 });
  await verified('2025-07', '2025-08', '2025-09');
});

test('an overpayment that was none is withdrawn, and what was set off for it comes back', async () => {
  await take(overpaid);
  nextMonth();
  const keptFen = (await office.month('2025-07')).totals['setOffFen'] ?? 0;
  nextMonth();
  await take(approver('withdraw-overpayment', { amountFen: 5_000, why: '不属多发' }));
  const august = await office.month('2025-08', () => ({ outcome: 'failed', reason: 'account-closed' }));
  expect(august.totals).toMatchObject({ paidBackFen: keptFen });
  await take(accountRecorded);
  nextMonth();
  expect((await office.month('2025-09')).totals).toMatchObject({ reissuedFen: 16_300 + keptFen });
  await verified('2025-07', '2025-08', '2025-09');
});

test('a case that refuses what it is told is shown with the code, and told again once that is put right', async () => {
  nextMonth();
  await office.month('2025-07', () => ({ outcome: 'failed', reason: 'account-closed' }));
  nextMonth();
  await take(accountRecorded);
  const { id } = await office.compute('2025-08');
  await office.issue(id);
  const [line] = await office.lines(id);
  if (!line) throw new Error('nobody is paid');
  // The bank is a day ahead.
  const tomorrow = plusDays(office.rowOf(line).on, 1);
  await office.answer(id, [office.rowOf(line, { on: tomorrow })]);
  expect(await office.post(id)).toMatchObject({ status: 'closed', results: { untold: 1 } });
  expect(await office.lines(id)).toMatchObject([{ told: 'date-in-the-future', marks: ['untold'] }]);
  world.clock.moveDays(1);
  expect(await office.post(id)).toMatchObject({ status: 'closed', results: { untold: 0 } });
  expect(await office.lines(id)).toMatchObject([{ told: 'told', marks: [] }]);
  expect(await office.caseOf(name)).toMatchObject({ pension: { unpaidMonths: [] } });
  await verified('2025-06', '2025-07', '2025-08');
});

test('a reported death holds later months, and an ended case leaves the roll once a payroll found nothing owed', async () => {
  nextMonth();
  await take(
    clerk('report-death', { diedOn: '2025-07-05' }),
    clerk('propose-termination', { reason: 'death', lostOn: '2025-07-05' }),
    approver('approve-termination'),
  );
  expect((await office.month('2025-07')).totals).toMatchObject({ persons: 1, payFen: 16_300 });
  expect(await office.caseOf(name)).toMatchObject({ phase: 'ended', pension: { status: 'terminated' } });
  nextMonth();
  expect((await office.month('2025-08')).totals).toMatchObject({ persons: 1, held: 1, payFen: 0 });
  expect(await office.caseOf(name)).toMatchObject({ pension: { settled: true } });
  nextMonth();
  expect((await office.compute('2025-09')).totals).toEqual({});
  await verified('2025-06', '2025-07', '2025-08');
});

test('a suspended pension is held, and comes with its arrears once it is resumed', async () => {
  nextMonth();
  await take(clerk('suspend', { reason: 'no-proof-of-life', fromMonth: '2025-07' }));
  expect((await office.month('2025-07')).totals).toMatchObject({ held: 1, payFen: 0 });
  nextMonth();
  await take(clerk('record-proof-of-life', { provedOn: '2025-08-05', method: 'home-visit' }));
  expect((await office.month('2025-08')).totals).toMatchObject({ regularFen: 16_300, arrearsFen: 16_300 });
  await verified('2025-06', '2025-07', '2025-08');
});

test('a rise that is decided after months were paid comes as arrears by itself', async () => {
  for (let month = 7; month <= 12; month += 1) {
    nextMonth();
    await office.month(`2025-${String(month).padStart(2, '0')}`);
  }
  world.clock.moveDays(31);
  expect((await office.month('2026-01')).totals).toMatchObject({ regularFen: 16_300, arrearsFen: 0 });
  world.clock.moveDays(31);
  expect((await office.month('2026-02')).totals).toMatchObject({ regularFen: 16_300, arrearsFen: 0 });
  world.clock.moveDays(30);
  const march = await office.month('2026-03');
  expect(march.totals).toMatchObject({ regularFen: 18_300, arrearsFen: 4_000 });
  await verified('2026-01', '2026-02', '2026-03');
});

test('a pension whose first payment was confirmed by hand is paid from the next month on, nothing twice', async () => {
  await settleIn(world, [{ name: 'drew by hand', moves: [...drawing, accountRecorded] }]);
  await office.onCase('drew by hand', paidUntilJune);
  nextMonth();
  const july = await office.month('2025-07');
  expect(july.totals).toMatchObject({ persons: 2, payFen: 2 * 16_300, arrearsFen: 0, overpaidFen: 0 });
  nextMonth();
  expect((await office.month('2025-08')).totals).toMatchObject({ payFen: 2 * 16_300, arrearsFen: 0 });
  await verified('2025-07', '2025-08');
});
