import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvFile, csvOf } from '../../../functions/console/ui/platform/csv.ts';

test.each([
  ['=HYPERLINK("http://127.0.0.1")', `'=HYPERLINK("http://127.0.0.1")`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['＝1', "'＝1"],
  ['  =1', "'  =1"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\u00A0=1', "'\u00A0=1"],
  ['CX-2026', 'CX-2026'],
  ['李*𬭊', '李*𬭊'],
  ['说"好"，\r\n再见', '说"好"，\r\n再见'],
  ['a,b', 'a,b'],
  ['', ''],
])('%j comes back from the file as %j, never as a formula', (text, read) => {
  const rows: unknown = parse(
    csvOf([
      ['表头', '备注'],
      [text, '尾'],
    ]),
    { bom: true },
  );
  expect(rows).toEqual([
    ['表头', '备注'],
    [read, '尾'],
  ]);
});

test('the file begins with the mark of UTF-8, and every row ends with a carriage return and a line feed', () => {
  expect(
    Buffer.from(
      csvOf([
        ['甲', '乙'],
        ['1', '2'],
      ]),
      'utf8',
    ).toString('hex'),
  ).toBe(`efbbbf${Buffer.from('甲,乙\r\n1,2\r\n', 'utf8').toString('hex')}`);
});

test('a program that reads the file may have it without the mark', () => {
  expect(csvOf([['甲'], ['1']], { byteOrderMark: false })).toBe('甲\r\n1\r\n');
});

test('an empty table is an empty file, and the file is of its text and nothing else', async () => {
  expect(csvOf([], { byteOrderMark: false })).toBe('');
  const text = csvOf([['姓名'], ['李*𬭊']]);
  expect(Buffer.from(await csvFile(text).arrayBuffer()).toString('utf8')).toBe(text);
});
