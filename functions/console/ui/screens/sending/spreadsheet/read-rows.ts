import { blankDraft, type Draft } from '../record/draft.ts';
import type { Finding } from '../record/finding.ts';
import type { FieldName } from '../record/fields.ts';
import { columns, fieldOfHeader } from './columns.ts';
import { readCell, type RawCell, type Vocabulary } from './read-cell.ts';

export const mostRows = 50;
/** Rows whose first cell begins so are there to look at. */
export const exampleMark = '示例';

export interface ReadRow {
  /** The line of the file, from 1, as the spreadsheet numbers it. */
  readonly line: number;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

export type ReadSheet =
  | { readonly kind: 'rows'; readonly rows: readonly ReadRow[]; readonly notRead: readonly string[] }
  | { readonly kind: 'no-header' }
  | { readonly kind: 'columns-missing'; readonly fields: readonly FieldName[] }
  | { readonly kind: 'too-many'; readonly rows: number }
  | { readonly kind: 'no-rows' };

export type RawRow = readonly (RawCell | undefined)[];

const textOf = (cell: RawCell | undefined): string => cell?.text.trim() ?? '';

/** Titles and explanations may stand above the headers: the line that names most fields is theirs. */
const headerOf = (rows: readonly RawRow[]): number => {
  const named = rows.slice(0, 10).map((row) => row.filter((cell) => fieldOfHeader(textOf(cell))).length);
  const most = Math.max(0, ...named);
  return most < 2 ? -1 : named.indexOf(most);
};

const readRow = (
  row: RawRow,
  fields: readonly (FieldName | undefined)[],
  vocabulary: Vocabulary,
): Omit<ReadRow, 'line'> => {
  const texts: Partial<Record<FieldName, string>> = {};
  const findings: Finding[] = [];
  for (const [index, field] of fields.entries()) {
    const cell = row[index];
    if (field === undefined || cell === undefined || textOf(cell) === '') continue;
    const read = readCell(field, cell, vocabulary);
    texts[field] = read.text;
    findings.push(...read.findings);
  }
  return { draft: blankDraft(texts), findings };
};

/** The rows of a sheet as records. `needed` are the required fields of this officer. */
export const readRows = (
  sheet: readonly RawRow[],
  needed: readonly FieldName[],
  vocabulary: Vocabulary,
): ReadSheet => {
  const header = headerOf(sheet);
  if (header < 0) return { kind: 'no-header' };
  const names = (sheet[header] ?? []).map(textOf);
  const fields = names.map(fieldOfHeader);
  const absent = needed.filter((field) => !fields.includes(field));
  if (absent.length > 0) return { kind: 'columns-missing', fields: absent };
  const filled = [...sheet.entries()].filter(
    ([index, row]) =>
      index > header &&
      !textOf(row[0]).startsWith(exampleMark) &&
      row.some((cell, at) => fields[at] !== undefined && textOf(cell) !== ''),
  );
  if (filled.length === 0) return { kind: 'no-rows' };
  if (filled.length > mostRows) return { kind: 'too-many', rows: filled.length };
  return {
    kind: 'rows',
    rows: filled.map(([index, row]) => ({ line: index + 1, ...readRow(row, fields, vocabulary) })),
    notRead: names.filter(
      (name, index) => name !== '' && fields[index] === undefined && !/^(?:序号|编号)$/u.test(name),
    ),
  };
};

/** Required of an officer whose division holds several counties: also which of them certified. */
export const neededFields = (division: string): readonly FieldName[] => [
  ...columns.filter(({ required }) => required).map(({ field }) => field),
  ...(division.length < 6 ? (['certifyingLocality'] as const) : []),
];
