/** What a spreadsheet would take for a formula, in half and full width; after an apostrophe it is text. */
const formula = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const defused = (text: string): string => (formula.test(text) ? `'${text}` : text);

const cell = (text: string): string => {
  const safe = defused(text);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * A CSV file as RFC 4180 has it: every row ends with CR LF, cells with commas, quotes or line breaks are quoted. It begins with the mark
 * by which spreadsheets know UTF-8 (the bytes EF BB BF).
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
