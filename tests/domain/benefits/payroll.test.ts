import { describe, expect, test } from 'vitest';
import type { PensionFacts } from '../../../shared/domain/benefits/facts.ts';
import { afterReturn, payrollFor } from '../../../shared/domain/benefits/payroll.ts';
import type { PayrollHistory, SettledSpan } from '../../../shared/domain/benefits/payroll-sum.ts';
import { benefitRules, day, month, yuan } from '../../support/benefit-rules.ts';
import { always, award, inTurn, nothingPaid, pension } from '../../support/pensioner.ts';

const rules = always({ basicPensionYuan: { nation: 143 }, setOff: { maximumShare: 5000 } });
const settled = (...all: readonly (readonly [string, string, number])[]): PayrollHistory => ({
  settled: all.map(([from, through, amount]): SettledSpan => ({
    from: month(from),
    through: month(through),
    monthlyFen: yuan(amount),
  })),
  returned: [],
});
const paidTo = (last: string) => settled(['2025-01', last, 153]);
const run = (facts: Partial<PensionFacts>, history: PayrollHistory, at: string, by = rules) =>
  payrollFor(pension(facts), history, month(at), by);
const paid = (facts: Partial<PensionFacts>, history: PayrollHistory, at: string, by = rules) =>
  run(facts, history, at, by).result;

describe('an ordinary month', () => {
  test('pays the month, and the month joins those settled before', () => {
    expect(paid({}, paidTo('2025-05'), '2025-06')).toEqual({
      month: '2025-06',
      regularFen: yuan(153),
      arrearsFen: 0,
      reissuedFen: 0,
      setOffFen: 0,
      payFen: yuan(153),
      overpaidFen: 0,
      history: paidTo('2025-06'),
    });
  });

  test('the first payroll pays the months since the first as arrears', () => {
    expect(paid({}, nothingPaid, '2025-03')).toMatchObject({
      regularFen: yuan(153),
      arrearsFen: yuan(306),
      payFen: yuan(459),
      history: paidTo('2025-03'),
    });
  });

  test('the same month a second time pays nothing', () => {
    const first = paid({}, paidTo('2025-05'), '2025-06');
    const again = paid({}, first.history, '2025-06');
    expect(again).toMatchObject({ payFen: 0, history: first.history });
  });

  test('a pension of nothing is paid nothing and held for no reason', () => {
    const nought = always({ basicPensionYuan: {} });
    const sum = paid({ award: award({ accountMonthlyFen: yuan(0) }) }, nothingPaid, '2025-06', nought);
    expect(sum).toMatchObject({ payFen: 0, history: nothingPaid });
    expect(sum.held).toBeUndefined();
  });
});

describe('a rise of January that is known in July', () => {
  const before = inTurn(['2025-01-01', { basicPensionYuan: { nation: 143 } }]);
  const after = inTurn(
    ['2025-01-01', { basicPensionYuan: { nation: 143 } }],
    ['2026-01-01', { basicPensionYuan: { nation: 163 } }],
  );
  const june = paid({}, settled(['2025-01', '2026-05', 153]), '2026-06', before);

  test('is paid for six months as arrears beside the new sum', () => {
    expect(june.payFen).toBe(yuan(153));
    expect(paid({}, june.history, '2026-07', after)).toMatchObject({
      regularFen: yuan(173),
      arrearsFen: yuan(120),
      payFen: yuan(293),
      history: settled(['2025-01', '2025-12', 153], ['2026-01', '2026-07', 173]),
    });
  });

  test('and shows how the new sum of the six months is found', () => {
    const { working } = run({}, june.history, '2026-07', after);
    expect(working.at(-1)).toMatchObject({
      rule: 'arrears',
      inputs: { fromMonth: '2026-01', months: 6, dueFen: yuan(173), settledFen: yuan(153) },
      result: yuan(120),
    });
    expect(working.filter(({ rule }) => rule === 'monthly-pension')).toHaveLength(2);
  });

  test('takes nothing back when it turns out lower', () => {
    const paidAfter = paid({}, june.history, '2026-07', after);
    expect(paid({}, paidAfter.history, '2026-08', before)).toMatchObject({
      payFen: yuan(153),
      arrearsFen: 0,
      overpaidFen: yuan(7 * 20),
    });
  });
});

test('a supplement by age is paid from the month of the birthday without anybody asking', () => {
  const byAge = always({ ageSupplement: [{ fromAgeYears: 65, adds: { amountFen: yuan(5) } }] });
  const drawing = { pensionAgeOn: day('2020-06-30') };
  expect(paid(drawing, paidTo('2025-04'), '2025-05', byAge).payFen).toBe(yuan(153));
  expect(paid(drawing, paidTo('2025-05'), '2025-06', byAge).payFen).toBe(yuan(158));
});

