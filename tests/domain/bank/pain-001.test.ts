import { describe, expect, it } from 'vitest';
import { type PaymentInstruction, writePain001 } from '../../../shared/bank/index.ts';
import { instruction, orderFor, textOf } from './files.ts';
import { pain001Schema } from './pain-001-schema.ts';
import { type Shape, treeOf, violations } from './xml.ts';

const payer = {
  name: '云县社会保险局',
  accountNumber: '2700000000000001',
  bankName: '云县农村信用社',
  executionDate: '2026-11-25',
};
const written = (instructions: readonly PaymentInstruction[], change = {}) =>
  textOf(writePain001(orderFor(instructions), { ...payer, ...change }, instructions));
const three = [1, 2, 3].map((number) => instruction(number));

const all = (element: Shape, name: string): readonly Shape[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];
const textsOf = (tree: Shape, name: string) => all(tree, name).map(({ text }) => text);

describe('a credit transfer message', () => {
  it('has its elements in the order of the schema, each as often as it may, in their form', async () => {
    const tree = treeOf(await written(three));
    expect(tree).toMatchObject({
      name: 'Document',
      attributes: { xmlns: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' },
    });
    expect(violations(tree, pain001Schema)).toEqual([]);
  });

  it('would be found out with two elements exchanged, one missing or one too many', async () => {
    const text = await written(three);
    const broken = [
      text.replace(/(<MsgId>.*<\/MsgId>)(<CreDtTm>.*<\/CreDtTm>)/u, '$2$1'),
      text.replace('<PmtMtd>TRF</PmtMtd>', ''),
      text.replace('<PmtMtd>TRF</PmtMtd>', '<PmtMtd>TRF</PmtMtd><PmtMtd>TRF</PmtMtd>'),
      text.replace('<Purp><Cd>PENS</Cd></Purp>', '<Purp><Cd>PENSION</Cd></Purp>'),
      text.replace('<BtchBookg>', '<Batch>').replace('</BtchBookg>', '</Batch>'),
    ];
    for (const each of broken) expect(violations(treeOf(each), pain001Schema)).not.toEqual([]);
  });

  it('states number and sum of all payments twice, and the amounts in yuan', async () => {
    const tree = treeOf(await written(three));
    expect(textsOf(tree, 'NbOfTxs')).toEqual(['3', '3']);
    expect(textsOf(tree, 'CtrlSum')).toEqual(['489.06', '489.06']);
    expect(textsOf(tree, 'InstdAmt')).toEqual(['163.01', '163.02', '163.03']);
    expect(all(tree, 'InstdAmt').map(({ attributes }) => attributes)).toContainEqual({ Ccy: 'CNY' });
  });

  it('says who is paid, to which account and what for', async () => {
    const [transaction] = all(treeOf(await written(three)), 'CdtTrfTxInf');
    if (transaction === undefined) throw new Error('no transaction');
    expect(textsOf(transaction, 'EndToEndId')).toEqual(['p1']);
    expect(textsOf(transaction, 'Nm')).toEqual(['云县农村信用社', '王秀英']);
    expect(textsOf(transaction, 'Cd')).toEqual(['PENS']);
    expect(textsOf(transaction, 'Ustrd')).toEqual(['城乡居民基本养老金 2026-11']);
  });

  it.each(['<b>&amp;', ']]>', `"'&<>`, '𠮷田', '阿依古丽·买买提', '张\uE863', '=1+1', '葛\u{E0100}玉珍'])(
    'keeps the name %s exactly',
    async (holder) => {
      const tree = treeOf(await written([instruction(1, { holder })]));
      expect(textsOf(tree, 'Nm').at(-1)).toBe(holder);
    },
  );

  it('is named after its run unless a name is given', async () => {
    expect(textsOf(treeOf(await written(three)), 'MsgId')).toEqual(['payroll-530921-2026-11']);
    expect(textsOf(treeOf(await written(three, { messageId: 'second-try' })), 'MsgId')).toEqual([
      'second-try',
    ]);
  });
});

describe('a message that must not be sent', () => {
  it.each(['王\u0000', '王\u001F', '王\uFFFF', '王\uD800', '王\n'])(
    'because XML cannot hold a name (%j) is stopped',
    async (holder) => {
      await expect(written([instruction(1, { holder })])).rejects.toMatchObject({
        code: 'instruction-unsound',
      });
    },
  );

  it.each([
    ['number', { count: 2 }, 'count-differs'],
    ['sum', { totalFen: 5 }, 'sum-differs'],
  ])('because the %s of the run differs is left without an end', async (_what, change, code) => {
    const parts: string[] = [];
    const writing = async () => {
      for await (const part of writePain001({ ...orderFor(three), ...change }, payer, three))
        parts.push(part);
    };
    await expect(writing()).rejects.toMatchObject({ code });
    expect(parts.join('')).not.toContain('</Document>');
  });

  it.each([
    { name: '' },
    { accountNumber: '1'.repeat(35) },
    { bankName: '' },
    { executionDate: '2026-02-30' },
    { messageId: 'm'.repeat(36) },
  ])('because of the payer (%o) is refused before anything is written', (change) => {
    expect(() => writePain001(orderFor(three), { ...payer, ...change }, three)).toThrow('payer-unsound');
  });

  it('because nobody is paid is refused', () => {
    expect(() => writePain001(orderFor([]), payer, [])).toThrow('nothing-to-pay');
  });
});
