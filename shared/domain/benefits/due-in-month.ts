import type { CivilDate } from '../../kernel/civil-date.ts';
import { type CivilMonth, monthAt, monthNumber } from '../../kernel/civil-month.ts';
import type { Fen } from '../../kernel/fen.ts';
import type { BenefitRules, RulesByDay } from '../../policies/benefit-rules.ts';
import { pensionAgeYears } from './age-supplement.ts';
import type { Pause, PensionFacts } from './facts.ts';
import { law } from './law.ts';
import { rulesByMonth, type RulesByMonth } from './month-rules.ts';
import { pensionOfMonth } from './monthly-pension.ts';
import { noFen } from './nothing.ts';
import type { MonthSpan } from './settled.ts';
import type { Explained, WorkingLine } from './working.ts';

/** Months for which the same pension is due, with how it was found. */
export interface DueSpan extends MonthSpan {
  readonly working: readonly WorkingLine[];
}

type DueFacts = Pick<PensionFacts, 'award' | 'pauses' | 'lastMonth'> & { readonly pensionAgeOn: CivilDate };

interface PauseMonths {
  readonly from: number;
  /** First month that is due again or after all; never while the pause lasts. */
  readonly dueFrom: number;
}

const never = Number.POSITIVE_INFINITY;

/** What a pause means to who looks from a month: until it is over nothing of it is due. */
const pauseSeenFrom =
  (seenFrom: number) =>
  ({ from, until, arrearsFrom }: Pause): PauseMonths => {
    const end = until === undefined ? never : monthNumber(until);
    const over = end <= seenFrom;
    return {
      from: monthNumber(from),
      dueFrom: over && arrearsFrom !== undefined ? Math.min(end, monthNumber(arrearsFrom)) : end,
    };
  };

const isPaused = (pauses: readonly PauseMonths[], month: number): boolean =>
  pauses.some(({ from, dueFrom }) => month >= from && month < dueFrom);

/** Whether a month lies in a pause that is not over in that month. */
export const pausedIn = ({ pauses }: Pick<PensionFacts, 'pauses'>, month: number): boolean =>
  isPaused(pauses.map(pauseSeenFrom(month)), month);

/** The next month in which a pause begins or ends. */
const nextPauseChange = (pauses: readonly PauseMonths[], month: number): number => {
  let next = never;
  for (const { from, dueFrom } of pauses) {
    if (from > month) next = Math.min(next, from);
    if (dueFrom > month) next = Math.min(next, dueFrom);
  }
  return next;
};

const nextBand = ({ ageSupplement }: BenefitRules, pensionAgeMonth: number, month: number): number => {
  const begins = ({ fromAgeYears }: { readonly fromAgeYears: number }): number =>
    pensionAgeMonth + (fromAgeYears - pensionAgeYears) * 12;
  const band = ageSupplement.value.find((one) => begins(one) > month);
  return band === undefined ? never : begins(band);
};

const sameRulesThrough = (byMonth: RulesByMonth, from: number, last: number): number => {
  const rules = byMonth(from);
  let month = from;
  while (month < last && byMonth(month + 1) === rules) month += 1;
  return month;
};

/**
 * What is due for every month from the first through `through`, as it looks from there: nothing before the first month and after
 * the last, nothing in a pause until it is over and of it only what is paid in arrears. Walked from one change of rules, age or
 * pause to the next.
 */
export const dueSpans = (facts: DueFacts, through: number, rules: RulesByDay): readonly DueSpan[] => {
  const byMonth = rulesByMonth(rules);
  const pensionAgeMonth = monthNumber(facts.pensionAgeOn);
  const pauses = facts.pauses.map(pauseSeenFrom(through));
  const last = facts.lastMonth === undefined ? through : Math.min(through, monthNumber(facts.lastMonth));
  const spans: DueSpan[] = [];
  for (let from = monthNumber(facts.award.firstMonth); from <= last;) {
    const rulesHere = byMonth(from);
    const change = Math.min(nextPauseChange(pauses, from), nextBand(rulesHere, pensionAgeMonth, from));
    const end = sameRulesThrough(byMonth, from, Math.min(last, change - 1));
    if (!isPaused(pauses, from)) {
      const { result, working } = pensionOfMonth(facts.award, pensionAgeMonth, from, rulesHere);
      spans.push({ from, through: end, monthlyFen: result.monthlyFen, working });
    }
    from = end + 1;
  }
  return spans;
};

const hasBegun = ({ award }: DueFacts, month: number): boolean => month >= monthNumber(award.firstMonth);

const hasEnded = ({ lastMonth }: DueFacts, month: number): boolean =>
  lastMonth !== undefined && month > monthNumber(lastMonth);

/** How the sum of a month came about beside the pension itself. */
export const monthDueLine = (facts: DueFacts, month: number, dueFen: Fen): WorkingLine => ({
  rule: 'month-due',
  inputs: {
    month: monthAt(month),
    begun: hasBegun(facts, month),
    ended: hasEnded(facts, month),
    paused: pausedIn(facts, month),
  },
  result: dueFen,
  basis: law.drawing,
});

/** What is due for one month, as it looks from that month: the pension of the month, or nothing outside it or in a pause. */
export const dueInMonth = (facts: DueFacts, month: CivilMonth, rules: RulesByDay): Explained<Fen> => {
  const number = monthNumber(month);
  const isDue = hasBegun(facts, number) && !hasEnded(facts, number) && !pausedIn(facts, number);
  if (!isDue) return { result: noFen, working: [monthDueLine(facts, number, noFen)] };
  const pensionAgeMonth = monthNumber(facts.pensionAgeOn);
  const pension = pensionOfMonth(facts.award, pensionAgeMonth, number, rulesByMonth(rules)(number));
  const dueFen = pension.result.monthlyFen;
  return { result: dueFen, working: [...pension.working, monthDueLine(facts, number, dueFen)] };
};
