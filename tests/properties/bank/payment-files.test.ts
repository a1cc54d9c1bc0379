import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fenOfYuan,
  instructionProblemOf,
  type PaymentInstruction,
  readPaymentCsv,
  writePain001,
  writePaymentCsv,
  yuanText,
} from '../../../shared/bank/index.ts';
import { allOf, bytesOf, inPieces, orderFor, textOf } from '../../domain/bank/files.ts';
import { pain001Schema } from '../../domain/bank/pain-001-schema.ts';
import { treeOf, violations } from '../../domain/bank/xml.ts';
import { anyInstructions, anyText, soundInstructions } from './arbitraries.ts';

const written = (instructions: readonly PaymentInstruction[], byteOrderMark = false) =>
  textOf(writePaymentCsv(orderFor(instructions), instructions, { byteOrderMark }));
const read = (bytes: Uint8Array, size?: number) => allOf(readPaymentCsv(inPieces(bytes, size)));
const isWhole = async (bytes: Uint8Array) =>
  (await read(bytes, 997)).some((item) => item.kind === 'end' && item.sound);

describe('amounts', () => {
  it('survive being written in yuan, to the last fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (amountFen) => {
        expect(fenOfYuan(yuanText(amountFen))).toBe(amountFen);
      }),
    );
  });

  it('are read from no other text than a decimal number', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const amountFen = fenOfYuan(text);
        expect(amountFen === undefined || /^\d+(?:\.\d+)?$/u.test(text)).toBe(true);
      }),
    );
  });
});

describe('payment files', () => {
  it('give back every payment exactly, whatever the names, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        soundInstructions,
        fc.boolean(),
        fc.integer({ min: 1, max: 50 }),
        async (all, mark, size) => {
          const items = await read(bytesOf(await written(all, mark)), size);
          expect(items.flatMap((item) => (item.kind === 'instruction' ? [item.instruction] : []))).toEqual(
            all,
          );
          const sumFen = all.reduce((sum, { amountFen }) => sum + amountFen, 0);
          expect(items.at(-1)).toEqual({ kind: 'end', count: all.length, sumFen, sound: true });
        },
      ),
    );
  });

  it('hold no field that a spreadsheet takes for a formula', async () => {
    await fc.assert(
      fc.asyncProperty(soundInstructions, async (all) => {
        const cells = parse(await written(all), { relax_column_count: true }).flat();
        expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
      }),
    );
  });

  it('are written exactly when every payment can be', async () => {
    await fc.assert(
      fc.asyncProperty(anyInstructions, async (all) => {
        const sound = all.every((one) => instructionProblemOf(one) === undefined);
        const failure = (error: unknown) => String(error).startsWith('Error: instruction-unsound: ');
        const whole = await written(all).then((text) => isWhole(bytesOf(text)), failure);
        const refused = await written(all).then(() => false, failure);
        expect([whole, refused]).toEqual([true, !sound]);
      }),
    );
  });

  it('cut off at any byte are recognised', async () => {
    await fc.assert(
      fc.asyncProperty(soundInstructions, fc.nat(), async (all, seed) => {
        const bytes = bytesOf(await written(all));
        expect(await isWhole(bytes.subarray(0, seed % bytes.length))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('cut off within the last record are recognised at each of its bytes', async () => {
    const bytes = bytesOf(await written([]));
    for (let length = 0; length < bytes.length; length += 1)
      expect(await isWhole(bytes.subarray(0, length)), `${length}`).toBe(false);
  });

  it('with any line twice, taken out or exchanged with the next are recognised', async () => {
    const change = fc.constantFrom<readonly number[]>([0, 0, 1], [1], [0], [1, 0], [0, 1, 1], [0, 1, 0]);
    await fc.assert(
      fc.asyncProperty(soundInstructions, fc.nat(), change, async (all, seed, order) => {
        const lines = (await written(all)).split(/(?<=\r\n)/u);
        const at = seed % (lines.length - 1);
        const pair = lines.slice(at, at + 2);
        const changed = [
          ...lines.slice(0, at),
          ...order.map((index) => pair[index] ?? ''),
          ...lines.slice(at + 2),
        ];
        expect(await isWhole(bytesOf(changed.join('')))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('with any byte changed are recognised, unless it is the carriage return or the mark of the encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        soundInstructions,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (all, seed, by) => {
          const bytes = bytesOf(await written(all));
          const at = seed % bytes.length;
          fc.pre(bytes[at] !== 0x0d && bytes[at] !== 0x0a);
          bytes[at] = ((bytes[at] ?? 0) + by) % 256;
          expect(await isWhole(bytes)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('credit transfer messages', () => {
  it('are well-formed, in the order of the schema, and keep every name, whatever it is', async () => {
    const payer = { name: '社会保险局', accountNumber: '1', bankName: '银行', executionDate: '2026-11-25' };
    await fc.assert(
      fc.asyncProperty(soundInstructions, async (all) => {
        fc.pre(all.length > 0);
        const text = await textOf(writePain001(orderFor(all), payer, all));
        const tree = treeOf(text);
        expect(violations(tree, pain001Schema)).toEqual([]);
        const holders = all.map(({ holder }) => holder);
        const transactions = tree.children[0]?.children[1]?.children.filter(
          ({ name }) => name === 'CdtTrfTxInf',
        );
        const names = transactions?.map(
          ({ children }) => children.find(({ name }) => name === 'Cdtr')?.children[0]?.text,
        );
        expect(names).toEqual(holders);
      }),
    );
  });
});
