import { type CivilMonth, monthsBetween, plusMonths } from '../../kernel/civil-month.ts';
import { computedFen, type Fen } from '../../kernel/fen.ts';
import { law } from './law.ts';
import type { PayrollHistory, SettledSpan } from './payroll-sum.ts';
import type { Explained } from './working.ts';

export interface Overpayment {
  readonly fromMonth: CivilMonth;
  /** Months that were paid and not due. */
  readonly months: number;
  readonly overpaidFen: Fen;
}

/** Months of a span from `first` on. */
const monthsFrom = ({ from, through }: SettledSpan, first: CivilMonth): number =>
  Math.max(0, monthsBetween(from < first ? first : from, through) + 1);

/**
 * What was paid for the months after the last that was due: after a death (国发〔2014〕8号: payment stops with the following month) or
 * while another pension was drawn. What the bank sent back was not received and is not owed (社会保险经办条例 Art. 46).
 */
export const overpaidAfter = (lastMonth: CivilMonth, history: PayrollHistory): Explained<Overpayment> => {
  const fromMonth = plusMonths(lastMonth, 1);
  const paid = history.settled.map((span) => ({ span, months: monthsFrom(span, fromMonth) }));
  const sentBack = history.returned.filter(({ month }) => month >= fromMonth);
  const paidFen = paid.reduce((sum, { span, months }) => sum + span.monthlyFen * months, 0);
  const returnedFen = sentBack.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const months = paid.reduce((sum, { span, months: some }) => sum + (span.monthlyFen > 0 ? some : 0), 0);
  const overpaidFen = computedFen(Math.max(0, paidFen - returnedFen));
  const inputs = { lastMonth, fromMonth, months, paidFen, returnedFen };
  return {
    result: { fromMonth, months, overpaidFen },
    working: [{ rule: 'overpayment', inputs, result: overpaidFen, basis: law.overpayment }],
  };
};
