import { overdueOf, escalations, returnsOf, type ClearanceRow } from './model.ts';

/** What can be added up over several rows; half of the days of one and half of those of another say nothing together. */
export interface Sums {
  readonly pushed: number;
  readonly accepted: number;
  readonly returned: number;
  readonly discharged: number;
  readonly open: number;
  readonly overdue: number;
  readonly escalated: number;
}

const none: Sums = {
  pushed: 0,
  accepted: 0,
  returned: 0,
  discharged: 0,
  open: 0,
  overdue: 0,
  escalated: 0,
};

const sumsOfRow = (row: ClearanceRow): Sums => ({
  pushed: row.counts.pushed,
  accepted: row.counts.accepted,
  returned: returnsOf(row),
  discharged: row.counts.discharged,
  open: row.open,
  overdue: overdueOf(row),
  escalated: escalations(row),
});

const plus = (one: Sums, other: Sums): Sums => ({
  pushed: one.pushed + other.pushed,
  accepted: one.accepted + other.accepted,
  returned: one.returned + other.returned,
  discharged: one.discharged + other.discharged,
  open: one.open + other.open,
  overdue: one.overdue + other.overdue,
  escalated: one.escalated + other.escalated,
});

export const sumsOf = (rows: readonly ClearanceRow[]): Sums => rows.map(sumsOfRow).reduce(plus, none);

export const daysOf = ['delivery', 'decision', 'discharge'] as const;
export type DaysUntil = (typeof daysOf)[number];
export const quantiles = ['medianDays', 'p90Days'] as const;
export type Quantile = (typeof quantiles)[number];

/** The fewest and the most days among the rows; nothing where none was counted. The same twice for a single row. */
export const daysSpan = (
  rows: readonly ClearanceRow[],
  quantile: Quantile,
  until: DaysUntil,
): { readonly least: number; readonly most: number } | undefined => {
  const days = rows.flatMap((row) => row[quantile][until] ?? []);
  return days.length === 0 ? undefined : { least: Math.min(...days), most: Math.max(...days) };
};

/** The end that lies elsewhere: of a pair, where its other county is. */
export const partnerUnitOf = ({ origin, destination, side }: ClearanceRow): string | undefined =>
  (side === 'origin' ? destination : origin)?.slice(0, 2);

/** Rows of pairs together by the province-level unit of the other end. */
export const byPartner = (rows: readonly ClearanceRow[]): ReadonlyMap<string, readonly ClearanceRow[]> => {
  const found = new Map<string, ClearanceRow[]>();
  for (const row of rows) {
    const unit = partnerUnitOf(row);
    if (unit !== undefined) found.set(unit, [...(found.get(unit) ?? []), row]);
  }
  return found;
};
