import { describe, expect, it } from 'vitest';
import { failureReasonOf, failureReasons } from '../../../shared/bank/index.ts';
import { bankProblem, bankProblemCodes } from '../../../shared/bank/problems.ts';
import { reportPaymentFailure } from '../../../shared/domain/handover/steps/afterwards/report-payment-failure.ts';

describe("a bank's reason", () => {
  it.each([
    ['AC04', 'account-closed'],
    ['AC07', 'account-closed'],
    ['AC06', 'account-frozen'],
    ['BE01', 'name-mismatch'],
    ['BE22', 'name-mismatch'],
    ['AC01', 'bank-rejected'],
    ['RC01', 'bank-rejected'],
    ['MD07', 'other'],
    ['', 'other'],
    ['constructor', 'other'],
    ['account-frozen', 'account-frozen'],
  ])('%s is %s in the words of the case', (code, reason) => {
    expect(failureReasonOf(code)).toBe(reason);
  });

  it('is always one that the case takes', () => {
    for (const reason of failureReasons)
      expect(reportPaymentFailure.payload.safeParse({ month: '2025-01', reason }).success).toBe(true);
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
