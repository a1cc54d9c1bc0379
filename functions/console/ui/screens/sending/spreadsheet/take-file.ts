import { exhaustive } from '../../../../../../shared/kernel/exhaustive.ts';
import { words, type Values, type Words } from '../../../language/words.ts';
import type { Say } from '../../../language/language.tsx';
import { fieldTitles, type FieldName } from '../record/fields.ts';
import { openFile } from './open-file.ts';
import type { Vocabulary } from './read-cell.ts';
import { mostRows, neededFields, readRows, type ReadRow, type ReadSheet } from './read-rows.ts';

const texts = {
  tooLarge: words(
    '文件太大。请只保留要推送的人员，不超过{n}行。',
    'The file is too large: keep only those to be pushed, at most {n} rows.',
  ),
  oldExcel: words(
    '这是旧版Excel文件（.xls）。请在Excel中“另存为”.xlsx后再上传。',
    'An old Excel file (.xls): save it as .xlsx first.',
  ),
  unreadable: words(
    '文件无法读取。请使用模板，保存为.xlsx或.csv；设有密码的请先取消密码。',
    'The file cannot be read. Use the template, save it as .xlsx or .csv, without a password.',
  ),
  noHeader: words(
    '没有找到列名。请使用模板，第一行是列名。',
    'No headers were found. Use the template: its first row names the columns.',
  ),
  missing: words(
    '缺少必填的列：{names}。请使用模板，或补上这些列。',
    'Required columns are missing: {names}. Use the template or add them.',
  ),
  tooMany: words(
    '文件里有{rows}人，一次最多{n}人。请分成几个文件；经常有更多人员的，请用数据接口批量推送。',
    '{rows} people; at most {n} at a time. Split the file, or use the interface for more.',
  ),
  noRows: words(
    '没有要推送的人员。“示例”行不发送，请从下一行开始填写。',
    'Nobody to push: the example row is not sent. Begin in the row below it.',
  ),
} as const;

/** Why a file gives no rows, and what to do about it. */
export interface Trouble {
  readonly text: Words;
  readonly values?: Values;
  /** Columns that `{names}` stands for. */
  readonly fields?: readonly FieldName[];
}

export const unreadable: Trouble = { text: texts.unreadable };

export const troubleSays = ({ text, values, fields = [] }: Trouble, t: Say): string =>
  t(text, { ...values, names: fields.map((field) => t(fieldTitles[field])).join('、') });

const troubleOf = (sheet: Exclude<ReadSheet, { kind: 'rows' }>): Trouble => {
  switch (sheet.kind) {
    case 'no-header':
      return { text: texts.noHeader };
    case 'columns-missing':
      return { text: texts.missing, fields: sheet.fields };
    case 'too-many':
      return { text: texts.tooMany, values: { rows: sheet.rows, n: mostRows } };
    case 'no-rows':
      return { text: texts.noRows };
    default:
      return exhaustive(sheet);
  }
};

type Taken =
  | { readonly kind: 'rows'; readonly rows: readonly ReadRow[]; readonly notRead: readonly string[] }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

const trouble = (because: Trouble): Taken => ({ kind: 'trouble', trouble: because });

/** The people in a chosen file, or why there are none. */
export const takeFile = async (file: File, division: string, vocabulary: Vocabulary): Promise<Taken> => {
  const opened = await openFile(file);
  switch (opened.kind) {
    case 'too-large':
      return trouble({ text: texts.tooLarge, values: { n: mostRows } });
    case 'old-excel':
      return trouble({ text: texts.oldExcel });
    case 'unreadable':
      return trouble(unreadable);
    case 'sheet': {
      const sheet = readRows(opened.rows, neededFields(division), vocabulary);
      return sheet.kind === 'rows' ? sheet : trouble(troubleOf(sheet));
    }
    default:
      return exhaustive(opened);
  }
};
