const needsQuotes = /[",\r\n]/u;
/** A spreadsheet takes such a text for a formula. */
const formula = /^[=+\-@＝＋－＠']/u;

const cellOf = (text: string): string => {
  const safe = formula.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line of a CSV file, with its line break. */
export const stringify = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;
