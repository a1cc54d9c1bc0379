import { describe, expect, test } from 'vitest';
import { dualReceipt } from '../../../shared/domain/benefits/dual-receipt.ts';
import { fen } from '../../../shared/kernel/fen.ts';
import { benefitRules, yuan } from '../../support/benefit-rules.ts';

const rules = benefitRules({ refundOnDualReceipt: { excludes: ['government-premium', 'matching-subsidy'] } });

const balances = {
  personal: yuan(900),
  'matching-subsidy': yuan(300),
  'government-premium': yuan(100),
  interest: yuan(100),
};

const ended = (
  basicReceivedFen: number,
  repaidFen = 0,
  drawn = { accountMonthlyFen: fen(0), monthsPaid: 0 },
) =>
  dualReceipt(
    { balances, ...drawn, basicReceivedFen: fen(basicReceivedFen), repaidFen: fen(repaidFen) },
    rules,
  );

describe('the account less government money, and the basic pension owed (人社部发〔2014〕17号 Art. 8)', () => {
  test.each([
    ['nothing was received', 0, [1000, 0, 0]],
    ['one fen less than the account', 99_999, [0.01, 999.99, 0]],
    ['as much as the account', 100_000, [0, 1000, 0]],
    ['one fen more', 100_001, [0, 1000, 0.01]],
    ['far more: the rest comes off the other pension', 250_000, [0, 1000, 1500]],
  ])('%s', (_name, receivedFen, expectedYuan) => {
    const { refundFen, setOffFen, owedFen } = ended(receivedFen).result;
    expect([refundFen, setOffFen, owedFen]).toEqual(expectedYuan.map(yuan));
  });

  test('what was paid back is not set off', () => {
    expect(ended(30_000, 30_000).result).toEqual({ refundFen: yuan(1000), setOffFen: 0, owedFen: 0 });
    expect(ended(30_000, 29_999).result).toEqual({ refundFen: yuan(999.99), setOffFen: 1, owedFen: 0 });
    expect(() => ended(30_000, 30_001)).toThrow('fen-negative');
  });

  test('what the account has paid since is gone, in proportion', () => {
    expect(ended(0, 0, { accountMonthlyFen: yuan(10), monthsPaid: 70 }).result.refundFen).toBe(yuan(500));
  });
});

test('the working ends with the refund', () => {
  const { working } = ended(30_000);
  expect(working.map(({ rule, result }) => [rule, result])).toEqual([
    ['account-balance', yuan(1400)],
    ['account-refund', yuan(1000)],
    ['overpayment', yuan(300)],
    ['set-off', yuan(300)],
    ['account-refund', yuan(700)],
  ]);
});
