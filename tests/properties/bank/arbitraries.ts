import * as fc from 'fast-check';
import { instructionProblemOf, type PaymentInstruction } from '../../../shared/bank/index.ts';
import { instruction } from '../../domain/bank/files.ts';

/** Texts of any characters, and those on which files break: astral, private use, quotes, commas, formulas, markup. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from(`=+-@'",;<>&]\t \r\n\u{20BB7}\uE863·＝Ａ\uFEFF\u00A0\uFFFE\uFFFD王秀英D1T`),
    ),
    maxLength: 12,
  }),
);

/** References differ by their number; everything else is free. */
export const anyInstructions = fc
  .array(
    fc.record({
      holder: anyText,
      bankName: anyText,
      amountFen: fc.integer({ min: 1, max: 99_999_999_999 }),
      accountNumber: fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z-]{0,33}$/u),
    }),
    { maxLength: 12 },
  )
  .map((changes) => changes.map((change, at) => instruction(at + 1, change)));

const isSound = (each: PaymentInstruction): boolean => instructionProblemOf(each) === undefined;

export const soundInstructions = anyInstructions.map((all) => all.filter(isSound));

export const anyAnswers = soundInstructions.chain((instructions) =>
  fc
    .array(
      fc.record({
        outcome: fc.constantFrom('paid' as const, 'failed' as const),
        bankCode: fc.constantFrom('AC04', 'AC06', 'BE01', 'ZZ99'),
        remark: fc.string({ unit: fc.constantFrom(...Array.from(`=+-@'", ;王秀英D1T`)), maxLength: 12 }),
      }),
      { minLength: instructions.length, maxLength: instructions.length },
    )
    .map((results) =>
      results.map(({ outcome, bankCode, remark }, at) => ({
        lineId: instructions[at]?.reference ?? '',
        amountFen: instructions[at]?.amountFen ?? 0,
        outcome,
        remark,
        on: '2026-11-25',
        ...(outcome === 'paid' ? {} : { bankCode }),
      })),
    ),
);
