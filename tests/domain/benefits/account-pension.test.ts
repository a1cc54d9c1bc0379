import { describe, expect, test } from 'vitest';
import { accountPension } from '../../../shared/domain/benefits/account-pension.ts';
import { accountParts } from '../../../shared/domain/benefits/account.ts';
import { benefitRules, yuan } from '../../support/benefit-rules.ts';

const national = benefitRules();
const monthlyFen = (balanceYuan: number, ageYears = 60, rules = national) =>
  accountPension({ personal: yuan(balanceYuan) }, ageYears, rules).result;

describe('the account is divided by the months for the age at the claim', () => {
  test.each([
    [0, 0],
    [0.69, 0],
    [0.7, 0.01],
    [139, 1],
    [13_900, 100],
    [13_900.01, 100],
    [100_000, 719.42],
  ])('%d yuan at 60: %d yuan a month', (balance, monthly) => {
    expect(monthlyFen(balance)).toBe(yuan(monthly));
  });

  test('who is older is divided by the same months where the place has no others', () => {
    expect(monthlyFen(13_900, 75)).toBe(yuan(100));
  });

  test.each([
    [54, 170],
    [55, 170],
    [59, 170],
    [60, 139],
    [64, 139],
    [65, 101],
    [90, 101],
  ])('at %i the divisor is %i where a place states it by age', (ageYears, months) => {
    const byAge = benefitRules({
      divisorMonths: [
        { fromAgeYears: 55, months: 170 },
        { fromAgeYears: 60, months: 139 },
        { fromAgeYears: 65, months: 101 },
      ],
    });
    expect(monthlyFen(months * 7, ageYears, byAge)).toBe(yuan(7));
  });
});

test('every part of the account counts, money of the government too', () => {
  const balances = Object.fromEntries(accountParts.map((part) => [part, yuan(139)]));
  expect(accountPension(balances, 60, national).result).toBe(yuan(accountParts.length));
});

test('the working is what an auditor types into a calculator', () => {
  expect(accountPension({ personal: yuan(13_900) }, 60, national).working).toEqual([
    {
      rule: 'account-pension',
      inputs: { balanceFen: 1_390_000, ageYears: 60, divisorMonths: 139 },
      result: 10_000,
      basis: national.divisorMonths.basis,
    },
  ]);
});
