import { returnsOf, overdueOf, type ClearanceRow } from '../model.ts';

export const columns = ['pushed', 'accepted', 'returns', 'open', 'overdue', 'decision', 'discharge'] as const;
export type Column = (typeof columns)[number];

/** Nothing where no days were counted. */
export const valueOf = (row: ClearanceRow, column: Column): number | undefined => {
  const values: Readonly<Record<Column, number | undefined>> = {
    pushed: row.counts.pushed,
    accepted: row.counts.accepted,
    returns: returnsOf(row),
    open: row.open,
    overdue: overdueOf(row),
    decision: row.medianDays.decision,
    discharge: row.medianDays.discharge,
  };
  return values[column];
};

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** The worst first, as a supervisor asks. */
export const firstOrder: Order = { column: 'overdue', descending: true };

/** The same column once more turns the order round; another one begins with the most. */
export const nextOrder = ({ column, descending }: Order, chosen: Column): Order =>
  chosen === column ? { column, descending: !descending } : { column: chosen, descending: true };

const nameOf = ({ origin = '', destination = '' }: ClearanceRow): string => `${origin} ${destination}`;

/** In order; rows without a value come last either way, equal ones by their codes. */
export const ordered = (
  rows: readonly ClearanceRow[],
  { column, descending }: Order,
): readonly ClearanceRow[] =>
  rows.toSorted((one, other) => {
    const [first, second] = [valueOf(one, column), valueOf(other, column)];
    const byName = nameOf(one) < nameOf(other) ? -1 : 1;
    if (first === second) return byName;
    if (first === undefined) return 1;
    if (second === undefined) return -1;
    return descending ? second - first : first - second;
  });

/** Whether each part of what was typed is in the name of one end, or its code begins with it. */
export const isAbout = (
  { origin = '', destination = '' }: ClearanceRow,
  typed: string,
  fullName: (code: string) => string,
): boolean => {
  const parts = typed.trim().split(/\s+/u);
  return [origin, destination].some((code) =>
    parts.every((part) => fullName(code).includes(part) || code.startsWith(part)),
  );
};
