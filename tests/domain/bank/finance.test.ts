import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type FinancePayment, readFinanceAnswer, writeFinanceList } from '../../../shared/bank/index.ts';
import { allOf, bytesOf, codesOf, inPieces, textOf } from './files.ts';
import { gbkOf } from './gb18030.ts';

const payments: readonly FinancePayment[] = [
  { lineId: 'c1', name: '王秀英', amountFen: 20_000 },
  { lineId: 'c2', name: '李·𬭊', amountFen: 10_050 },
];
const order = { count: 2, totalFen: 30_050 };

const listed = (changed = payments, of = order) => textOf(writeFinanceList(of, changed));

describe('the list for the finance office', () => {
  it('has a row for each person, the sum in the last line, and opens in a spreadsheet as UTF-8', async () => {
    const text = await listed();
    expect(text).toBe(
      '\uFEFF付款编号,姓名,金额（元）\r\nc1,王秀英,200.00\r\nc2,李·𬭊,100.50\r\n合计,2人,300.50\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@a', '＝1', ' =1', '\t=1', "'=1"])(
    'gives the name %j as text, never as a formula',
    async (name) => {
      const text = await listed([{ lineId: 'c1', name, amountFen: 1 }], { count: 1, totalFen: 1 });
      const rows: readonly (readonly string[])[] = parse(text, { bom: true, relaxColumnCount: true });
      expect(rows[1]).toEqual(['c1', `'${name}`, '0.01']);
    },
  );

  it('quotes a name with a comma, a quotation mark or a line break', async () => {
    const name = '欧阳,"小"\r\n明';
    const text = await listed([{ lineId: 'c1', name, amountFen: 1 }], { count: 1, totalFen: 1 });
    const rows: readonly (readonly string[])[] = parse(text, { bom: true });
    expect(rows[1]?.[1]).toBe(name);
  });

  it.each([
    ['the number of payments', { ...order, count: 3 }, payments, 'count-differs'],
    ['the sum', { ...order, totalFen: 30_051 }, payments, 'sum-differs'],
    ['each payment once', order, [...payments.slice(0, 1), ...payments.slice(0, 1)], 'instruction-repeated'],
    ['a reference', order, [{ lineId: '=c1', name: '甲', amountFen: 1 }], 'instruction-unsound'],
    ['an amount', order, [{ lineId: 'c1', name: '甲', amountFen: 0 }], 'instruction-unsound'],
  ])('has no sum in the end when %s is not what the run says', async (_what, of, changed, code) => {
    const written: string[] = [];
    const writing = async () => {
      for await (const text of writeFinanceList(of, changed)) written.push(text);
    };
    await expect(writing()).rejects.toMatchObject({ code });
    expect(written.join('')).not.toContain('合计');
  });
});

const on = '2026-11-25';
const answer = `付款编号,金额（元）,付款结果,日期\r\nc1,200.00,成功,${on}\r\nc2,100.50,失败,${on}\r\n`;
const readBytes = (bytes: Uint8Array) => allOf(readFinanceAnswer(inPieces(bytes)));
const read = (text: string) => readBytes(bytesOf(text));
const rowsIn = (items: Awaited<ReturnType<typeof read>>) =>
  items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
const rows = [
  { lineId: 'c1', amountFen: 20_000, outcome: 'paid', on },
  { lineId: 'c2', amountFen: 10_050, outcome: 'failed', reason: 'other', on },
];

describe('the answer of the finance office', () => {
  it('gives a row for each payment and what they come to; it states no sum of its own', async () => {
    const items = await read(answer);
    expect(rowsIn(items)).toEqual(rows);
    expect(items.at(-1)).toEqual({
      kind: 'end',
      report: {
        paid: { count: 1, sumFen: 20_000 },
        failed: { count: 1, sumFen: 10_050 },
        unusable: 0,
        problems: 0,
        reconciled: false,
      },
    });
  });

  it.each([
    ['with a byte order mark', bytesOf(`\uFEFF${answer}`)],
    ['in GBK', gbkOf(answer)],
    ['with line feeds alone', bytesOf(answer.replaceAll('\r', ''))],
    ['with empty lines', bytesOf(answer.replaceAll('\r\n', '\r\n\r\n'))],
    ['with a sum below', bytesOf(`${answer}合计,2人,300.50\r\n`)],
    [
      'with amounts as a spreadsheet saves them',
      bytesOf(answer.replace('200.00', '200').replace('100.50', '100.5')),
    ],
    ['with blanks around its cells', bytesOf(answer.replaceAll(',', ' , '))],
    ['with quotation marks', bytesOf(answer.replace('200.00', '"200.00"'))],
  ])('%s is read the same', async (_what, bytes) => {
    const items = await readBytes(bytes);
    expect(rowsIn(items)).toEqual(rows);
    expect(codesOf(items)).toEqual([]);
  });

  it.each([
    ['an amount of three decimals', '200.00', '200.005', 'field-malformed'],
    ['an amount with a separator', '200.00', '"1,200.00"', 'field-malformed'],
    ['an outcome that is none', '成功', '处理中', 'field-malformed'],
    ['a day that is none', on, '2026-02-30', 'field-malformed'],
    ['a reference that is a formula', 'c1', '=c1', 'reference-missing'],
    ['a field too few', ',成功', '', 'field-count-wrong'],
    ['a quotation mark too many', 'c1', '"c1', 'quotes-broken'],
  ])('with %s names the line, and the other rows count', async (_what, from, to, code) => {
    const items = await read(answer.replace(from, to));
    expect(items.filter(({ kind }) => kind === 'problem')).toMatchObject([{ problem: { line: 2, code } }]);
    expect(rowsIn(items)).toEqual(rows.slice(1));
    expect(items.at(-1)).toMatchObject({ report: { unusable: 1 } });
  });

  it('takes a payment that is answered twice once, and says so', async () => {
    const items = await read(`${answer}c1,200.00,失败,${on}\r\n`);
    expect(codesOf(items)).toEqual(['reference-repeated']);
    expect(rowsIn(items)).toEqual(rows);
  });

  it('that is empty is told as such', async () => {
    expect(codesOf(await read(''))).toEqual(['file-empty']);
    expect(codesOf(await read('\r\n\r\n'))).toEqual(['file-empty']);
  });
});
