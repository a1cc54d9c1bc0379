import { monthAt, monthNumber } from '../../kernel/civil-month.ts';
import { computedFen, type Fen } from '../../kernel/fen.ts';
import type { DueSpan } from './due-in-month.ts';
import { law } from './law.ts';
import { noFen } from './nothing.ts';
import type { SettledSpan } from './payroll-sum.ts';
import { compareSpans, mergedSpans, type MonthSpan, settledMonths } from './settled.ts';
import type { WorkingLine } from './working.ts';

const combined = (
  spans: readonly SettledSpan[],
  added: SettledSpan,
  sum: (beforeFen: number, addedFen: number, isWithin: boolean) => number,
): readonly SettledSpan[] => {
  const [from, through] = [monthNumber(added.from), monthNumber(added.through)];
  return mergedSpans(
    compareSpans(settledMonths(spans), settledMonths([added])).map((one) => ({
      from: one.from,
      through: one.through,
      monthlyFen: sum(one.dueFen, one.settledFen, one.from >= from && one.through <= through),
    })),
  );
};

/** The spans with this one in place of what they said of its months; nought takes the months out. */
export const withPaid = (spans: readonly SettledSpan[], stated: SettledSpan): readonly SettledSpan[] =>
  combined(spans, stated, (beforeFen, statedFen, isWithin) => (isWithin ? statedFen : beforeFen));

/** The spans with this one on top. */
export const plusPaid = (spans: readonly SettledSpan[], added: SettledSpan): readonly SettledSpan[] =>
  combined(spans, added, (beforeFen, addedFen) => beforeFen + addedFen);

/** Whether some month of `stated` was said to be paid with more. */
export const lowersPaid = (spans: readonly SettledSpan[], stated: SettledSpan): boolean =>
  spans.some(
    ({ from, through, monthlyFen }) =>
      monthlyFen > stated.monthlyFen && from <= stated.through && through >= stated.from,
  );

const inOrder = (due: readonly DueSpan[], last: number): readonly MonthSpan[] => [
  ...due.filter((span) => span.through >= last).map((span) => ({ ...span, from: last, through: last })),
  ...due.map((span) => ({ ...span, through: Math.min(span.through, last - 1) })),
];

/**
 * The months that one payment in a month was for: that month itself, then the earlier ones from the oldest on, each with what was due.
 * What is more than all of them counts for the month of the payment.
 */
export const monthsPaidBy = (
  due: readonly DueSpan[],
  { month, amountFen }: { readonly month: SettledSpan['from']; readonly amountFen: Fen },
): readonly SettledSpan[] => {
  let paid: readonly SettledSpan[] = [];
  let leftFen: number = amountFen;
  const take = (from: number, months: number, monthlyFen: number): void => {
    if (months <= 0 || monthlyFen <= 0) return;
    const span = { from: monthAt(from), through: monthAt(from + months - 1) };
    paid = plusPaid(paid, { ...span, monthlyFen: computedFen(monthlyFen) });
    leftFen -= months * monthlyFen;
  };
  for (const { from, through, monthlyFen } of inOrder(due, monthNumber(month))) {
    if (monthlyFen === 0) continue;
    const whole = Math.max(0, Math.min(through - from + 1, Math.floor(leftFen / monthlyFen)));
    take(from, whole, monthlyFen);
    if (from + whole <= through) take(from + whole, 1, leftFen);
  }
  take(monthNumber(month), 1, leftFen);
  return paid;
};

/** What is still due after payments that no payroll made, and what those came to beyond what was due. */
export interface DueBeyond {
  readonly due: readonly DueSpan[];
  readonly excessFen: Fen;
  readonly working: readonly WorkingLine[];
}

const paidLine = ({ from, through, monthlyFen }: MonthSpan): WorkingLine => ({
  rule: 'paid-outside',
  inputs: { fromMonth: monthAt(from), months: through - from + 1, monthlyFen },
  result: monthlyFen * (through - from + 1),
  basis: law.drawing,
});

/** Takes out of what is due through a month what the person got for it outside of the payrolls. */
export const dueBeyondPaid = (
  due: readonly DueSpan[],
  paidOutside: readonly SettledSpan[],
  through: number,
): DueBeyond => {
  const paid = settledMonths(paidOutside)
    .filter(({ from }) => from <= through)
    .map((span) => ({ ...span, through: Math.min(span.through, through) }));
  if (paid.length === 0) return { due, excessFen: noFen, working: [] };
  const compared = compareSpans(due, paid);
  return {
    due: compared.flatMap(({ from, through: last, due: span, dueFen, settledFen }) =>
      span
        ? [{ ...span, from, through: last, monthlyFen: computedFen(Math.max(0, dueFen - settledFen)) }]
        : [],
    ),
    excessFen: computedFen(
      compared.reduce(
        (sumFen, { from, through: last, dueFen, settledFen }) =>
          sumFen + Math.max(0, settledFen - dueFen) * (last - from + 1),
        0,
      ),
    ),
    working: paid.map(paidLine),
  };
};
