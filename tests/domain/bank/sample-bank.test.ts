import { describe, expect, it } from 'vitest';
import { answerAsBank } from '../../../functions/cli/sample/sample-bank.ts';
import { readReturnCsv, reportOf, writePaymentCsv } from '../../../shared/bank/index.ts';
import { bytesOf, inPieces, instruction, orderFor, textOf } from './files.ts';

const many = Array.from({ length: 400 }, (_, at) => instruction(at + 1));
const rule = { seed: 7, rejectOneIn: 10, on: '2026-11-25' };
const sent = () => textOf(writePaymentCsv(orderFor(many), many));
const answered = (text: string, change = {}) =>
  textOf(answerAsBank(inPieces(bytesOf(text), 4096), { ...rule, ...change }));
const report = async (change = {}) =>
  reportOf(readReturnCsv(inPieces(bytesOf(await answered(await sent(), change)))));

describe('the pretend bank', () => {
  it('answers every payment once and rejects about one in ten', async () => {
    const { paid, failed, ...rest } = await report();
    expect(rest).toMatchObject({ problems: 0, reconciled: true, runId: 'payroll-530921-2026-11' });
    expect(paid.count + failed.count).toBe(400);
    expect(paid.sumFen + failed.sumFen).toBe(orderFor(many).totalFen);
    expect(failed.count).toBeGreaterThan(20);
    expect(failed.count).toBeLessThan(60);
  });

  it('answers the same again, and otherwise with another seed', async () => {
    const text = await sent();
    expect(await answered(text)).toBe(await answered(text));
    expect(await answered(text)).not.toBe(await answered(text, { seed: 8 }));
  });

  it.each([
    [0, 0],
    [1, 400],
  ])('that rejects one in %i rejects %i', async (rejectOneIn, count) => {
    expect(await report({ rejectOneIn })).toMatchObject({ failed: { count } });
  });

  it('refuses a file that is cut off', async () => {
    await expect(answered((await sent()).slice(0, -30))).rejects.toThrow('payment-file-unsound');
    await expect(answered('')).rejects.toThrow('payment-file-unsound');
  });
});
