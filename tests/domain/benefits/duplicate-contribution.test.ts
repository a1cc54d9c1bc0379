import { describe, expect, test } from 'vitest';
import { refundOfDuplicates } from '../../../shared/domain/benefits/duplicate-contribution.ts';
import { civilYear } from '../../../shared/kernel/civil-year.ts';
import { benefitRules, month, yuan } from '../../support/benefit-rules.ts';

const paid = {
  personal: yuan(240),
  collective: yuan(120),
  'government-premium': yuan(100),
  'matching-subsidy': yuan(60),
  interest: yuan(12),
};
const years = [2022, 2023].map((year) => ({ year: civilYear(year), paid }));
const span = (from: string, through: string) => ({ from: month(from), through: month(through) });

const refund = (...spans: readonly ReturnType<typeof span>[]) =>
  refundOfDuplicates(years, spans, benefitRules());

describe('own contribution and collective subsidy of the overlapping months', () => {
  test.each([
    ['none: the employee scheme began after the years', span('2024-01', '2024-12'), 0],
    ['the last month', span('2023-12', '2024-12'), 1],
    ['one month', span('2022-06', '2022-06'), 1],
    ['the turn of the year', span('2022-12', '2023-01'), 2],
    ['a whole year', span('2022-01', '2022-12'), 12],
    ['both years', span('2020-01', '2024-12'), 24],
  ])('%s', (_name, employee, months) => {
    expect(refund(employee).result).toBe(yuan(30 * months));
  });

  test('a month in two employments is one month', () => {
    expect(refund(span('2022-01', '2022-03'), span('2022-03', '2022-04')).result).toBe(yuan(30 * 4));
  });

  test('a twelfth that is no whole fen is rounded once for the year', () => {
    const odd = [{ year: civilYear(2022), paid: { personal: yuan(100) } }];
    const months = (through: string) =>
      refundOfDuplicates(odd, [span('2022-01', through)], benefitRules()).result;
    expect(months('2022-01')).toBe(833);
    expect(months('2022-02')).toBe(1667);
    expect(months('2022-12')).toBe(yuan(100));
  });

  test('what a place leaves out besides is left out, and government money is never given back', () => {
    const rules = benefitRules({ refundOnDuplicateContribution: { excludes: ['collective'] } });
    expect(refundOfDuplicates(years, [span('2022-01', '2022-12')], rules).result).toBe(yuan(240));
  });
});

test('the working has a line for each year and ends with the sum', () => {
  const { working } = refund(span('2022-12', '2023-01'));
  expect(working.map(({ inputs, result }) => [inputs['year'], inputs['overlappingMonths'], result])).toEqual([
    [2022, 1, yuan(30)],
    [2023, 1, yuan(30)],
    [undefined, 2, yuan(60)],
  ]);
});