describe('after a death', () => {
  test('months that were still owed are paid, later ones are not', () => {
    const held = paid({ bankAccount: 'in-doubt' }, paidTo('2025-04'), '2025-05');
    expect(paid({ lastMonth: month('2025-05') }, held.history, '2025-06')).toMatchObject({
      regularFen: 0,
      arrearsFen: yuan(153),
      history: paidTo('2025-05'),
    });
  });

  test.each([
    ['2025-06', 0],
    ['2025-05', 153],
    ['2025-04', 306],
  ])('paid until June, died in %s: %i yuan are overpaid and only reported', (lastMonth, overpaid) => {
    expect(paid({ lastMonth: month(lastMonth) }, paidTo('2025-06'), '2025-07')).toMatchObject({
      held: 'ended',
      payFen: 0,
      overpaidFen: yuan(overpaid),
      history: paidTo('2025-06'),
    });
  });

  test('what officers have established already is no news', () => {
    const facts = { lastMonth: month('2025-04'), establishedOverpaymentFen: yuan(153) };
    expect(paid(facts, paidTo('2025-06'), '2025-07').overpaidFen).toBe(yuan(153));
  });
});

test('an award corrected upwards is owed since the first month, downwards it is overpaid', () => {
  const more = { award: award({ accountMonthlyFen: yuan(12) }) };
  const less = { award: award({ accountMonthlyFen: yuan(9) }) };
  expect(paid(more, paidTo('2025-06'), '2025-07')).toMatchObject({ arrearsFen: yuan(12), overpaidFen: 0 });
  expect(paid(less, paidTo('2025-06'), '2025-07')).toMatchObject({ arrearsFen: 0, overpaidFen: yuan(6) });
});

describe('an established overpayment', () => {
  test.each([
    [0, 0, 153],
    [10, 10, 143],
    [76.5, 76.5, 76.5],
    [500, 76.5, 76.5],
  ])('of %d yuan: %d yuan kept, %d yuan paid', (outstanding, kept, pays) => {
    expect(paid({ overpaymentFen: yuan(outstanding) }, paidTo('2025-05'), '2025-06')).toMatchObject({
      setOffFen: yuan(kept),
      payFen: yuan(pays),
      history: paidTo('2025-06'),
    });
  });

  test('is not taken out of arrears or out of a payment that came back', () => {
    const history = afterReturn(paidTo('2025-04'), { month: month('2025-04'), amountFen: yuan(153) });
    expect(paid({ overpaymentFen: yuan(1000) }, history, '2025-06')).toMatchObject({
      setOffFen: yuan(76.5),
      payFen: yuan(153 * 3 - 76.5),
    });
  });
});

describe('what was recovered and not owed', () => {
  test('goes out with the month, as a part of its own', () => {
    const june = paid({ recoveredBeyondFen: yuan(100) }, paidTo('2025-05'), '2025-06');
    expect(june).toMatchObject({ regularFen: yuan(153), paidBackFen: yuan(100), payFen: yuan(253) });
    expect(june.history).toEqual(paidTo('2025-06'));
  });

  test('also after the end, when nothing else is due', () => {
    const ended = { lastMonth: month('2025-05'), recoveredBeyondFen: yuan(0.01) };
    expect(paid(ended, paidTo('2025-05'), '2025-06')).toMatchObject({ payFen: yuan(0.01) });
  });

  test('waits for the bank account as any payment does', () => {
    const facts = { recoveredBeyondFen: yuan(100), bankAccount: 'in-doubt' } as const;
    const june = paid(facts, paidTo('2025-05'), '2025-06');
    expect(june).toMatchObject({ held: 'bank-account-in-doubt', payFen: 0 });
    expect(june).not.toHaveProperty('paidBackFen');
  });

  test('is owed again when it comes back', () => {
    const june = paid({ recoveredBeyondFen: yuan(100) }, paidTo('2025-05'), '2025-06');
    const back = afterReturn(june, { month: month('2025-06'), amountFen: june.payFen });
    expect(paid({}, back, '2025-07')).toMatchObject({ reissuedFen: yuan(253), payFen: yuan(406) });
  });
});

test('the working ends with what is kept back', () => {
  const { working } = run({ overpaymentFen: yuan(500) }, paidTo('2025-05'), '2025-06');
  expect(working.map(({ rule, result }) => [rule, result])).toEqual([
    ['basic-pension', yuan(143)],
    ['monthly-pension', yuan(153)],
    ['month-due', yuan(153)],
    ['set-off', yuan(76.5)],
  ]);
  expect(working.at(-1)?.basis).toEqual(benefitRules().setOff.basis);
});
