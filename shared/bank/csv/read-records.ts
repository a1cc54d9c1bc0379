import { parse } from 'csv-parse/sync';
import { fileDigest } from '../file-digest.ts';
import { type BankProblem, bankProblem, fieldMalformed, type ProblemItem, problemItem } from '../problems.ts';
import type { Bytes } from './byte-lines.ts';
import { forms } from './forms.ts';
import type { FileLayout, RecordLayout, RecordLetter, Values } from './layout.ts';
import { type TextLine, textLines } from './text-lines.ts';
import { isRecordLetter, rearmed, titleCells } from './write-record.ts';

/** A record whose letter is known; its cells are not checked yet. */
export interface RecordItem {
  readonly kind: 'record';
  readonly letter: RecordLetter;
  readonly line: number;
  /** Without the letter, and without the marker of a header. */
  readonly cells: readonly string[];
  /** Of a trailer: SHA-256 of all lines before, each ended by one line feed. */
  readonly digestBefore?: string;
  readonly ended: boolean;
}

/** One line at a time: names hold no line breaks, and so an unclosed quotation mark spoils its own line only. */
export const cellsIn = (text: string): readonly string[] | undefined => {
  if (!text.includes('"')) return text.split(',');
  try {
    return parse(text, { relax_column_count: true, record_delimiter: '\n' })[0] ?? [];
  } catch {
    return undefined;
  }
};

/** The texts of a record by name, or what is wrong with the first that is. */
export const valuesOf = <Fields extends RecordLayout>(
  fields: Fields,
  { cells, line }: RecordItem,
): { readonly values: Values<Fields> } | { readonly problem: BankProblem } => {
  if (cells.length !== fields.length) return { problem: bankProblem('field-count-wrong', line) };
  const values: Record<string, string> = {};
  for (const [at, { name, form, title }] of fields.entries()) {
    const cell = cells[at] ?? '';
    const text = form === 'text' ? rearmed(cell) : cell;
    if (!forms[form].fits(text)) return { problem: fieldMalformed(line, title, forms[form].words) };
    values[name] = text;
  }
  const complete = (found: Readonly<Record<string, string>>): found is Values<Fields> =>
    fields.every(({ name }) => Object.hasOwn(found, name));
  return complete(values) ? { values } : { problem: bankProblem('field-count-wrong', line) };
};

const recordIn = ({ text, line, ended, trouble }: TextLine): RecordItem | BankProblem => {
  if (trouble !== undefined) return bankProblem(trouble, line);
  const cells = cellsIn(text);
  if (cells === undefined) return bankProblem('quotes-broken', line);
  const [letter = '', ...rest] = cells;
  return isRecordLetter(letter)
    ? { kind: 'record', letter, line, ended, cells: rest }
    : bankProblem('record-unknown', line);
};

const sameTitles = (layout: FileLayout, cells: readonly string[]): boolean =>
  titleCells(layout).join('\n') === cells.join('\n');

/** A header without its marker, the titles when they are wrong, and every other record as it is. */
const placed = (
  layout: FileLayout,
  record: RecordItem,
  first: boolean,
): RecordItem | BankProblem | undefined => {
  if (record.letter === 'C')
    return sameTitles(layout, record.cells) ? undefined : bankProblem('column-unknown', record.line);
  if (record.letter !== 'H') return record;
  if (!first) return bankProblem('record-unknown', record.line);
  return record.cells[0] === layout.marker
    ? { ...record, cells: record.cells.slice(1) }
    : bankProblem('layout-unknown', record.line);
};

/** The records of a file. Whatever is wrong with a line is yielded in its place and the next line is read; empty lines are nothing. */
export async function* readRecords(
  layout: FileLayout,
  source: Bytes,
): AsyncGenerator<RecordItem | ProblemItem> {
  const digest = fileDigest();
  let first = true;
  let trailerSeen = false;
  for await (const textLine of textLines(source)) {
    const { line, text } = textLine;
    if (text === '' && textLine.trouble === undefined) continue;
    const record = recordIn(textLine);
    const found = 'kind' in record ? placed(layout, record, first) : record;
    if (first && !text.startsWith('H,')) yield problemItem(bankProblem('header-missing'));
    if (trailerSeen) yield problemItem(bankProblem('trailer-not-last', line));
    else if (found && !('kind' in found)) yield problemItem(found);
    else if (found?.letter === 'T') {
      trailerSeen = true;
      yield { ...found, digestBefore: digest.hex() };
    } else if (found) yield found;
    digest.update(`${text}\n`);
    first = false;
  }
  if (first) yield problemItem(bankProblem('file-empty'));
  else if (!trailerSeen) yield problemItem(bankProblem('trailer-missing'));
}
