import { describe, expect, it } from 'vitest';
import { failureReasonOf, failureReasons } from '../../../shared/bank/index.ts';
import { bankProblem, bankProblemCodes } from '../../../shared/bank/problems.ts';
import { returnRowSchema } from '../../../shared/usecases/runs/run-view.ts';

describe("a bank's reason", () => {
  it.each([
    ['AC04', 'account-closed'],
    ['AC07', 'account-closed'],
    ['AC06', 'account-frozen'],
    ['BE01', 'name-differs'],
    ['BE22', 'name-differs'],
    ['AC01', 'account-unknown'],
    ['RC01', 'other'],
    ['MD07', 'other'],
    ['', 'other'],
    ['constructor', 'other'],
    ['account-frozen', 'account-frozen'],
  ])('%s is %s in the words of the run', (code, reason) => {
    expect(failureReasonOf(code)).toBe(reason);
  });

  it('is always one that a run takes', () => {
    const row = { lineId: 'p1', amountFen: 1, outcome: 'failed', on: '2026-11-25' };
    for (const reason of failureReasons)
      expect(returnRowSchema.safeParse({ ...row, reason }).success).toBe(true);
  });
});

describe('a problem with a file', () => {
  it('has a sentence in Chinese and one in English, whichever it is', () => {
    for (const code of bankProblemCodes) {
      expect(bankProblem(code, 1).sentence.zh).toMatch(/\p{Script=Han}/u);
      expect(bankProblem(code, 1).sentence.en).toMatch(/[A-Za-z]{3}/u);
    }
  });
});
