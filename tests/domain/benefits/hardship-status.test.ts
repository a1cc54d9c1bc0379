import { describe, expect, test } from 'vitest';
import type { CertifiedSpan } from '../../../shared/domain/benefits/facts.ts';
import { hardshipStatusIn } from '../../../shared/domain/benefits/hardship-status.ts';
import type { CertificationCategory } from '../../../shared/domain/handover/terms.ts';
import { civilYear } from '../../../shared/kernel/civil-year.ts';
import { benefitRules, day, type RuleOverrides, yuan } from '../../support/benefit-rules.ts';

const span = (group: CertificationCategory, from: string, until?: string): CertifiedSpan => ({
  group,
  from: day(from),
  ...(until ? { until: day(until) } : {}),
});
const lifted = (one: CertifiedSpan): CertifiedSpan => ({ ...one, liftedOut: true });

const statusIn = (year: number, spans: readonly CertifiedSpan[], overrides: RuleOverrides = {}) =>
  hardshipStatusIn(spans, civilYear(year), benefitRules(overrides));
const groupIn = (...question: Parameters<typeof statusIn>) => {
  const { result } = statusIn(...question);
  return 'none' in result ? result.none : result.group;
};

describe('any day of the year counts (Songshan, Luquan)', () => {
  test.each([
    [
      'certified until the last day of the year before',
      span('dibao', '2020-01-01', '2023-12-31'),
      'no-hardship-status',
    ],
    ['certified until New Year', span('dibao', '2020-01-01', '2024-01-01'), 'dibao'],
    ['certified until 2 January', span('dibao', '2020-01-01', '2024-01-02'), 'dibao'],
    ['certified from 30 December', span('dibao', '2024-12-30'), 'dibao'],
    ['certified from New Year’s Eve', span('dibao', '2024-12-31'), 'dibao'],
    ['certified from the next New Year', span('dibao', '2025-01-01'), 'no-hardship-status'],
    ['certified for the leap day alone', span('dibao', '2024-02-29', '2024-02-29'), 'dibao'],
  ])('%s', (_name, one, code) => {
    expect(groupIn(2024, [one])).toBe(code);
  });
});

describe('the status of the year before counts (Chongqing)', () => {
  const statusBasis = { kind: 'year-before' } as const;
  test.each([
    ['certified from the last day of the year before', span('dibao', '2023-12-31'), 'dibao'],
    ['certified from New Year of the year', span('dibao', '2024-01-01'), 'no-hardship-status'],
    ['certified until the first day of the year before', span('dibao', '2020-01-01', '2023-01-01'), 'dibao'],
    ['certified until the day before that', span('dibao', '2020-01-01', '2022-12-31'), 'no-hardship-status'],
  ])('%s', (_name, one, code) => {
    expect(groupIn(2024, [one], { statusBasis })).toBe(code);
  });
});

describe('a list of one day counts', () => {
  const statusBasis = { kind: 'on-day', month: 6, day: 30 } as const;
  test.each([
    ['certified until the day before', span('dibao', '2020-01-01', '2024-06-29'), 'no-hardship-status'],
    ['certified until the day', span('dibao', '2020-01-01', '2024-06-30'), 'dibao'],
    ['certified from the day', span('dibao', '2024-06-30'), 'dibao'],
    ['certified from the day after', span('dibao', '2024-07-01'), 'no-hardship-status'],
  ])('%s', (_name, one, code) => {
    expect(groupIn(2024, [one], { statusBasis })).toBe(code);
  });

  test('a list of 29 February is of the 28th in a common year', () => {
    const leap = { statusBasis: { kind: 'on-day', month: 2, day: 29 } } as const;
    expect(groupIn(2024, [span('dibao', '2024-02-29', '2024-02-29')], leap)).toBe('dibao');
    expect(groupIn(2023, [span('dibao', '2023-02-28', '2023-02-28')], leap)).toBe('dibao');
    expect(groupIn(2023, [span('dibao', '2023-03-01')], leap)).toBe('no-hardship-status');
  });
});

describe('of several statuses one counts', () => {
  const all = [
    span('dibao', '2020-01-01'),
    span('tekun', '2024-05-01'),
    span('registered-poor', '2019-01-01'),
  ];

  test('in the order of the place, which changed in one county from 2020 to 2021', () => {
    expect(groupIn(2024, all, { groupPrecedence: ['registered-poor', 'tekun', 'dibao'] })).toBe(
      'registered-poor',
    );
    expect(groupIn(2024, all, { groupPrecedence: ['tekun', 'dibao', 'registered-poor'] })).toBe('tekun');
  });

  test('one that the place ranks comes before one that it does not', () => {
    expect(groupIn(2024, all, { groupPrecedence: ['dibao'] })).toBe('dibao');
  });

  test('one for which the place pays comes before one for which it does not, whatever the order', () => {
    const governmentPremium = [
      { groups: ['tekun'], pays: { amountFen: yuan(100) } },
      { groups: ['registered-poor', 'dibao'], pays: { amountFen: yuan(0) } },
    ] as const;
    expect(
      groupIn(2024, all, { governmentPremium, groupPrecedence: ['registered-poor', 'dibao', 'tekun'] }),
    ).toBe('tekun');
    expect(groupIn(2023, all, { governmentPremium })).toBe('status-not-paid-for-here');
  });

  test('the working says how many were held and stands on the order of the place', () => {
    const [line] = statusIn(2024, all).working;
    expect(line).toMatchObject({
      rule: 'hardship-status',
      inputs: {
        statusesHeld: 3,
        kept: 'certified',
        certifiedFrom: '2024-05-01',
        countedThrough: '2024-12-31',
      },
      result: 'tekun',
      basis: { source: 'groupPrecedence' },
    });
  });
});

describe('after a person left poverty', () => {
  const left = lifted(span('registered-poor', '2017-01-01', '2020-06-30'));
  const goesOn = { premiumAfterLeavingPoverty: { continues: true, groups: ['registered-poor'] } } as const;

  test('the year in which they left counts as any other', () => {
    expect(statusIn(2020, [left]).result).toEqual({ group: 'registered-poor', kept: 'certified' });
  });

  test('later years are paid where the place goes on paying (Hengyang), and nowhere else', () => {
    expect(statusIn(2021, [left], goesOn).result).toEqual({ group: 'registered-poor', kept: 'retained' });
    expect(groupIn(2021, [left])).toBe('no-hardship-status');
  });

  test('not for groups that the place does not name', () => {
    const dibaoOnly = { premiumAfterLeavingPoverty: { continues: true, groups: ['dibao'] } } as const;
    expect(groupIn(2021, [left], dibaoOnly)).toBe('no-hardship-status');
  });

  test('not when the certification had been wrong or had run out: nobody left poverty', () => {
    expect(groupIn(2021, [span('registered-poor', '2017-01-01', '2020-06-30')], goesOn)).toBe(
      'no-hardship-status',
    );
  });

  test('a status that they hold comes before the one that is kept', () => {
    const fallenBack = span('fallen-back', '2023-03-01');
    expect(statusIn(2023, [left, fallenBack], goesOn).result).toEqual({
      group: 'fallen-back',
      kept: 'certified',
    });
    expect(statusIn(2022, [left, fallenBack], goesOn).result).toEqual({
      group: 'registered-poor',
      kept: 'retained',
    });
  });

  test('not in years before they were ever certified', () => {
    expect(groupIn(2016, [left], goesOn)).toBe('no-hardship-status');
  });
});

test('who was never certified has no status', () => {
  expect(groupIn(2024, [])).toBe('no-hardship-status');
});
