import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { openFile } from '../../../functions/console/ui/screens/sending/spreadsheet/open-file.ts';
import {
  neededFields,
  readRows,
} from '../../../functions/console/ui/screens/sending/spreadsheet/read-rows.ts';
import { templateFile } from '../../../functions/console/ui/screens/sending/spreadsheet/write-sheets.ts';
import { vocabulary } from './record-at-hand.ts';

const read = async (file: File) => {
  const opened = await openFile(file);
  return opened.kind === 'sheet' ? readRows(opened.rows, neededFields('341182'), vocabulary) : opened;
};

test('the template that is handed out is understood when it comes back, and its example is not sent', async () => {
  const template = await templateFile({ ...vocabulary, certifierNeeded: false });
  expect(await read(new File([template], 'a.xlsx'))).toEqual({ kind: 'no-rows' });
});

const line = '533522196107120002,李秀英,云南凤庆,特困,2024年3月1日,王强,赵敏,陈立';
const csv = `身份证号,姓名,户籍地,困难群体类别,认定起始日期,经办人,签批人,责任人\r\n${line}\r\n`;

test('a list with commas is read in UTF-8, with or without its mark', async () => {
  for (const content of [csv, `\uFEFF${csv}`])
    expect(await read(new File([content], 'a.csv'))).toMatchObject({
      kind: 'rows',
      rows: [{ draft: { name: '李秀英', hukouLocality: '530921', category: 'tekun' } }],
    });
});

/** 姓名 and 李秀英 in GBK, as spreadsheets in China write them. */
test('a list in GBK is read as what it says', async () => {
  const bytes = Buffer.concat([
    Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]),
    Buffer.from('\r\n'),
    Buffer.from([0xc0, 0xee, 0xd0, 0xe3, 0xd3, 0xa2]),
  ]);
  expect(await openFile(new File([bytes], 'a.csv'))).toEqual({
    kind: 'sheet',
    rows: [[{ kind: 'text', text: '姓名' }], [{ kind: 'text', text: '李秀英' }]],
  });
});

test('an old Excel file, a damaged one and one that is too large are told apart', async () => {
  const of = (...bytes: readonly number[]) => openFile(new File([Buffer.from(bytes)], 'a.xlsx'));
  expect(await of(0xd0, 0xcf, 0x11, 0xe0)).toEqual({ kind: 'old-excel' });
  expect(await of(0x50, 0x4b, 3, 4, 9)).toEqual({ kind: 'unreadable' });
  expect(await openFile(new File([new Uint8Array(2_000_001)], 'a.xlsx'))).toEqual({ kind: 'too-large' });
});
