import { type CivilMonth, monthAt, monthNumber } from '../../kernel/civil-month.ts';
import { computedFen, type Fen } from '../../kernel/fen.ts';
import type { RulesByDay } from '../../policies/benefit-rules.ts';
import { type DueSpan, dueSpans, monthDueLine } from './due-in-month.ts';
import type { PensionFacts } from './facts.ts';
import { heldBecause } from './held.ts';
import { law } from './law.ts';
import { rulesByMonth } from './month-rules.ts';
import { noFen } from './nothing.ts';
import { dueBeyondPaid } from './paid-outside.ts';
import type { PayrollHistory, PayrollSum, ReturnedPayment } from './payroll-sum.ts';
import { withoutReturnedExcess } from './returned-payments.ts';
import { setOff } from './set-off.ts';
import { type Compared, compareSpans, mergedSpans, settledMonths } from './settled.ts';
import type { Explained, WorkingLine } from './working.ts';

export { afterReturn } from './returned-payments.ts';

type Months = Compared<DueSpan>;

/** How many of these months are not later than `last`. */
const monthsUntil = ({ from, through }: Months, last: number): number =>
  Math.max(0, Math.min(through, last) - from + 1);

const sumOf = <T>(all: readonly T[], amount: (one: T) => number): Fen =>
  computedFen(all.reduce((sumFen, one) => sumFen + amount(one), 0));

const missingFen = ({ dueFen, settledFen }: Months): number => Math.max(0, dueFen - settledFen);
const excessFen = ({ dueFen, settledFen }: Months): number => Math.max(0, settledFen - dueFen);

const historyOf = (
  all: readonly Months[],
  returned: readonly ReturnedPayment[],
  monthlyFen: (months: Months) => number,
): PayrollHistory => ({
  settled: mergedSpans(
    all.map((one) => ({ from: one.from, through: one.through, monthlyFen: monthlyFen(one) })),
  ),
  returned,
});

/** What is due and what was settled, month by month, after money that came back for months not due is taken out of both. */
const reckoning = (facts: PensionFacts, history: PayrollHistory, month: number, rules: RulesByDay) => {
  const outside = dueBeyondPaid(dueSpans(facts, month, rules), facts.paidOutside ?? [], month);
  const compared = compareSpans(outside.due, settledMonths(history.settled));
  const establishedFen = facts.establishedOverpaymentFen ?? 0;
  const overpaid = (all: readonly Months[]): number => {
    const runsFen = sumOf(all, (one) => excessFen(one) * monthsUntil(one, month));
    return Math.max(0, runsFen + outside.excessFen - establishedFen);
  };
  if (history.returned.length === 0)
    return {
      all: compared,
      returned: history.returned,
      overpaidFen: computedFen(overpaid(compared)),
      outside,
    };
  const lastMonth = facts.lastMonth === undefined ? undefined : monthNumber(facts.lastMonth);
  const cleared = withoutReturnedExcess(compared, history.returned, lastMonth, overpaid(compared));
  return { ...cleared, overpaidFen: computedFen(overpaid(cleared.all)), outside };
};

const differenceLine = (months: Months, count: number): WorkingLine => {
  const { dueFen, settledFen } = months;
  const isOwed = dueFen > settledFen;
  const inputs = { fromMonth: monthAt(months.from), months: count, dueFen, settledFen };
  return isOwed
    ? { rule: 'arrears', inputs, result: (dueFen - settledFen) * count, basis: law.drawing }
    : { rule: 'overpayment', inputs, result: (settledFen - dueFen) * count, basis: law.overpayment };
};

/** For each stretch of earlier months that was settled with another sum than is due: how that sum is found, and the difference. */
const differences = (all: readonly Months[], month: number): readonly WorkingLine[] =>
  all.flatMap((one): readonly WorkingLine[] => {
    const count = monthsUntil(one, month - 1);
    if (count === 0 || one.dueFen === one.settledFen) return [];
    return [...(one.due?.working ?? []), differenceLine(one, count)];
  });

