import { parse } from 'csv-parse/sync';

import { columns, divisionOf, type Cells, type Column, type DivisionRowProblem } from './division-csv-row.ts';
import { isInUse, type Division } from './division.ts';

export type DivisionCsvProblem =
  | DivisionRowProblem
  | 'division-csv-wrong-header'
  | 'division-csv-overlapping-period';

export interface DivisionCsvError {
  /** Counted from 1; the header is line 1. */
  readonly line: number;
  readonly code: DivisionCsvProblem;
}

export interface DivisionCsvReport {
  readonly rows: readonly Division[];
  readonly errors: readonly DivisionCsvError[];
}

type Positions = Readonly<Record<Column, number>>;

const cellsIn = (line: string): readonly string[] => {
  try {
    // One line at a time: names hold no line breaks, and so an unclosed quote spoils its own line only.
    const records = parse(line, { relax_column_count: true });
    return records[0] ?? [];
  } catch {
    return [];
  }
};

const positionsIn = (header: readonly string[]): Positions | undefined => {
  const positions = {
    code: header.indexOf(columns.code),
    name: header.indexOf(columns.name),
    level: header.indexOf(columns.level),
    status: header.indexOf(columns.status),
    from: header.indexOf(columns.from),
    until: header.indexOf(columns.until),
    successors: header.indexOf(columns.successors),
  };
  return Object.values(positions).includes(-1) ? undefined : positions;
};

const readLine = (line: string, positions: Positions): Division | DivisionRowProblem => {
  const cells = cellsIn(line);
  const last = Math.max(...Object.values(positions));
  if (cells.length <= last) return 'division-csv-malformed-line';
  const cell = (column: Column): string => cells[positions[column]] ?? '';
  const named: Cells = {
    code: cell('code'),
    name: cell('name'),
    level: cell('level'),
    status: cell('status'),
    from: cell('from'),
    until: cell('until'),
    successors: cell('successors'),
  };
  return divisionOf(named);
};

const overlaps = (left: Division, right: Division): boolean =>
  isInUse(left, right.from) || isInUse(right, left.from);

/**
 * Reads the directory in the format of yescallop/areacodes: UTF-8 with or without a byte-order mark, a header in
 * Chinese naming the columns in any order, years, successors separated by `;`, each with `[year]` when it left in
 * another year. A wrong line becomes an error and the rest is read on.
 */
export const parseDivisionCsv = (text: string): DivisionCsvReport => {
  const [header = '', ...lines] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const positions = positionsIn(cellsIn(header));
  if (positions === undefined) return { rows: [], errors: [{ line: 1, code: 'division-csv-wrong-header' }] };
  const rows: Division[] = [];
  const errors: DivisionCsvError[] = [];
  const periods = new Map<string, Division[]>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const row = readLine(line, positions);
    if (typeof row === 'string') {
      errors.push({ line: index + 2, code: row });
      continue;
    }
    const earlier = periods.get(row.code) ?? [];
    if (earlier.some((other) => overlaps(other, row))) {
      errors.push({ line: index + 2, code: 'division-csv-overlapping-period' });
      continue;
    }
    periods.set(row.code, [...earlier, row]);
    rows.push(row);
  }
  return { rows, errors };
};
