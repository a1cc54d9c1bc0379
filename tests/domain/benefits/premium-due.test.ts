import { describe, expect, test } from 'vitest';
import type { PremiumFacts, PremiumSplit } from '../../../shared/domain/benefits/facts.ts';
import { premiumFor } from '../../../shared/domain/benefits/premium.ts';
import { civilYear } from '../../../shared/kernel/civil-year.ts';
import { benefitRules, day, yuan } from '../../support/benefit-rules.ts';

const year = civilYear(2024);

const facts: PremiumFacts = {
  place: benefitRules().place,
  certified: [{ group: 'dibao', from: day('2020-01-01') }],
  pensionAgeOn: day('2040-01-01'),
  payOn: day('2024-06-10'),
};

const dueOf = (changed: Partial<PremiumFacts> = {}): string => {
  const { result } = premiumFor({ ...facts, ...changed }, year, benefitRules());
  return 'notDue' in result ? result.notDue : 'due';
};

describe('in the year of the 60th birthday', () => {
  test.each([
    ['the day before the birthday', '2024-06-09', 'due'],
    ['the birthday', '2024-06-10', 'over-sixty'],
    ['the day after it', '2024-06-11', 'over-sixty'],
  ])('listed on %s', (_name, payOn, code) => {
    expect(dueOf({ pensionAgeOn: day('2024-06-10'), payOn: day(payOn) })).toBe(code);
  });

  test('a year listed in the next one finds whoever turned 60 meanwhile over 60', () => {
    expect(dueOf({ pensionAgeOn: day('2025-03-01'), payOn: day('2025-02-28') })).toBe('due');
    expect(dueOf({ pensionAgeOn: day('2025-03-01'), payOn: day('2025-03-01') })).toBe('over-sixty');
  });

  test('a year listed before it begins counts from its first day', () => {
    expect(dueOf({ pensionAgeOn: day('2024-01-02'), payOn: day('2023-12-01') })).toBe('due');
    expect(dueOf({ pensionAgeOn: day('2024-01-01'), payOn: day('2023-12-01') })).toBe('over-sixty');
  });
});

describe('in the year of death', () => {
  test.each([
    ['the day before the listing', '2024-06-09', 'person-died'],
    ['the day of the listing', '2024-06-10', 'due'],
    ['the day after it', '2024-06-11', 'due'],
    ['the last day of the year before', '2023-12-31', 'person-died'],
  ])('died on %s', (_name, diedOn, code) => {
    expect(dueOf({ diedOn: day(diedOn) })).toBe(code);
  });
});

describe('without a status', () => {
  test('nothing is due for who was never certified, or only in other years', () => {
    expect(dueOf({ certified: [] })).toBe('no-hardship-status');
    expect(
      dueOf({ certified: [{ group: 'dibao', from: day('2020-01-01'), until: day('2023-12-31') }] }),
    ).toBe('no-hardship-status');
  });

  test('a status that this place does not pay for is named as such', () => {
    expect(dueOf({ certified: [{ group: 'at-the-margin-of-poverty', from: day('2020-01-01') }] })).toBe(
      'status-not-paid-for-here',
    );
  });
});

describe('rules by day', () => {
  const asked: string[] = [];
  const rules = (on: string) => {
    asked.push(on);
    return benefitRules(on < '2024-07-01' ? {} : { tiers: [yuan(200)] });
  };
  const splitOn = (payOn: string): PremiumSplit | undefined => {
    const { result } = premiumFor({ ...facts, payOn: day(payOn) }, year, rules);
    return 'notDue' in result ? undefined : result;
  };

  test.each([
    ['of the day of listing, the last before a change', '2024-06-30', '2024-06-30', 100],
    ['of the day of listing, the first of a change', '2024-07-01', '2024-07-01', 200],
    ['of New Year, for a list made before it', '2023-11-01', '2024-01-01', 100],
    ['of the last day of the year, for a list made later', '2026-05-01', '2024-12-31', 200],
  ])('are those %s', (_name, payOn, on, tierYuan) => {
    expect(splitOn(payOn)?.tierFen).toBe(yuan(tierYuan));
    expect(asked.at(-1)).toBe(on);
  });
});
