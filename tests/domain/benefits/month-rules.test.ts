import { describe, expect, test } from 'vitest';
import { firstMonthOfScheme, rulesByMonth } from '../../../shared/domain/benefits/month-rules.ts';
import { monthAt, monthNumber } from '../../../shared/kernel/civil-month.ts';
import type { RulesByDay } from '../../../shared/policies/benefit-rules.ts';
import { benefitRules, month } from '../../support/benefit-rules.ts';
import { inTurn } from '../../support/pensioner.ts';

const number = (text: string): number => monthNumber(month(text));
const began = (since: string): string =>
  monthAt(firstMonthOfScheme(rulesByMonth(inTurn([since, {}])), number('2026-11')));

describe('the rules of a month', () => {
  test('are those of its first day, and are asked for once', () => {
    const asked: string[] = [];
    const rules = benefitRules();
    const byDay: RulesByDay = (on) => {
      asked.push(on);
      return rules;
    };
    rulesByMonth(byDay)(number('2026-11'));
    rulesByMonth(byDay)(number('2026-11'));
    rulesByMonth(byDay)(number('2026-12'));
    expect(asked).toEqual(['2026-11-01', '2026-12-01']);
  });

  test('of two functions are kept apart', () => {
    const known = rulesByMonth(inTurn(['2009-09-01', { minimumYears: 15 }]));
    const other = rulesByMonth(inTurn(['2009-09-01', { minimumYears: 20 }]));
    const november = number('2026-11');
    expect([known(november).minimumYears.value, other(november).minimumYears.value]).toEqual([15, 20]);
  });
});

describe('the scheme began in the first month whose first day has rules', () => {
  test.each([
    ['2009-08-31', '2009-09'],
    ['2009-09-01', '2009-09'],
    ['2009-09-02', '2009-10'],
    ['2026-11-01', '2026-11'],
  ])('rules from %s: %s', (since, first) => {
    expect(began(since)).toBe(first);
  });

  test('an outage is no answer', () => {
    const broken = rulesByMonth(() => {
      throw new Error('policy-file-unreadable');
    });
    expect(() => firstMonthOfScheme(broken, number('2026-11'))).toThrow('policy-file-unreadable');
  });
});
