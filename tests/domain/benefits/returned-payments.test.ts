import { describe, expect, test } from 'vitest';
import type { PensionFacts } from '../../../shared/domain/benefits/facts.ts';
import { afterReturn, payrollFor } from '../../../shared/domain/benefits/payroll.ts';
import type { PayrollHistory } from '../../../shared/domain/benefits/payroll-sum.ts';
import { month, yuan } from '../../support/benefit-rules.ts';
import { always, pension } from '../../support/pensioner.ts';

const rules = always({ basicPensionYuan: { nation: 143 } });
const paidTo = (last: string, ...returned: PayrollHistory['returned']): PayrollHistory => ({
  settled: [{ from: month('2025-01'), through: month(last), monthlyFen: yuan(153) }],
  returned,
});
const paid = (facts: Partial<PensionFacts>, history: PayrollHistory, at: string) =>
  payrollFor(pension(facts), history, month(at), rules).result;
const back = (at: string, amount: number) => ({ month: month(at), amountFen: yuan(amount) });

describe('a payment that the bank sent back', () => {
  const may = paid({}, paidTo('2025-04'), '2025-05');

  test('is owed again, and the month stays settled', () => {
    expect(afterReturn(may, back('2025-05', 153))).toEqual(paidTo('2025-05', back('2025-05', 153)));
  });

  test('counts once however often the bank says so', () => {
    const once = afterReturn(may, back('2025-05', 153));
    expect(afterReturn(once, back('2025-05', 153))).toEqual(once);
  });

  test('waits while the account is in doubt and goes out again with the next month after', () => {
    const history = afterReturn(may, back('2025-05', 153));
    const june = paid({ bankAccount: 'in-doubt' }, history, '2025-06');
    expect(june).toMatchObject({ held: 'bank-account-in-doubt', payFen: 0, history });
    expect(paid({}, june.history, '2025-07')).toMatchObject({
      regularFen: yuan(153),
      arrearsFen: yuan(153),
      reissuedFen: yuan(153),
      payFen: yuan(459),
      history: paidTo('2025-07'),
    });
  });

  test('comes back a second time: both are owed again, each under its own month', () => {
    const june = paid({}, afterReturn(may, back('2025-05', 153)), '2025-06');
    expect(june).toMatchObject({ reissued: [back('2025-05', 153)] });
    const july = paid({}, afterReturn(june, back('2025-06', 306)), '2025-07');
    expect(july).toMatchObject({
      reissuedFen: yuan(306),
      reissued: [back('2025-05', 153), back('2025-06', 153)],
      payFen: yuan(459),
    });
    const august = paid({}, afterReturn(july, back('2025-07', 459)), '2025-08');
    expect(august.reissued).toEqual([back('2025-05', 153), back('2025-06', 153), back('2025-07', 153)]);
    expect(paid({}, august.history, '2025-09')).not.toHaveProperty('reissued');
  });

  test('is remembered also where it carried nothing but an earlier one', () => {
    const facts = { lastMonth: month('2025-05') };
    const june = paid(facts, afterReturn(may, back('2025-05', 153)), '2025-06');
    const july = paid(facts, afterReturn(june, back('2025-06', 153)), '2025-07');
    expect(july).toMatchObject({
      payFen: yuan(153),
      reissued: [back('2025-05', 153), back('2025-06', 0)],
    });
  });

  test('is shown with its month', () => {
    const history = afterReturn(may, back('2025-05', 153));
    const { working } = payrollFor(pension(), history, month('2025-06'), rules);
    expect(working.at(-1)).toMatchObject({
      rule: 'payment-reissued',
      inputs: { ofMonth: '2025-05' },
      result: yuan(153),
    });
  });
});

describe('a payment that came back for a month after the death', () => {
  test('reached nobody: it is not sent again and nothing is overpaid', () => {
    const history = paidTo('2025-05', back('2025-05', 153));
    expect(paid({ lastMonth: month('2025-04') }, history, '2025-06')).toMatchObject({
      held: 'ended',
      payFen: 0,
      overpaidFen: 0,
      history: paidTo('2025-04'),
    });
  });

  test('is sent again as far as it was for months before', () => {
    const history = paidTo('2025-05', back('2025-05', 306));
    expect(paid({ lastMonth: month('2025-04') }, history, '2025-06')).toMatchObject({
      reissuedFen: yuan(153),
      payFen: yuan(153),
      overpaidFen: 0,
      history: paidTo('2025-04'),
    });
  });

  test('two that came back together are found under the later one', () => {
    const history = paidTo('2025-06', back('2025-06', 306));
    expect(paid({ lastMonth: month('2025-04') }, history, '2025-07')).toMatchObject({
      payFen: 0,
      overpaidFen: 0,
      history: paidTo('2025-04'),
    });
  });

  test('leaves overpaid what another payment had brought', () => {
    const history = paidTo('2025-06', back('2025-06', 153));
    expect(paid({ lastMonth: month('2025-04') }, history, '2025-07')).toMatchObject({
      payFen: 0,
      overpaidFen: yuan(153),
      history: paidTo('2025-05'),
    });
  });

  test('takes nothing out of what officers have established', () => {
    const history = paidTo('2025-06', back('2025-06', 306));
    const facts = { lastMonth: month('2025-04'), establishedOverpaymentFen: yuan(153) };
    expect(paid(facts, history, '2025-07')).toMatchObject({ payFen: yuan(153), overpaidFen: 0 });
  });

  test('is put aside while the pension is held for another reason, too', () => {
    const history = paidTo('2025-05', back('2025-05', 306));
    expect(paid({ lastMonth: month('2025-04'), bankAccount: 'in-doubt' }, history, '2025-06')).toMatchObject({
      held: 'bank-account-in-doubt',
      history: paidTo('2025-04', back('2025-05', 153)),
    });
  });
});

test('a payment that came back is not kept against another overpayment', () => {
  const corrected = pension().award;
  const history = paidTo('2025-05', back('2025-05', 153));
  const facts = { award: { ...corrected, accountMonthlyFen: yuan(0) } };
  expect(paid(facts, history, '2025-06')).toMatchObject({
    reissuedFen: yuan(143),
    overpaidFen: yuan(40),
  });
});