const reissuedLine = ({ month, amountFen }: ReturnedPayment): WorkingLine => ({
  rule: 'payment-reissued',
  inputs: { ofMonth: month, amountFen },
  result: amountFen,
  basis: law.drawing,
});

const paidBackLines = (recoveredBeyondFen: Fen): readonly WorkingLine[] =>
  recoveredBeyondFen === 0
    ? []
    : [
        {
          rule: 'recovery-paid-back',
          inputs: { recoveredBeyondFen },
          result: recoveredBeyondFen,
          basis: law.overpayment,
        },
      ];

/** Months paid outside that came back: what they are owed is in the arrears, here they are only named. */
const madeGood = (
  { unpaidOutside = [] }: PensionFacts,
  returned: readonly ReturnedPayment[],
  month: CivilMonth,
): readonly ReturnedPayment[] =>
  unpaidOutside
    .filter((unpaid) => unpaid < month && !returned.some((one) => one.month === unpaid))
    .map((unpaid) => ({ month: unpaid, amountFen: noFen }));

/**
 * What one person is paid in a month. For every month so far there is what is due, by the rules as they are known now, and what
 * was settled, by payrolls and outside of them: the month itself is paid regularly, what is missing of earlier months as arrears, so a rise decided late, a
 * corrected award, the end of a suspension and a held payment need no rule of their own. What was settled beyond that is reported
 * and never taken by itself. Payments that the bank sent back go out again. An established overpayment is set off.
 */
export const payrollFor = (
  facts: PensionFacts,
  history: PayrollHistory,
  month: CivilMonth,
  rules: RulesByDay,
): Explained<PayrollSum> => {
  const number = monthNumber(month);
  const rulesNow = rulesByMonth(rules)(number);
  const { all, returned, overpaidFen, outside } = reckoning(facts, history, number, rules);
  const current = all.find(({ from, through }) => from <= number && number <= through);
  const regularFen = computedFen(current === undefined ? 0 : missingFen(current));
  const arrearsFen = sumOf(all, (one) => missingFen(one) * monthsUntil(one, number - 1));
  const reissuedFen = sumOf(returned, ({ amountFen }) => amountFen);
  const paidBackFen = facts.recoveredBeyondFen ?? noFen;
  const payableFen = computedFen(regularFen + arrearsFen + reissuedFen + paidBackFen);
  const working = [
    ...(current?.due?.working ?? []),
    ...outside.working,
    monthDueLine(facts, number, computedFen(current?.dueFen ?? 0)),
    ...differences(all, number),
  ];
  const held = heldBecause(facts, number, payableFen);
  if (held !== undefined) {
    const sums = {
      regularFen: noFen,
      arrearsFen: noFen,
      reissuedFen: noFen,
      setOffFen: noFen,
      payFen: noFen,
    };
    const asBefore = historyOf(all, returned, ({ settledFen }) => settledFen);
    return { result: { month, ...sums, overpaidFen, held, history: asBefore }, working };
  }
  const again = returned.filter(({ amountFen }) => amountFen > 0);
  const reissued = [...returned, ...madeGood(facts, returned, month)];
  const recovered = setOff(regularFen, facts.overpaymentFen, rulesNow);
  return {
    result: {
      month,
      regularFen,
      arrearsFen,
      reissuedFen,
      ...(reissued.length > 0 ? { reissued } : {}),
      setOffFen: recovered.result,
      ...(paidBackFen > 0 ? { paidBackFen } : {}),
      payFen: computedFen(payableFen - recovered.result),
      overpaidFen,
      history: historyOf(all, [], ({ dueFen, settledFen }) => Math.max(dueFen, settledFen)),
    },
    working: working.concat(again.map(reissuedLine), paidBackLines(paidBackFen), recovered.working),
  };
};
