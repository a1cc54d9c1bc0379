import {
  type FileLayout,
  type RecordLayout,
  type RecordLetter,
  recordTitles,
  type Values,
} from './layout.ts';

/**
 * What a spreadsheet takes for a formula (after the advice of OWASP on CSV injection: `= + - @` and their full-width twins), and
 * the apostrophe itself, so that taking one apostrophe away again gives back exactly what was written.
 */
const needsApostrophe = /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^'/u;
/** A semicolon parts fields where the spreadsheet is set to another language. */
const needsQuotes = /[",;]|^\s|\s$/u;

export const disarmed = (text: string): string => (needsApostrophe.test(text) ? `'${text}` : text);

/** The text before it was disarmed. */
export const rearmed = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

const quoted = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly string[]): string => cells.map(quoted).join(',');

const cellsOf = <Fields extends RecordLayout>(fields: Fields, values: Values<Fields>): readonly string[] => {
  const texts: Readonly<Record<string, string>> = values;
  return fields.map(({ name, form }) => {
    const text = texts[name] ?? '';
    return form === 'text' || form === 'remark' ? disarmed(text) : text;
  });
};

/** A record without its line break. The values are taken as they are: whoever writes has checked them. */
export const writeRecord = <Fields extends RecordLayout>(
  letter: RecordLetter,
  fields: Fields,
  values: Values<Fields>,
): string => line([letter, ...cellsOf(fields, values)]);

export const writeHeader = <Layout extends FileLayout>(
  { marker, header }: Layout,
  values: Values<Layout['header']>,
): string => line(['H', marker, ...cellsOf(header, values)]);

export const titleCells = ({ detail }: FileLayout): readonly string[] => detail.map(({ title }) => title.zh);

export const writeTitles = (layout: FileLayout): string => line(['C', ...titleCells(layout)]);

export const lineBreak = '\r\n';
export const byteOrderMark = '\uFEFF';
export const isRecordLetter = (text: string): text is RecordLetter => Object.hasOwn(recordTitles, text);
