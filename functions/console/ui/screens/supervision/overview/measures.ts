import { words, type Words } from '../../../language/words.ts';
import type { ClearanceRow } from '../model.ts';
import { daysSpan, sumsOf } from '../sums.ts';

export interface Measure {
  readonly name: string;
  readonly title: Words;
  readonly unit: 'cases' | 'share' | 'days';
  /** Nothing where it cannot be said. Several rows are several pairs of one place. */
  readonly of: (rows: readonly ClearanceRow[]) => number | undefined;
}

const taken = (rows: readonly ClearanceRow[]): number | undefined => {
  const { pushed, accepted } = sumsOf(rows);
  return pushed === 0 ? undefined : accepted / pushed;
};

/** Half of the days of a place; of several pairs together nobody can say it. */
const medianDecision = (rows: readonly ClearanceRow[]): number | undefined =>
  rows.length === 1 ? daysSpan(rows, 'medianDays', 'decision')?.least : undefined;

export const measures = [
  { name: 'pushed', title: words('推送', 'Pushed'), unit: 'cases', of: (rows) => sumsOf(rows).pushed },
  { name: 'taken', title: words('接收率', 'Share taken over'), unit: 'share', of: taken },
  { name: 'open', title: words('在办', 'Open'), unit: 'cases', of: (rows) => sumsOf(rows).open },
  { name: 'overdue', title: words('逾期', 'Ran overdue'), unit: 'cases', of: (rows) => sumsOf(rows).overdue },
  {
    name: 'escalated',
    title: words('督办升级', 'Climbed'),
    unit: 'cases',
    of: (rows) => sumsOf(rows).escalated,
  },
  {
    name: 'decision',
    title: words('决定用时中位', 'Median days to decision'),
    unit: 'days',
    of: medianDecision,
  },
] as const satisfies readonly Measure[];

/** Medians of pairs do not add up to one of a unit, so that the map of partners goes without. */
export const measuresFor = (isNation: boolean): readonly Measure[] =>
  measures.filter(({ unit }) => isNation || unit !== 'days');

export const measureNamed = (name: string | null, isNation: boolean): Measure =>
  measuresFor(isNation).find((measure) => measure.name === name) ?? measures[0];

/** Whole numbers stay whole, so that what is counted can be compared; a share is in hundredths. */
export const shown = ({ unit }: Pick<Measure, 'unit'>, value: number | undefined): string => {
  if (value === undefined) return '—';
  return unit === 'share' ? `${Math.round(value * 100)}%` : String(value);
};
