import { describe, expect, test } from 'vitest';
import {
  type AccountBalances,
  accountParts,
  balanceOf,
  balanceWithout,
  credited,
} from '../../../shared/domain/benefits/account.ts';
import { interestOfYear, withInterest } from '../../../shared/domain/benefits/account-interest.ts';
import { civilYear } from '../../../shared/kernel/civil-year.ts';
import { fen } from '../../../shared/kernel/fen.ts';
import { benefitRules, yuan } from '../../support/benefit-rules.ts';

const account: AccountBalances = {
  personal: yuan(1000),
  'government-premium': yuan(500),
  'matching-subsidy': yuan(300),
  interest: yuan(0.01),
};

describe('the parts of an account', () => {
  test('add up, the absent ones as nought', () => {
    expect(balanceOf(account)).toBe(yuan(1800.01));
    expect(balanceOf(account, ['personal', 'collective'])).toBe(yuan(1000));
    expect(balanceOf({})).toBe(0);
  });

  test('are left out by name', () => {
    expect(balanceWithout(account, ['government-premium', 'matching-subsidy', 'collective'])).toBe(
      yuan(1000.01),
    );
    expect(balanceWithout(account, accountParts)).toBe(0);
    expect(balanceWithout(account, [])).toBe(yuan(1800.01));
  });

  test('grow one by one', () => {
    expect(credited(account, 'interest', fen(1)).interest).toBe(2);
    expect(credited({}, 'personal', yuan(100))).toEqual({ personal: yuan(100) });
  });
});

const rules = benefitRules({
  accountInterest: [
    { year: 2019, rate: 275 },
    { year: 2020, rate: 275 },
  ],
});

describe('interest of a year', () => {
  test.each([
    [0, 0],
    [18, 0],
    [19, 1],
    [54, 1],
    [55, 2],
    [10_000, 275],
    [180_001, 4950],
  ])('%i fen at 2.75 percent bear %i fen, half a fen rounded up', (balanceFen, interestFen) => {
    expect(interestOfYear(fen(balanceFen), civilYear(2020), rules).result).toBe(interestFen);
  });

  test('exactly half a fen goes the way of the place', () => {
    const halved = (mode: 'half-up' | 'down') =>
      interestOfYear(
        fen(50),
        civilYear(2020),
        benefitRules({
          accountInterest: [{ year: 2020, rate: 100 }],
          rounding: { mode, unitFen: 10, of: 'each-component' },
        }),
      ).result;
    expect([halved('half-up'), halved('down')]).toEqual([1, 0]);
  });

  test.each([
    [2018, false],
    [2019, true],
    [2020, true],
    [2021, false],
  ])('of %i is only what was published', (year, published) => {
    const { result, working } = interestOfYear(yuan(100), civilYear(year), rules);
    expect(result).toBe(published ? 275 : 0);
    expect(working[0]?.inputs).toMatchObject({ ratePublished: published });
  });
});

describe('interest over years', () => {
  test('bears interest again, and stands in its own part', () => {
    const { result, working } = withInterest(
      { personal: yuan(1000) },
      { from: civilYear(2019), through: civilYear(2021) },
      rules,
    );
    expect(result).toEqual({ personal: yuan(1000), interest: yuan(27.5 + 28.26) });
    expect(working.map(({ result: value }) => value)).toEqual([yuan(27.5), yuan(28.26), 0, yuan(1055.76)]);
  });

  test('of no year leaves the account as it is', () => {
    const { result, working } = withInterest(
      account,
      { from: civilYear(2020), through: civilYear(2019) },
      rules,
    );
    expect(result).toEqual(account);
    expect(working.at(-1)?.result).toBe(yuan(1800.01));
  });
});
