import { levels, type ClearanceRow, type Level } from '../model.ts';
import { columns, valueOf, type Column } from './order.ts';

export interface FileWords {
  readonly origin: string;
  readonly destination: string;
  readonly code: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly level: (level: Level) => string;
  readonly returned: (code: string) => string;
  readonly fullName: (code: string) => string;
}

/** Every reason that occurs in the rows, in one order. */
export const returnCodesIn = (rows: readonly Pick<ClearanceRow, 'returned'>[]): readonly string[] =>
  [...new Set(rows.flatMap(({ returned }) => Object.keys(returned)))].toSorted();

/** The table as cells of text, a heading first: what is shown and what expands, one row for a pair. */
export const cellsOf = (rows: readonly ClearanceRow[], words: FileWords): readonly (readonly string[])[] => {
  const codes = returnCodesIn(rows);
  const heading = [
    words.origin,
    `${words.origin} ${words.code}`,
    words.destination,
    `${words.destination} ${words.code}`,
    ...columns.map((column) => words.columns[column]),
    ...levels.map(words.level),
    ...codes.map(words.returned),
  ];
  const cells = rows.map((row) => [
    words.fullName(row.origin ?? ''),
    row.origin ?? '',
    words.fullName(row.destination ?? ''),
    row.destination ?? '',
    ...columns.map((column) => String(valueOf(row, column) ?? '')),
    ...levels.map((level) => String(row.escalated[level] ?? 0)),
    ...codes.map((code) => String(row.returned[code] ?? 0)),
  ]);
  return [heading, ...cells];
};
