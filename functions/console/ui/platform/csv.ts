/** What a spreadsheet would take for a formula, in half and full width; after an apostrophe it is text. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const defused = (text: string): string => (formula.test(text) ? `'${text}` : text);

const cell = (text: string): string => {
  const safe = defused(text);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** By which spreadsheets know UTF-8: the bytes EF BB BF. */
const byteOrderMark = '\uFEFF';

interface CsvOptions {
  readonly byteOrderMark?: boolean;
}

/** A CSV file as RFC 4180 has it: every row ends with CR LF; cells with commas, quotes or line breaks are quoted, formulas are text. */
export const csvOf = (
  rows: readonly (readonly string[])[],
  { byteOrderMark: isMarked = true }: CsvOptions = {},
): string =>
  `${isMarked ? byteOrderMark : ''}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** The same as a file for whoever opens it in a spreadsheet. */
export const csvFile = (text: string): Blob => new Blob([text], { type: 'text/csv;charset=utf-8' });
