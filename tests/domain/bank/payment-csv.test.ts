import { describe, expect, it } from 'vitest';
import {
  describeLayout,
  paymentLayout,
  type PaymentInstruction,
  readPaymentCsv,
  returnLayout,
  writePaymentCsv,
} from '../../../shared/bank/index.ts';
import { exampleLines } from '../../../shared/bank/csv/describe-layout.ts';
import { allOf, bytesOf, codesOf, inPieces, instruction, orderFor, textOf } from './files.ts';

const three = [1, 2, 3].map((number) => instruction(number));
const written = async (instructions: readonly PaymentInstruction[]) =>
  textOf(writePaymentCsv(orderFor(instructions), instructions));
const read = (text: string) => allOf(readPaymentCsv(inPieces(bytesOf(text))));
const codesIn = async (text: string) => codesOf(await read(text));

describe('a payment file', () => {
  it('has a header, the titles of the columns, a row for each payment and a trailer', async () => {
    const lines = (await written([instruction(1)])).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(
      'H,养老金付款文件/1,payroll-530921-2026-11,530921,2026-11,2026-11-21T01:02:03.004Z,1,163.01',
    );
    expect(lines[1]).toBe('C,序号,付款编号,户名,账号,开户行,金额（元）,用途代码,用途,发放月份');
    expect(lines[2]).toBe(
      'D,1,p1,王秀英,6217000000000000001,云县农村信用社,163.01,PENS,城乡居民基本养老金,2026-11',
    );
    expect(lines[3]).toMatch(/^T,1,163\.01,[0-9a-f]{64}$/u);
    expect(lines[4]).toBe('');
  });

  it('begins with a byte order mark when a spreadsheet should show the characters, and is read the same', async () => {
    const text = await textOf(writePaymentCsv(orderFor(three), three, { byteOrderMark: true }));
    expect(text.startsWith('\uFEFFH,')).toBe(true);
    expect(text.slice(1)).toBe(await written(three));
    expect(await read(text)).toEqual(await read(await written(three)));
  });

  it('gives back what was written', async () => {
    const items = await read(await written(three));
    expect(items.flatMap((item) => (item.kind === 'instruction' ? [item.instruction] : []))).toEqual(three);
    expect(items[0]).toEqual({ kind: 'header', order: orderFor(three) });
    expect(items.at(-1)).toEqual({ kind: 'end', count: 3, sumFen: 48_906, sound: true });
  });

  it('of nobody is sound too', async () => {
    expect(await read(await written([]))).toMatchObject([{ kind: 'header' }, { kind: 'end', sound: true }]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＠x', " =cmd|'/c'!A1"])(
    'never lets a spreadsheet take the name %s for a formula, and gives the name back',
    async (holder) => {
      const text = await written([instruction(1, { holder })]);
      expect(text).toMatch(/,"?'/u);
      expect((await read(text))[1]).toMatchObject({ instruction: { holder } });
    },
  );

  it.each(["'王", "''", '王"秀"英', '王,秀英', '𠮷田', '阿依古丽·买买提', '张\uE863', ' 王 '])(
    'keeps the name %s exactly',
    async (holder) => {
      expect((await read(await written([instruction(1, { holder })])))[1]).toMatchObject({
        instruction: { holder },
      });
    },
  );
});

describe('a payment that cannot be written', () => {
  it.each([
    ['a line break in the name', { holder: '王\n秀英' }, 'holder is text-control-character'],
    ['a carriage return in the name', { holder: '王\r秀英' }, 'holder is text-control-character'],
    ['half of a character in the name', { holder: '\uD842' }, 'holder is text-unpaired-surrogate'],
    ['a noncharacter in the name', { holder: '王\uFFFE' }, 'holder is text-noncharacter'],
    ['a lost character in the name', { holder: '王\uFFFD' }, 'holder is text-character-lost'],
    ['no name', { holder: '' }, 'holder is text-empty'],
    ['a name of 141 characters', { holder: '王'.repeat(141) }, 'holder is text-too-long'],
    ['a formula for an account', { accountNumber: '=1' }, 'accountNumber is account-malformed'],
    ['an account of 35 digits', { accountNumber: '1'.repeat(35) }, 'accountNumber is account-malformed'],
    ['no bank', { bankName: '' }, 'bankName is text-empty'],
    ['no amount', { amountFen: 0 }, 'amountFen is amount-not-positive'],
    ['a negative amount', { amountFen: -1 }, 'amountFen is amount-not-positive'],
    ['half a fen', { amountFen: 0.5 }, 'amountFen is amount-not-positive'],
    ['a month that is none', { month: '2026-13' }, 'month is month-malformed'],
    ['a reference of 36 characters', { reference: 'r'.repeat(36) }, 'reference is reference-malformed'],
  ])('for %s stops the file and says which field', async (_what, change, said) => {
    const file = writePaymentCsv(orderFor([instruction(1)]), [instruction(1, change)]);
    await expect(textOf(file)).rejects.toThrow(said);
  });

  it('is named by its reference and never by its content', async () => {
    await expect(written([instruction(1, { holder: '王\n秀英' })])).rejects.toThrow(
      /^instruction-unsound: payment p1: (?!.*王)/u,
    );
  });

  it('because it comes twice stops the file', async () => {
    await expect(written([instruction(1), instruction(1)])).rejects.toMatchObject({
      code: 'instruction-repeated',
    });
  });

  it.each([
    ['number', { count: 4 }, 'count-differs'],
    ['sum', { totalFen: 1 }, 'sum-differs'],
  ])('because the %s of the run differs leaves a file without a trailer', async (_what, change, code) => {
    const parts: string[] = [];
    const writing = async () => {
      const order = { ...orderFor(three), ...change };
      for await (const part of writePaymentCsv(order, three)) parts.push(part);
    };
    await expect(writing()).rejects.toMatchObject({ code });
    expect(parts.join('')).not.toContain('\r\nT,');
  });

  it.each([{ runId: '=x' }, { division: '53' }, { month: '2026' }, { createdAt: 'now' }, { count: -1 }])(
    'because the head of the file would be wrong (%o) is refused before anything is written',
    (change) => {
      expect(() => writePaymentCsv({ ...orderFor(three), ...change }, three)).toThrow('order-unsound');
    },
  );
});

describe('a payment file that was damaged', () => {
  it('by a spreadsheet that shortened the account numbers is recognised by its digest', async () => {
    const text = (await written(three)).replace('6217000000000000001', '6217000000000000000');
    expect(await codesIn(text)).toEqual(['digest-differs']);
  });

  it('by a row taken out says what does not fit', async () => {
    const text = (await written(three)).replace(/D,2,.*\r\n/u, '');
    expect(await codesIn(text)).toEqual([
      'sequence-wrong',
      'count-differs',
      'sum-differs',
      'digest-differs',
      'count-differs',
      'sum-differs',
    ]);
  });

  it('by the last line break is recognised', async () => {
    expect(await codesIn((await written(three)).trimEnd())).toEqual(['last-line-unended']);
  });

  it('in one row still gives the other rows', async () => {
    const items = await read((await written(three)).replace('163.02', '163.2'));
    expect(items.filter(({ kind }) => kind === 'instruction')).toHaveLength(2);
    expect(items.find(({ kind }) => kind === 'problem')).toMatchObject({
      problem: { line: 4, code: 'field-malformed', sentence: { zh: expect.stringContaining('金额（元）') } },
    });
  });
});

describe('the description of the layouts', () => {
  it.each([paymentLayout, returnLayout])('of the $title.en names every field and its form', (layout) => {
    const text = describeLayout(layout);
    for (const { title } of [...layout.header, ...layout.detail, ...layout.trailer])
      expect(text).toContain(`| ${title.zh} | ${title.en} |`);
    expect(text).toContain(layout.marker);
  });

  it('shows an example that the reader takes, but for its digest', async () => {
    const text = exampleLines(paymentLayout)
      .map((line) => `${line}\r\n`)
      .join('');
    expect(await codesIn(text)).toEqual(['digest-differs']);
  });
});
