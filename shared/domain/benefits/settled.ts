import { monthAt, monthNumber } from '../../kernel/civil-month.ts';
import { computedFen, type Fen } from '../../kernel/fen.ts';
import type { SettledSpan } from './payroll-sum.ts';

/** Months in a row, by their numbers, with the same sum each. Lists of spans rise and do not overlap. */
export interface MonthSpan {
  readonly from: number;
  readonly through: number;
  readonly monthlyFen: Fen;
}

/** Months in a row for which the same is due and the same was settled; either may be nought. */
export interface Compared<D extends MonthSpan> {
  readonly from: number;
  readonly through: number;
  /** The due span that these months lie in, if any. */
  readonly due: D | undefined;
  readonly dueFen: number;
  readonly settledFen: number;
}

export const settledMonths = (settled: readonly SettledSpan[]): readonly MonthSpan[] =>
  settled.map(({ from, through, monthlyFen }) => ({
    from: monthNumber(from),
    through: monthNumber(through),
    monthlyFen,
  }));

const endOf = (span: MonthSpan | undefined, month: number): number => {
  if (span === undefined) return Number.POSITIVE_INFINITY;
  return span.from <= month ? span.through + 1 : span.from;
};

/** Both lists cut at every month where either changes; months without any sum are left out. */
export const compareSpans = <D extends MonthSpan>(
  due: readonly D[],
  settled: readonly MonthSpan[],
): readonly Compared<D>[] => {
  const compared: Compared<D>[] = [];
  const beginnings = [due[0]?.from ?? Number.POSITIVE_INFINITY, settled[0]?.from ?? Number.POSITIVE_INFINITY];
  let from = Math.min(...beginnings);
  for (let i = 0, j = 0; from < Number.POSITIVE_INFINITY;) {
    const nextDue = due[i];
    const nextSettled = settled[j];
    const until = Math.min(endOf(nextDue, from), endOf(nextSettled, from));
    const dueHere = nextDue !== undefined && nextDue.from <= from ? nextDue : undefined;
    const settledHere = nextSettled !== undefined && nextSettled.from <= from ? nextSettled : undefined;
    if (dueHere !== undefined || settledHere !== undefined)
      compared.push({
        from,
        through: until - 1,
        due: dueHere,
        dueFen: dueHere?.monthlyFen ?? 0,
        settledFen: settledHere?.monthlyFen ?? 0,
      });
    if (dueHere !== undefined && dueHere.through < until) i += 1;
    if (settledHere !== undefined && settledHere.through < until) j += 1;
    from = until;
  }
  return compared;
};

/** Rising spans by months; neighbours with the same sum become one, months without a sum none. */
export const mergedSpans = (
  spans: Iterable<{ readonly from: number; readonly through: number; readonly monthlyFen: number }>,
): readonly SettledSpan[] => {
  const merged: { from: number; through: number; monthlyFen: number }[] = [];
  for (const { from, through, monthlyFen } of spans) {
    if (monthlyFen === 0) continue;
    const last = merged.at(-1);
    if (last?.monthlyFen === monthlyFen && last.through + 1 === from) last.through = through;
    else merged.push({ from, through, monthlyFen });
  }
  return merged.map(({ from, through, monthlyFen }) => ({
    from: monthAt(from),
    through: monthAt(through),
    monthlyFen: computedFen(monthlyFen),
  }));
};
