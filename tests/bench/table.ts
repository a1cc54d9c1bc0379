import { met, type Result } from './result.ts';

const columnsOf = (result: Result): readonly string[] => [
  result.name,
  String(result.value),
  result.unit,
  result.aim ?? '',
  result.aim === undefined ? '' : (met(result) && 'ok') || 'missed',
];

/** One line for each figure, in columns. */
export const tableOf = (results: readonly Result[]): string => {
  const rows = [['name', 'value', 'unit', 'aim', 'ok'], ...results.map(columnsOf)];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
};
