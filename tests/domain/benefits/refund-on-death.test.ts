import { describe, expect, test } from 'vitest';
import type { AccountBalances } from '../../../shared/domain/benefits/account.ts';
import { refundOnDeath } from '../../../shared/domain/benefits/refund-on-death.ts';
import { fen } from '../../../shared/kernel/fen.ts';
import { benefitRules, type RuleOverrides, yuan } from '../../support/benefit-rules.ts';

const refund = (
  balances: AccountBalances,
  accountMonthlyFen: number,
  monthsPaid: number,
  overrides: RuleOverrides = {},
) =>
  refundOnDeath({ balances, accountMonthlyFen: fen(accountMonthlyFen), monthsPaid }, benefitRules(overrides));

const account = { personal: yuan(13_900) };

describe('after payments from the account', () => {
  test.each([
    ['before the first payment', 0, 13_900],
    ['after 39 months of 100 yuan: the case that was published', 39, 10_000],
    ['one month before it is used up', 138, 100],
    ['in the month it is used up', 139, 0],
    ['one month later, for the pension went on', 140, 0],
    ['after thirty years of pension', 360, 0],
  ])('%s', (_name, monthsPaid, leftYuan) => {
    expect(refund(account, 10_000, monthsPaid).result).toBe(yuan(leftYuan));
  });

  test.each([
    [9_999, 1],
    [10_000, 0],
    [10_001, 0],
  ])('an account of 100 yuan that paid %i fen leaves %i', (paidFen, leftFen) => {
    expect(refund({ personal: yuan(100) }, paidFen, 1).result).toBe(leftFen);
  });

  test('an empty account leaves nothing', () => {
    expect(refund({}, 0, 0).result).toBe(0);
    expect(refund({}, 0, 39, { refundOnDeath: { excludes: ['personal'] } }).result).toBe(0);
  });
});

describe('where government money stays (older rules)', () => {
  const excludes: RuleOverrides = { refundOnDeath: { excludes: ['government-premium', 'matching-subsidy'] } };
  const mixed = { personal: yuan(600), 'government-premium': yuan(200), 'matching-subsidy': yuan(200) };

  test('before any payment the parts left out are left out whole', () => {
    expect(refund(mixed, 0, 0).result).toBe(yuan(1000));
    expect(refund(mixed, 0, 0, excludes).result).toBe(yuan(600));
  });

  test('after payments they are left out in the proportion they had', () => {
    expect(refund(mixed, 10_000, 5, excludes).result).toBe(yuan(300));
    expect(refund(mixed, 10_000, 10, excludes).result).toBe(0);
  });

  test.each([1_000_000, 50_000_000])('halves of %i yuan each are told apart to the fen', (halfYuan) => {
    const large = { personal: yuan(halfYuan), 'government-premium': yuan(halfYuan) };
    expect(refund(large, 2, 1, excludes).result).toBe(halfYuan * 100 - 1);
  });

  test('an account of nothing but government money leaves nothing', () => {
    expect(refund({ 'government-premium': yuan(200) }, 100, 3, excludes).result).toBe(0);
  });
});

test('the working shows what was left and which parts were left out, with the file that says so', () => {
  const { working } = refund(account, 10_000, 39, { refundOnDeath: { excludes: ['government-premium'] } });
  expect(working).toEqual([
    {
      rule: 'account-balance',
      inputs: { balanceFen: yuan(13_900), accountMonthlyFen: 10_000, monthsPaid: 39 },
      result: yuan(10_000),
      basis: expect.objectContaining({ certainty: 'general' }),
    },
    {
      rule: 'account-refund',
      inputs: { leftFen: yuan(10_000), excludedFen: 0, withheldFen: 0, partsLeftOut: 'government-premium' },
      result: yuan(10_000),
      basis: benefitRules().refundOnDeath.basis,
    },
  ]);
});
