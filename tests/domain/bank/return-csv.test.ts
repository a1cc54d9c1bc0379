import { describe, expect, it } from 'vitest';
import { type BankAnswer, readReturnCsv, reportOf, writeReturnCsv } from '../../../shared/bank/index.ts';
import { allOf, bytesOf, codesOf, inPieces, textOf } from './files.ts';
import { gbkOf } from './gb18030.ts';

const header = { runId: 'payroll-530921-2026-11', division: '530921', month: '2026-11' };
const on = '2026-11-25';
const answers: readonly BankAnswer[] = [
  { lineId: 'p1', amountFen: 16_301, outcome: 'paid', on },
  { lineId: 'p2', amountFen: 16_302, outcome: 'failed', bankCode: 'AC04', remark: '账户已销户', on },
  { lineId: 'p3', amountFen: 16_303, outcome: 'failed', bankCode: 'ZZ99', on },
];

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const written = (all = answers) => textOf(writeReturnCsv(header, each(all)));
const readBytes = (bytes: Uint8Array) => allOf(readReturnCsv(inPieces(bytes), { runId: header.runId }));
const read = (text: string) => readBytes(bytesOf(text));
const rows = [
  { lineId: 'p1', amountFen: 16_301, outcome: 'paid', on },
  { lineId: 'p2', amountFen: 16_302, outcome: 'failed', reason: 'account-closed', on },
  { lineId: 'p3', amountFen: 16_303, outcome: 'failed', reason: 'other', on },
];
const rowsIn = (items: Awaited<ReturnType<typeof read>>) =>
  items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
const changed = async (from: string | RegExp, to: string) => (await written()).replace(from, to);

describe('what the bank sent back', () => {
  it('gives a row for each payment, with the reason in the words of the run', async () => {
    const items = await read(await written());
    expect(rowsIn(items)).toEqual(rows);
    expect(items.at(-1)).toEqual({
      kind: 'end',
      report: {
        runId: header.runId,
        paid: { count: 1, sumFen: 16_301 },
        failed: { count: 2, sumFen: 32_605 },
        unusable: 0,
        problems: 0,
        stated: { count: 3, sumFen: 48_906 },
        reconciled: true,
      },
    });
  });

  it("keeps the bank's own code for whoever asks the bank", async () => {
    expect(await read(await written())).toContainEqual(expect.objectContaining({ bankCode: 'ZZ99' }));
  });

  it('can be looked through before its rows are used', async () => {
    const file = inPieces(bytesOf(await written()));
    expect(await reportOf(readReturnCsv(file))).toMatchObject({ reconciled: true, problems: 0 });
  });

  it.each([
    ['with a byte order mark', (text: string) => bytesOf(`\uFEFF${text}`)],
    ['with line feeds alone', (text: string) => bytesOf(text.replaceAll('\r', ''))],
    ['without a last line break', (text: string) => bytesOf(text.trimEnd())],
    ['with empty lines', (text: string) => bytesOf(text.replaceAll('\r\n', '\r\n\r\n'))],
    ['in GBK', gbkOf],
  ])('%s is read the same', async (_what, encoded) => {
    const items = await readBytes(encoded(await written()));
    expect(rowsIn(items)).toEqual(rows);
    expect(items.at(-1)).toMatchObject({ report: { reconciled: true, problems: 0 } });
  });

  it('in GBK with a remark that is also valid UTF-8 is still read as GBK', async () => {
    const text = await written([{ lineId: 'p1', amountFen: 1, outcome: 'paid', remark: '联通', on }]);
    expect(rowsIn(await readBytes(gbkOf(text)))).toHaveLength(1);
  });
});

