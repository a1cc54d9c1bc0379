import { describe, expect, test } from 'vitest';
import { overpaidAfter } from '../../../shared/domain/benefits/overpayment.ts';
import type { PayrollHistory } from '../../../shared/domain/benefits/payroll-sum.ts';
import { month, yuan } from '../../support/benefit-rules.ts';

/** 100 yuan until June, 120 from July to December 2024. */
const history: PayrollHistory = {
  settled: [
    { from: month('2023-01'), through: month('2024-06'), monthlyFen: yuan(100) },
    { from: month('2024-07'), through: month('2024-12'), monthlyFen: yuan(120) },
  ],
  returned: [],
};

describe('after a death, from the month after it', () => {
  test.each([
    ['the month of the last payment', '2024-12', 0, 0],
    ['a month later, before any further payment', '2025-01', 0, 0],
    ['the month before the last payment', '2024-11', 1, 120],
    ['the last month before a rise', '2024-06', 6, 720],
    ['a month earlier', '2024-05', 7, 820],
    ['the month before the first payment', '2022-12', 24, 2520],
  ])('when the last month due is %s', (_name, lastMonth, months, amountYuan) => {
    expect(overpaidAfter(month(lastMonth), history).result).toMatchObject({
      months,
      overpaidFen: yuan(amountYuan),
    });
  });

  test('begins in January for a December, whatever the year', () => {
    expect(overpaidAfter(month('2023-12'), history).result.fromMonth).toBe('2024-01');
  });
});

describe('what the bank sent back', () => {
  const returned = (text: string) => ({
    ...history,
    returned: [{ month: month(text), amountFen: yuan(120) }],
  });

  test.each([
    ['the last month due was not owed anyway', '2024-10', 240],
    ['the month after it is not owed', '2024-11', 120],
  ])('for %s', (_name, text, amountYuan) => {
    expect(overpaidAfter(month('2024-10'), returned(text)).result.overpaidFen).toBe(yuan(amountYuan));
  });
});

test('months that were settled with nothing are no months paid', () => {
  const suspended: PayrollHistory = {
    settled: [{ from: month('2024-01'), through: month('2024-12'), monthlyFen: yuan(0) }],
    returned: [],
  };
  expect(overpaidAfter(month('2024-06'), suspended).result).toMatchObject({ months: 0, overpaidFen: 0 });
});

test('the working is the sum an auditor adds up', () => {
  const { result, working } = overpaidAfter(month('2024-05'), history);
  expect(working).toMatchObject([
    {
      rule: 'overpayment',
      inputs: { lastMonth: '2024-05', fromMonth: '2024-06', months: 7, paidFen: yuan(820), returnedFen: 0 },
      result: result.overpaidFen,
      basis: { file: 'law/765' },
    },
  ]);
});
