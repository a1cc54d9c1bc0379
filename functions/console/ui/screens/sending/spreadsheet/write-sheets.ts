import type { Feature, SheetData } from 'write-excel-file/universal';
import { say, type Language } from '../../../language/words.ts';
import { resultHeaders, resultRows } from './result-rows.ts';
import type { CheckedRow } from './rows.ts';
import { mostRows } from './read-rows.ts';
import {
  exampleRow,
  explanation,
  firstListColumn,
  headerRow,
  listColumns,
  sheetNames,
  templateColumns,
  templateRules,
  type TemplateVocabulary,
} from './template-sheets.ts';
import { dataValidations, type ValidationRule } from './validation-xml.ts';

const header = (value: string) => ({
  value,
  fontWeight: 'bold' as const,
  backgroundColor: '#dce9f9',
  borderStyle: 'thin' as const,
});

/** Text in every cell, empty ones too: a spreadsheet keeps only fifteen digits of a number. */
const text = (value: string) => ({ value, type: String, format: '@' });

const validated = (rules: readonly ValidationRule[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        insert: (_options, { sheetIndex }) => (sheetIndex === 0 ? dataValidations(rules) : undefined),
      },
    },
  },
});

const besideEachOther = (
  left: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
): readonly (readonly string[])[] => {
  const height = Math.max(left.length, ...right.map(({ length }) => length));
  return Array.from({ length: height }, (_nothing, index) => [
    ...Array.from({ length: firstListColumn }, (_cell, at) => left[index]?.[at] ?? ''),
    ...right.map((list) => list[index] ?? ''),
  ]);
};

/** The template as a file: what to fill in, how, and one row to look at. */
export const templateFile = async (vocabulary: TemplateVocabulary): Promise<Blob> => {
  const { default: write } = await import('write-excel-file/universal');
  const shown = templateColumns(vocabulary);
  const empty = Array.from({ length: mostRows }, () =>
    ['', ...shown.map(() => '')].map((value) => text(value)),
  );
  const rows: SheetData = [
    headerRow(shown).map(header),
    exampleRow(shown).map((value) => ({
      ...text(value),
      fontStyle: 'italic' as const,
      textColor: '#767676',
    })),
    ...empty,
  ];
  const explained = besideEachOther(explanation(shown), listColumns(vocabulary));
  const sheets = [
    {
      data: rows,
      sheet: sheetNames.rows,
      stickyRowsCount: 1,
      columns: [{ width: 18 }, ...shown.map(({ width }) => ({ width }))],
    },
    {
      data: explained.map((row, index) => row.map((value) => (index === 0 ? header(value) : text(value)))),
      sheet: sheetNames.explained,
      columns: [{ width: 18 }, { width: 10 }, { width: 90 }, {}, { width: 10 }, { width: 30 }, { width: 14 }],
    },
  ];
  return write(sheets, { features: [validated(templateRules(shown, vocabulary))] }).toBlob();
};

/** What became of each row, without a name or number in full. */
export const resultFile = async (rows: readonly CheckedRow[], language: Language): Promise<Blob> => {
  const { default: write } = await import('write-excel-file/universal');
  const data: SheetData = [
    resultHeaders.map((title) => header(say(language, title))),
    ...resultRows(rows, language).map((row) => row.map(text)),
  ];
  const columns = [10, 14, 24, 18, 34, 60].map((width) => ({ width }));
  return write(data, {
    sheet: language === 'zh' ? '推送结果' : 'Results',
    columns,
    stickyRowsCount: 1,
  }).toBlob();
};
