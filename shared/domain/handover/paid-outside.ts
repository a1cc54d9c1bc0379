import type { CivilMonth } from '../../kernel/civil-month.ts';
import { monthNumber } from '../../kernel/civil-month.ts';
import { type Fen, fen } from '../../kernel/fen.ts';
import { dueSpans } from '../benefits/due-in-month.ts';
import { monthsPaidBy, plusPaid, withPaid } from '../benefits/paid-outside.ts';
import type { SettledSpan } from '../benefits/payroll-sum.ts';
import type { Handover, Pension } from './state.ts';
import type { Given } from './step.ts';

/** What was confirmed for a month as paid without any payroll. */
export const paidOutsideIn = ({ paidOutside = [] }: Pension, month: CivilMonth): Fen =>
  paidOutside.find(({ from, through }) => from <= month && month <= through)?.monthlyFen ?? fen(0);

/** The months that a payment confirmed by an officer was for, by what was due as the rules are known today. */
export const coveredBy = (
  { pension: { award, pauses, lastMonth } }: Handover,
  payment: { readonly month: CivilMonth; readonly amountFen: Fen },
  { person, benefits }: Given,
): readonly SettledSpan[] => {
  if (!award) return monthsPaidBy([], payment);
  const facts = {
    award,
    pauses,
    pensionAgeOn: person.reachesPensionAgeOn,
    ...(lastMonth ? { lastMonth } : {}),
  };
  return monthsPaidBy(dueSpans(facts, monthNumber(payment.month), benefits), payment);
};

/** The payment of a month that came back without a payroll: the month counts as paid no more. */
export const withReturnedOutside = (pension: Pension, month: CivilMonth): Pension => {
  const { paidOutside = [], returnedOutside = [] } = pension;
  const none = { from: month, through: month, monthlyFen: fen(0) };
  return {
    ...pension,
    paidOutside: withPaid(paidOutside, none),
    returnedOutside: [...returnedOutside, { month, amountFen: paidOutsideIn(pension, month) }],
  };
};

/** The month was paid again: by a payroll, which keeps account of it, or with `paidFen` without one. */
export const withReissue = (pension: Pension, month: CivilMonth, paidFen: Fen): Pension => {
  const { paidOutside = [], returnedOutside = [], unpaidMonths } = pension;
  return {
    ...pension,
    unpaidMonths: unpaidMonths.filter((unpaid) => unpaid !== month),
    returnedOutside: returnedOutside.filter((one) => one.month !== month),
    paidOutside:
      paidFen === 0
        ? paidOutside
        : plusPaid(paidOutside, { from: month, through: month, monthlyFen: paidFen }),
  };
};
