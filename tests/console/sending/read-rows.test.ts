import { expect, test } from 'vitest';
import type { RawCell } from '../../../functions/console/ui/screens/sending/spreadsheet/read-cell.ts';
import {
  mostRows,
  neededFields,
  readRows,
  type RawRow,
} from '../../../functions/console/ui/screens/sending/spreadsheet/read-rows.ts';
import { vocabulary } from './record-at-hand.ts';

const headers = [
  '序号',
  '身份证号',
  '姓名*',
  '户籍地',
  '困难类别',
  '认定起始日期',
  '经办人',
  '签批人',
  '责任人',
];
const cell = (text: string): RawCell => ({ kind: 'text', text });
const text = (...cells: readonly string[]): RawRow => cells.map(cell);
const person = ['1', '533522196107120002', '李秀英', '530921', '低保', '2024-03-01', '王强', '赵敏', '陈立'];

const read = (...rows: readonly RawRow[]) => readRows(rows, neededFields('341182'), vocabulary);
const firstOf = (...rows: readonly RawRow[]) => {
  const sheet = read(...rows);
  return sheet.kind === 'rows' ? sheet.rows[0] : undefined;
};
const withCell = (index: number, changed: RawCell): RawRow =>
  person.map((value, at) => (at === index ? changed : cell(value)));

test('a row becomes a record: the county by name, the category by its short name, the date as it was meant', () => {
  const written = [
    '1',
    ' 533522196107120002',
    '李秀英 ',
    '云南凤庆',
    '低保',
    '2024.3.1',
    '王强',
    '赵敏',
    '陈立',
  ];
  expect(firstOf(text(...headers), text(...written))).toMatchObject({
    line: 2,
    draft: {
      citizenId: '533522196107120002',
      name: '李秀英',
      hukouLocality: '530921',
      category: 'dibao',
      certifiedFrom: '2024-03-01',
    },
  });
});

test('a title above the headers is passed over, and lines are counted as the spreadsheet counts them', () => {
  expect(firstOf(text('困难人员名单'), text(...headers), text(...person))?.line).toBe(3);
});

test.each([
  ['a number kept by a spreadsheet', { kind: 'number', text: '533522196107120000' }],
  ['a number in scientific notation', { kind: 'number', text: '5.3352219610712E+17' }],
  ['scientific notation that was saved as text', { kind: 'text', text: '5.33522E+17' }],
] as const)('%s has lost its last digits, which is said and not guessed', (_case, number) => {
  const row = firstOf(text(...headers), withCell(1, number));
  expect(row?.draft.citizenId).toMatch(/^533522\d{9}\?{3}$/u);
  expect(row?.findings).toMatchObject([{ field: 'citizenId', level: 'problem' }]);
});

test('what marks a number as text is taken off, full width becomes half', () => {
  for (const number of [
    "'533522196107120002",
    '="533522196107120002"',
    '５３３５２２１９６１０７１２０００２',
  ])
    expect(firstOf(text(...headers), withCell(1, cell(number)))?.draft.citizenId).toBe('533522196107120002');
});

test('a date by its number or with a date format is the day that was meant', () => {
  for (const day of [
    { kind: 'number', text: '45352' },
    { kind: 'date', text: '2024-03-01' },
  ] as const)
    expect(firstOf(text(...headers), withCell(5, day))?.draft.certifiedFrom).toBe('2024-03-01');
});

test('what was understood from a county and a date is said, so that somebody can check it', () => {
  const place = firstOf(text(...headers), withCell(3, cell('凤庆')));
  expect(place?.findings).toMatchObject([{ field: 'hukouLocality', level: 'doubt' }]);
  const day = firstOf(text(...headers), withCell(5, cell('2024年3月1日')));
  expect(day?.findings).toMatchObject([{ field: 'certifiedFrom', level: 'note' }]);
});

test('a county whose name several have is left to be chosen', () => {
  const row = firstOf(text(...headers), withCell(3, cell('鼓楼区')));
  expect(row?.draft.hukouLocality).toBe('鼓楼区');
  expect(row?.findings).toMatchObject([{ field: 'hukouLocality', level: 'problem' }]);
});

test('examples and empty lines are no rows', () => {
  const sheet = read(text(...headers), text('示例（不会发送）', ...person.slice(1)), text('1', '', ''));
  expect(sheet).toEqual({ kind: 'no-rows' });
});

test('a column that is missing is named, one that is not known is told', () => {
  expect(read(text('姓名', '身份证号'), text('李秀英', '533522196107120002'))).toMatchObject({
    kind: 'columns-missing',
    fields: expect.arrayContaining(['hukouLocality', 'category']) as unknown,
  });
  const sheet = read(text(...headers, '家庭收入'), text(...person, '1000'));
  expect(sheet).toMatchObject({ kind: 'rows', notRead: ['家庭收入'] });
});

test('fifty rows are taken, one more is told to use the interface', () => {
  const rows = (count: number): readonly RawRow[] => Array.from({ length: count }, () => text(...person));
  expect(read(text(...headers), ...rows(mostRows)).kind).toBe('rows');
  expect(read(text(...headers), ...rows(mostRows + 1))).toEqual({ kind: 'too-many', rows: mostRows + 1 });
});

test('a sheet without headers is told apart from one without rows', () => {
  expect(read(text('张三', '李四')).kind).toBe('no-header');
});

test.each([
  ['低保', 'dibao', []],
  ['最低生活保障对象（低保）', 'dibao', []],
  ['特困供养人员', 'tekun', []],
  ['贫困', 'registered-poor', ['doubt']],
  ['困难', 'sudden-serious-hardship', ['doubt']],
  ['扶贫', '扶贫', []],
])('the category %s is understood as %s, and a guess is to be checked', (written, code, levels) => {
  const row = firstOf(text(...headers), withCell(4, cell(written)));
  expect(row?.draft.category).toBe(code);
  expect(row?.findings.map(({ level }) => level)).toEqual(levels);
});
