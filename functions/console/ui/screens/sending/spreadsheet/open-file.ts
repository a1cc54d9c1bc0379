import type { RawCell } from './read-cell.ts';
import type { RawRow } from './read-rows.ts';

/** Far more than fifty rows need; a file beyond it is another one than was meant. */
export const mostBytes = 2_000_000;

export type OpenedFile =
  | { readonly kind: 'sheet'; readonly rows: readonly RawRow[] }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'old-excel' }
  | { readonly kind: 'unreadable' };

interface NumberCell {
  readonly number: string;
}

const isNumberCell = (value: unknown): value is NumberCell =>
  typeof value === 'object' && value !== null && 'number' in value && typeof value.number === 'string';

const rawCell = (value: unknown): RawCell | undefined => {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (isNumberCell(value)) return { kind: 'number', text: value.number };
  // A date format without a time zone: its day is the one in UTC.
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? undefined
      : { kind: 'date', text: value.toISOString().slice(0, 10) };
  return typeof value === 'boolean' ? { kind: 'text', text: String(value) } : undefined;
};

const readExcel = async (bytes: ArrayBuffer): Promise<OpenedFile> => {
  // The variant for workers starts none itself, which the content security policy would refuse.
  const { readSheet } = await import('read-excel-file/web-worker');
  const sheet: readonly (readonly unknown[])[] = await readSheet(bytes, 1, {
    parseNumber: (text: string): NumberCell => ({ number: text }),
  });
  return { kind: 'sheet', rows: sheet.map((row) => row.map(rawCell)) };
};

/** Spreadsheets in China write CSV in GBK more often than in UTF-8. */
const decoded = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

const readCsv = async (bytes: ArrayBuffer): Promise<OpenedFile> => {
  const { parse } = await import('csv-parse/browser/esm/sync');
  const text = decoded(bytes);
  const delimiter = (text.split(/\r?\n/u, 1)[0] ?? '').includes('\t') ? '\t' : ',';
  const options = { bom: true, delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false };
  const rows: readonly (readonly string[])[] = parse(text, options);
  return {
    kind: 'sheet',
    rows: rows.map((row) => row.map((cell): RawCell => ({ kind: 'text', text: cell }))),
  };
};

const startsWith = (bytes: ArrayBuffer, signature: readonly number[]): boolean => {
  const start = new Uint8Array(bytes, 0, Math.min(signature.length, bytes.byteLength));
  return start.length === signature.length && signature.every((byte, index) => start[index] === byte);
};

/** The first sheet of a chosen file, whatever its name says: `.xlsx` or `.csv`. Nothing of it is kept. */
export const openFile = async (file: File): Promise<OpenedFile> => {
  if (file.size > mostBytes) return { kind: 'too-large' };
  const bytes = await file.arrayBuffer();
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'old-excel' };
  try {
    return await (startsWith(bytes, [0x50, 0x4b]) ? readExcel(bytes) : readCsv(bytes));
  } catch {
    return { kind: 'unreadable' };
  }
};
