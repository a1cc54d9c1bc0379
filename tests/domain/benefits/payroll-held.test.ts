import { describe, expect, test } from 'vitest';
import type { Pause, PensionFacts } from '../../../shared/domain/benefits/facts.ts';
import { payrollFor } from '../../../shared/domain/benefits/payroll.ts';
import type { PayrollHistory } from '../../../shared/domain/benefits/payroll-sum.ts';
import { month, yuan } from '../../support/benefit-rules.ts';
import { always, nothingPaid, pension } from '../../support/pensioner.ts';

const rules = always({ basicPensionYuan: { nation: 143 } });
const paidTo = (last: string): PayrollHistory => ({
  settled: [{ from: month('2025-01'), through: month(last), monthlyFen: yuan(153) }],
  returned: [],
});
const paid = (facts: Partial<PensionFacts>, history: PayrollHistory, at: string) =>
  payrollFor(pension(facts), history, month(at), rules).result;
const suspended = (until?: string, arrearsFrom?: string): { readonly pauses: readonly Pause[] } => ({
  pauses: [
    {
      from: month('2025-04'),
      ...(until === undefined ? {} : { until: month(until) }),
      ...(arrearsFrom === undefined ? {} : { arrearsFrom: month(arrearsFrom) }),
    },
  ],
});

describe('nothing is paid', () => {
  test.each([
    ['not-begun', {}, nothingPaid, '2024-12'],
    ['suspended', suspended(), paidTo('2025-03'), '2025-04'],
    ['suspended', { ...suspended(), bankAccount: 'missing' as const }, paidTo('2025-03'), '2025-04'],
    ['ended', { lastMonth: month('2025-03') }, paidTo('2025-03'), '2025-04'],
    ['ended', { ...suspended(), lastMonth: month('2025-04') }, paidTo('2025-03'), '2025-05'],
    ['bank-account-missing', { bankAccount: 'missing' as const }, paidTo('2025-03'), '2025-04'],
    ['bank-account-in-doubt', { bankAccount: 'in-doubt' as const }, paidTo('2025-03'), '2025-04'],
  ])('%s', (held, facts, history, at) => {
    expect(paid(facts, history, at)).toMatchObject({
      held,
      payFen: 0,
      regularFen: 0,
      arrearsFen: 0,
      history,
    });
  });

  test('and all of it comes when there is an account', () => {
    const held = paid({ bankAccount: 'missing' }, paidTo('2025-03'), '2025-04');
    expect(paid({}, held.history, '2025-05')).toMatchObject({
      regularFen: yuan(153),
      arrearsFen: yuan(153),
      history: paidTo('2025-05'),
    });
  });

  test('old debts neither while the pension is suspended', () => {
    expect(paid(suspended(), paidTo('2025-01'), '2025-04')).toMatchObject({
      held: 'suspended',
      payFen: 0,
      history: paidTo('2025-01'),
    });
  });
});

describe('an end during a suspension', () => {
  const endedWhileSuspended = { ...suspended(), lastMonth: month('2025-04') };

  test('pays what was owed before the suspension, and nothing of it', () => {
    expect(paid(endedWhileSuspended, paidTo('2025-02'), '2025-05')).toMatchObject({
      regularFen: 0,
      arrearsFen: yuan(153),
      history: paidTo('2025-03'),
    });
  });

  test('holds it in the month of the end itself, which is suspended', () => {
    expect(paid(endedWhileSuspended, paidTo('2025-02'), '2025-04').held).toBe('suspended');
  });
});

describe('after a suspension', () => {
  test.each([
    ['with arrears from its first month', '2025-04', 3],
    ['with arrears from its second month', '2025-05', 2],
    ['without arrears', undefined, 0],
  ])('%s', (_what, arrearsFrom, months) => {
    expect(paid(suspended('2025-07', arrearsFrom), paidTo('2025-03'), '2025-07')).toMatchObject({
      regularFen: yuan(153),
      arrearsFen: yuan(months * 153),
    });
  });

  test('months of it that had been paid before it was known are not paid twice', () => {
    expect(paid(suspended('2025-07', '2025-04'), paidTo('2025-05'), '2025-07').arrearsFen).toBe(yuan(153));
  });
});
