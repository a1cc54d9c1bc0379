import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvOf } from '../../../functions/console/ui/screens/audit/export/csv.ts';
import { digestOf, digestOfFile } from '../../../functions/console/ui/screens/audit/export/digest.ts';

test.each([
  ['=HYPERLINK("http://127.0.0.1")', `'=HYPERLINK("http://127.0.0.1")`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['＝1', "'＝1"],
  ['  =1', "'  =1"],
  ['\t=1', "'\t=1"],
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

test('the digest that is shown is what sha256sum says of the whole file, its mark included', async () => {
  const csv = csvOf([
    ['时间', '事件'],
    ['2026-03-03 10:05:00', '已接收'],
  ]);
  const bytes = Buffer.from(csv, 'utf8');
  const expected = createHash('sha256').update(bytes).digest('hex');
  expect(digestOf(csv)).toBe(expected);
  expect(await digestOfFile(new Blob([bytes]))).toBe(expected);
  expect(digestOf(csv.replace('接收', '退回'))).not.toBe(expected);
});