describe('a broken row', () => {
  it.each([
    ['an amount of one decimal', '163.02', '163.2', 'field-malformed'],
    ['an amount with a separator', ',163.02', ',"1,163.02"', 'field-malformed'],
    ['a negative amount', '163.02', '-163.02', 'field-malformed'],
    ['an outcome that is none', '失败,AC04', '处理中,AC04', 'field-malformed'],
    ['a date that is none', /AC04(.*)2026-11-25/u, 'AC04$12026-02-30', 'field-malformed'],
    ['a reference that is a formula', 'p2', '=p2', 'field-malformed'],
    ['a sequence that is no number', 'D,2,', 'D,二,', 'field-malformed'],
    ['a field too many', 'D,2,p2', 'D,2,p2,p2', 'field-count-wrong'],
    ['a field too few', 'D,2,p2', 'D,2', 'field-count-wrong'],
    ['a quotation mark too many', 'p2', '"p2', 'quotes-broken'],
    ['a letter that is none', 'D,2,p2', 'X,2,p2', 'record-unknown'],
    ['nothing but noise', /D,2,.*/u, '???', 'record-unknown'],
    ['a line without end', '账户已销户', 'x'.repeat(20_000), 'line-too-long'],
    ['a character that is none', '账户已销户', '\uFFFD', 'characters-unreadable'],
  ])('with %s is named by its line, and the other rows count', async (_what, from, to, code) => {
    const items = await read(await changed(from, to));
    expect(items.filter(({ kind }) => kind === 'problem')).toMatchObject([{ problem: { line: 4, code } }]);
    expect(rowsIn(items).map(({ lineId }) => lineId)).toEqual(['p1', 'p3']);
    expect(items.at(-1)).toMatchObject({ report: { unusable: 1, stated: { count: 3, sumFen: 48_906 } } });
  });

  it('is told in Chinese and English without quoting it', async () => {
    const problem = (await read(await changed('163.02', '163.2'))).find(({ kind }) => kind === 'problem');
    expect(problem).toMatchObject({
      problem: {
        sentence: {
          zh: '“金额（元）”格式不正确，应为人民币元，两位小数，无千位分隔符；请银行更正该行。',
          en: expect.stringContaining('amount in yuan'),
        },
      },
    });
    expect(JSON.stringify(problem)).not.toContain('163');
  });

  it('in GBK with bytes that are no character spoils its own line only', async () => {
    const bytes = gbkOf(await written());
    const at = Buffer.from(bytes).indexOf(Buffer.from(gbkOf('账户')));
    bytes[at] = 0xff;
    const items = await readBytes(bytes);
    expect(codesOf(items)).toEqual(['characters-unreadable']);
    expect(rowsIn(items)).toHaveLength(2);
  });
});

describe('a file whose parts do not fit', () => {
  it.each([
    ['the run is another', /payroll-530921/u, 'payroll-532325', ['run-differs']],
    ['the layout is another', '养老金付款回盘文件/1', '养老金付款回盘文件/2', ['layout-unknown']],
    ['it is a payment file', '养老金付款回盘文件/1', '养老金付款文件/1', ['layout-unknown']],
    ['a column has another name', '失败原因代码', '原因', ['column-unknown']],
    ['the header is missing', /^H.*\r\n/u, '', ['header-missing']],
    ['the trailer is missing', /T,.*\r\n/u, '', ['trailer-missing']],
    ['the trailer is broken', 'T,3', 'T,x', ['field-malformed', 'trailer-missing']],
    ['the number differs', 'T,3', 'T,4', ['count-differs']],
    [
      'the numbers paid and failed differ',
      'T,3,1,163.01,2',
      'T,3,2,163.01,1',
      ['count-differs', 'count-differs'],
    ],
    ['the sum paid differs', 'T,3,1,163.01', 'T,3,1,163.02', ['sum-differs']],
    ['the sum failed differs', '326.05', '326.06', ['sum-differs']],
    ['a row is missing', /D,2.*\r\n/u, '', ['count-differs', 'sequence-wrong']],
    ['a row comes twice', /(D,2.*\r\n)/u, '$1$1', ['count-differs', 'reference-repeated']],
    ['rows stand after the trailer', /(D,3.*\r\n)(T.*\r\n)/u, '$2$1', ['count-differs', 'trailer-not-last']],
  ])('because %s says so, and every sound row counts', async (_what, from, to, codes) => {
    const items = await read(await changed(from, to));
    expect(codesOf(items).toSorted()).toEqual(codes);
    expect(rowsIn(items).length).toBeGreaterThanOrEqual(2);
    const reconciled = codes.every((code) => !/trailer|count|sum/u.test(code));
    expect(items.at(-1)).toMatchObject({ report: { reconciled } });
  });

  it('because there is nothing in it says so', async () => {
    expect(codesOf(await read(''))).toEqual(['file-empty']);
  });
});
