import type { SheetData } from 'write-excel-file/universal';
import { columnWidths } from './columns.ts';

const text = (value: string) => ({ value, type: String, format: '@' });
const heading = (value: string) => ({
  ...text(value),
  fontWeight: 'bold' as const,
  backgroundColor: '#dce9f9',
});

interface WorkbookParts {
  readonly note: readonly (readonly [string, string])[];
  /** The heading row first. */
  readonly rows: readonly (readonly string[])[];
  readonly sheetNames: { readonly note: string; readonly rows: string };
}

/** A workbook of two sheets: what the export says of itself, and its rows. Every cell is text, so that no number loses digits. */
export const workbookOf = async ({ note, rows, sheetNames }: WorkbookParts): Promise<Blob> => {
  const { default: write } = await import('write-excel-file/universal');
  const about: SheetData = note.map(([name, value]) => [
    { ...heading(name), alignVertical: 'top' as const },
    { ...text(value), wrap: true },
  ]);
  const events: SheetData = rows.map((row, index) => row.map(index === 0 ? heading : text));
  return write([
    { data: about, sheet: sheetNames.note, columns: [{ width: 24 }, { width: 100 }] },
    {
      data: events,
      sheet: sheetNames.rows,
      stickyRowsCount: 1,
      columns: columnWidths.map((width) => ({ width })),
    },
  ]).toBlob();
};
