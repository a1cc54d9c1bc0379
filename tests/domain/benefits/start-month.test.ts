import { describe, expect, test } from 'vitest';
import { awardFor } from '../../../shared/domain/benefits/award.ts';
import type { AwardFacts } from '../../../shared/domain/benefits/facts.ts';
import { ageAt } from '../../../shared/domain/benefits/start-month.ts';
import type { RulesByDay } from '../../../shared/policies/benefit-rules.ts';
import { day, type RuleOverrides, yuan } from '../../support/benefit-rules.ts';
import { claim, inTurn, years } from '../../support/pensioner.ts';

const since2009 = (overrides: RuleOverrides = {}): RulesByDay => inTurn(['2009-09-01', overrides]);
const begins = (facts: Partial<AwardFacts>, rules: RulesByDay = since2009()): string => {
  const { result } = awardFor(claim(facts), rules);
  return 'notDue' in result ? result.notDue : result.award.firstMonth;
};

describe('an ordinary pension begins in the month after the 60th birthday', () => {
  test.each([
    ['2025-03-01', '2025-04'],
    ['2025-03-31', '2025-04'],
    ['2024-02-29', '2024-03'],
    ['2025-12-31', '2026-01'],
    ['2025-01-31', '2025-02'],
  ])('60 on %s: from %s', (birthday, firstMonth) => {
    expect(begins({ pensionAgeOn: day(birthday), claimedOn: day(birthday) })).toBe(firstMonth);
  });

  test.each(['2024-12-01', '2025-03-10', '2025-04-01', '2028-08-20'])(
    'whether claimed before, then or late: claimed on %s',
    (claimedOn) => {
      expect(begins({ claimedOn: day(claimedOn) })).toBe('2025-04');
    },
  );
});

describe('fifteen years are needed', () => {
  const paid = (count: number, backPaid = 0) => ({
    balances: {},
    years: years(count, { backPaid }),
  });
  test.each([
    [14, 'contribution-years-missing'],
    [15, '2025-04'],
    [16, '2025-04'],
  ])('with %i years: %s', (count, expected) => {
    expect(begins({ account: paid(count) })).toBe(expected);
  });

  test('who reached them only by paying back at the claim begins after the claim', () => {
    const claimedOn = day('2027-05-20');
    expect(begins({ claimedOn, account: paid(16, 1) })).toBe('2025-04');
    expect(begins({ claimedOn, account: paid(15, 1) })).toBe('2027-06');
  });

  test.each([
    [5, 'contribution-years-missing'],
    [6, '2016-04'],
    [7, '2016-04'],
  ])('who was over 45 when the scheme began needs the years there were: 6, and has %i', (count, expected) => {
    const birthday = day('2016-03-10');
    expect(begins({ pensionAgeOn: birthday, claimedOn: birthday, account: paid(count) })).toBe(expected);
  });

  test('who was 60 when the scheme began needs none', () => {
    expect(begins({ pensionAgeOn: day('2005-01-01'), claimedOn: day('2012-01-01'), account: paid(0) })).toBe(
      '2009-09',
    );
  });
});

describe('a claim before 60', () => {
  const early = { fromAgeYears: 55, groups: ['severely-disabled'], reductionPerMonth: 50 } as const;
  const rules = since2009({ earlyClaim: early });
  const at = (claimedOn: string, group: 'severely-disabled' | 'dibao' | undefined = 'severely-disabled') => {
    const facts = claim({ claimedOn: day(claimedOn), ...(group ? { group } : {}) });
    const { result } = awardFor(facts, rules);
    if ('notDue' in result) throw new Error(result.notDue);
    return [result.award.firstMonth, result.award.reductionShare];
  };

  test.each([
    ['2020-03-09', '2025-04', 0],
    ['2020-03-10', '2020-04', 3000],
    ['2020-03-11', '2020-04', 3000],
    ['2025-01-31', '2025-02', 100],
    ['2025-03-09', '2025-04', 0],
    ['2025-03-10', '2025-04', 0],
  ])('is open from 55 and costs each missing month: claimed on %s', (claimedOn, firstMonth, share) => {
    expect(at(claimedOn)).toEqual([firstMonth, share]);
  });

  test('is open to no other group and begins as an ordinary one', () => {
    expect(at('2022-03-10', 'dibao')).toEqual(['2025-04', 0]);
  });

  test('costs no more than the whole pension', () => {
    const steep = since2009({ earlyClaim: { ...early, reductionPerMonth: 400 } });
    const facts = claim({ claimedOn: day('2020-03-10'), group: 'severely-disabled' });
    expect(awardFor(facts, steep).result).toMatchObject({
      award: { reductionShare: 10_000 },
      monthly: { monthlyFen: yuan(0) },
    });
  });
});

describe('full years of age on a day, counted from the 60th birthday', () => {
  test.each([
    ['2025-03-10', '2025-03-09', 59],
    ['2025-03-10', '2025-03-10', 60],
    ['2025-03-10', '2025-03-11', 60],
    ['2025-03-10', '2026-03-09', 60],
    ['2025-03-10', '2026-03-10', 61],
    ['2025-03-10', '2026-02-28', 60],
    ['2025-03-10', '2020-03-09', 54],
    ['2025-03-10', '2020-03-10', 55],
    ['2020-02-29', '2021-02-27', 60],
    ['2020-02-29', '2021-02-28', 61],
    ['2020-02-29', '2024-02-28', 63],
    ['2020-02-29', '2024-02-29', 64],
  ])('60 on %s: on %s %i', (birthday, on, age) => {
    expect(ageAt(day(birthday), day(on))).toBe(age);
  });
});
