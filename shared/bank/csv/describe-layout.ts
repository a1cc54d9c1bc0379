import { forms } from './forms.ts';
import { type FileLayout, type RecordLayout, type RecordLetter, recordTitles } from './layout.ts';
import { writeHeader, writeRecord, writeTitles } from './write-record.ts';

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (letter: RecordLetter, fields: RecordLayout, marker?: string): readonly string[] => [
  '',
  `## ${letter} ${recordTitles[letter].zh} · ${recordTitles[letter].en}`,
  '',
  row('', '字段', 'field', '格式', 'form', '例 example'),
  row('---', '---', '---', '---', '---', '---'),
  row('1', '记录类型', 'record', '固定', 'fixed', letter),
  ...(marker === undefined ? [] : [row('2', '文件种类', 'layout', '固定', 'fixed', marker)]),
  ...fields.map(({ title, form, example }, at) => {
    const position = String(at + (marker === undefined ? 2 : 3));
    return row(position, title.zh, title.en, forms[form].words.zh, forms[form].words.en, example);
  }),
];

const examples = (fields: RecordLayout): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map(({ name, example }) => [name, example]));

/** The example lines of a layout, without the digest being that of the lines. */
export const exampleLines = (layout: FileLayout): readonly string[] => [
  writeHeader(layout, examples(layout.header)),
  writeTitles(layout),
  writeRecord('D', layout.detail, examples(layout.detail)),
  writeRecord('T', layout.trailer, examples(layout.trailer)),
];

/** The layout for the bank, as Markdown in Chinese and English. */
export const describeLayout = (layout: FileLayout): string =>
  [
    `# ${layout.title.zh} · ${layout.title.en}`,
    '',
    'UTF-8（可带 BOM；回盘文件也可用 GB18030），每行一条记录，以 CRLF 结束，字段以逗号分隔，含逗号或引号的字段加双引号。',
    '以 = + - @（及全角形式）或单引号开头的文字前加一个单引号，读取时去掉。',
    '',
    'UTF-8 (a byte order mark is allowed; a return file may be in GB18030), one record a line ended by CRLF, fields separated by commas,',
    'fields with commas or quotation marks in double quotes. A text that begins with = + - @ (full-width too) or an apostrophe is',
    'preceded by one apostrophe, which the reader takes away.',
    ...table('H', layout.header, layout.marker),
    '',
    `## C ${recordTitles.C.zh} · ${recordTitles.C.en}`,
    '',
    '明细各列的中文名称，依次排列。The Chinese titles of the detail fields in their order.',
    ...table('D', layout.detail),
    ...table('T', layout.trailer),
    '',
    '```',
    ...exampleLines(layout),
    '```',
    '',
  ].join('\n');
