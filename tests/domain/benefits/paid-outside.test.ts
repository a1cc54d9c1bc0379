import { describe, expect, test } from 'vitest';
import type { PensionFacts } from '../../../shared/domain/benefits/facts.ts';
import { afterReturn, payrollFor } from '../../../shared/domain/benefits/payroll.ts';
import type { PayrollHistory, SettledSpan } from '../../../shared/domain/benefits/payroll-sum.ts';
import { month, yuan } from '../../support/benefit-rules.ts';
import { always, nothingPaid, pension } from '../../support/pensioner.ts';

const rules = always({ basicPensionYuan: { nation: 143 } });
const paid = (facts: Partial<PensionFacts>, at: string, history: PayrollHistory = nothingPaid) =>
  payrollFor(pension(facts), history, month(at), rules).result;
const span = (from: string, through: string, amount = 153): SettledSpan => ({
  from: month(from),
  through: month(through),
  monthlyFen: yuan(amount),
});

describe('a pension that was paid before there were payrolls', () => {
  test('begins in the payroll with the month that is not paid yet', () => {
    expect(paid({ paidOutside: [span('2025-01', '2025-04')] }, '2025-05')).toMatchObject({
      regularFen: yuan(153),
      arrearsFen: 0,
      payFen: yuan(153),
      overpaidFen: 0,
      history: { settled: [span('2025-05', '2025-05')], returned: [] },
    });
  });

  test('goes on from the payroll before', () => {
    const facts = { paidOutside: [span('2025-01', '2025-04')] };
    const may = paid(facts, '2025-05');
    expect(paid(facts, '2025-06', may.history)).toMatchObject({
      payFen: yuan(153),
      history: { settled: [span('2025-05', '2025-06')] },
    });
  });

  test.each([
    ['a month that was paid outside already is not paid', span('2025-01', '2025-05'), [0, 0, 0]],
    ['a fen less is still owed', span('2025-01', '2025-05', 152.99), [0.01, 0.04, 0]],
    ['a fen more is overpaid', span('2025-01', '2025-05', 153.01), [0, 0, 0.05]],
    ['a month left out comes as arrears', span('2025-02', '2025-05'), [0, 153, 0]],
    ['a month to come is not looked at yet', span('2025-01', '2025-09', 153.01), [0, 0, 0.05]],
  ] as const)('%s', (_name, paidOutside, [regular, arrears, overpaid]) => {
    expect(paid({ paidOutside: [paidOutside] }, '2025-05')).toMatchObject({
      regularFen: yuan(regular),
      arrearsFen: yuan(arrears),
      overpaidFen: yuan(overpaid),
    });
  });

  test('confirmed by hand after a payroll had paid the same: overpaid, and never paid a third time', () => {
    const may = paid({}, '2025-05');
    const facts = { paidOutside: [span('2025-03', '2025-03')] };
    expect(paid(facts, '2025-06', may.history)).toMatchObject({
      payFen: yuan(153),
      arrearsFen: 0,
      overpaidFen: yuan(153),
    });
  });

  test('is shown in the working', () => {
    const { working } = payrollFor(
      pension({ paidOutside: [span('2025-01', '2025-04')] }),
      nothingPaid,
      month('2025-05'),
      rules,
    );
    expect(working).toContainEqual(
      expect.objectContaining({
        rule: 'paid-outside',
        inputs: { fromMonth: '2025-01', months: 4, monthlyFen: yuan(153) },
        result: yuan(612),
      }),
    );
  });
});

test('a month that came back from outside is paid in arrears and named, until it has arrived', () => {
  const facts = { paidOutside: [span('2025-02', '2025-04')], unpaidOutside: [month('2025-01')] };
  const may = paid(facts, '2025-05');
  expect(may).toMatchObject({ arrearsFen: yuan(153), reissued: [{ month: '2025-01', amountFen: 0 }] });
  const back = afterReturn(may, { month: may.month, amountFen: may.payFen });
  expect(paid(facts, '2025-06', back)).toMatchObject({
    arrearsFen: 0,
    reissuedFen: yuan(306),
    reissued: [
      { month: '2025-01', amountFen: 0 },
      { month: '2025-05', amountFen: yuan(306) },
    ],
  });
});
