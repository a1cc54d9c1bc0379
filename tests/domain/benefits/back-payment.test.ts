import { describe, expect, test } from 'vitest';
import { backPaymentFor } from '../../../shared/domain/benefits/back-payment.ts';
import { fen } from '../../../shared/kernel/fen.ts';
import { benefitRules, type RuleOverrides, yuan } from '../../support/benefit-rules.ts';

const policy = { allowed: true, earnsSubsidy: false, countsAsYear: true, countsForYearSupplement: false };

const backPaid = (missedYears: number, overrides: RuleOverrides = {}, tierFen = yuan(100)) =>
  backPaymentFor(
    { years: { paid: 12, backPaid: 1, consecutive: 8 }, missedYears, tierFen },
    benefitRules({ backPayment: policy, ...overrides }),
  );

describe('years that may be paid for', () => {
  test.each([
    ['one fewer than missing', 2, 14],
    ['exactly what is missing', 3, 15],
  ])('%s', (_name, missedYears, paid) => {
    expect(backPaid(missedYears).result).toMatchObject({
      years: { paid, backPaid: 1 + missedYears, consecutive: 8 },
    });
  });

  test('one more than missing is refused', () => {
    expect(backPaid(4).result).toEqual({ refused: 'more-years-than-missing' });
    expect(backPaid(4, { minimumYears: 16 }).result).toMatchObject({ paidFen: yuan(400) });
  });

  test('a place that allows none refuses the first', () => {
    expect(backPaid(1, { backPayment: { ...policy, allowed: false } }).result).toEqual({
      refused: 'back-payment-not-allowed',
    });
  });

  test.each([9_999, 10_001])('%i fen is no tier of the place', (tierFen) => {
    expect(backPaid(1, {}, fen(tierFen)).result).toEqual({ refused: 'tier-not-open' });
  });
});

describe('subsidy', () => {
  test('as a rule none: the account grows by what was paid (Liaoning, XPCC)', () => {
    expect(backPaid(3, {}, yuan(500)).result).toMatchObject({
      paidFen: yuan(1500),
      subsidyFen: 0,
      creditedFen: yuan(1500),
    });
  });

  test('where a place adds it, once for each year', () => {
    const result = backPaid(3, { backPayment: { ...policy, earnsSubsidy: true } }, yuan(500)).result;
    expect(result).toMatchObject({ paidFen: yuan(1500), subsidyFen: yuan(180), creditedFen: yuan(1680) });
  });
});

test('years that do not count leave the years as they were', () => {
  expect(backPaid(2, { backPayment: { ...policy, countsAsYear: false } }).result).toMatchObject({
    years: { paid: 12, backPaid: 1, consecutive: 8 },
    paidFen: yuan(200),
  });
});

test('the working ends with what the account grows by, or with the reason and its file', () => {
  expect(backPaid(2).working.map(({ rule, result }) => [rule, result])).toEqual([
    ['years-counted', 14],
    ['back-payment', yuan(200)],
  ]);
  expect(backPaid(4).working.at(-1)).toMatchObject({
    rule: 'back-payment',
    result: 'more-years-than-missing',
    basis: { file: 'law/2014-8' },
  });
});
