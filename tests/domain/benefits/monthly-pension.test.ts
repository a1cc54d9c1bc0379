import { describe, expect, test } from 'vitest';
import { monthlyPension } from '../../../shared/domain/benefits/monthly-pension.ts';
import { day, month, type RuleOverrides, yuan } from '../../support/benefit-rules.ts';
import { always, award, inTurn, years } from '../../support/pensioner.ts';

const born60On = { pensionAgeOn: day('2020-05-31') };
const of = (overrides: RuleOverrides, parts = {}, at = '2025-06') =>
  monthlyPension(award(parts), born60On, month(at), always(overrides));

const everything: RuleOverrides = {
  basicPensionYuan: { nation: 143, province: 20, prefecture: 5, county: 2 },
  yearSupplement: { kind: 'per-year', beyondYears: 15, each: { amountFen: yuan(3) }, counts: 'all' },
  ageSupplement: [{ fromAgeYears: 65, adds: { amountFen: yuan(5) } }],
};

test('the levels of the basic pension add up, and so do all parts', () => {
  const { result } = of(everything, { supplementYears: years(17), additionsFen: yuan(8) });
  expect(result).toEqual({
    monthlyFen: yuan(199),
    basicFen: yuan(170),
    yearSupplementFen: yuan(6),
    ageSupplementFen: yuan(5),
    accountFen: yuan(10),
    additionsFen: yuan(8),
    reductionFen: 0,
    roundingFen: 0,
  });
});

test('the working names every level with its own file and ends with the sum of the parts', () => {
  const { working } = of(everything, { supplementYears: years(17) });
  expect(working.map(({ rule, result }) => [rule, result])).toEqual([
    ['basic-pension', yuan(143)],
    ['basic-pension', yuan(20)],
    ['basic-pension', yuan(5)],
    ['basic-pension', yuan(2)],
    ['year-supplement', yuan(6)],
    ['age-supplement', yuan(5)],
    ['monthly-pension', yuan(191)],
  ]);
  expect(working.map(({ inputs }) => inputs['level']).slice(0, 4)).toEqual([
    'nation',
    'province',
    'prefecture',
    'county',
  ]);
});

describe('the supplement of an age is paid from the month of the birthday', () => {
  test.each([
    ['2025-04', 0],
    ['2025-05', 5],
    ['2025-06', 5],
  ])('65 on 31 May 2025, in %s: %i yuan', (at, added) => {
    expect(of(everything, {}, at).result.ageSupplementFen).toBe(yuan(added));
  });

  test.each([
    ['2025-01', 0],
    ['2025-02', 5],
    ['2025-03', 5],
  ])('born on a leap day, 65 in a common year, in %s: %i yuan', (at, added) => {
    const leapling = { pensionAgeOn: day('2020-02-29') };
    const { result } = monthlyPension(award(), leapling, month(at), always(everything));
    expect(result.ageSupplementFen).toBe(yuan(added));
  });
});

test('a rise counts from the first month that begins under it', () => {
  const rising = inTurn(
    ['2009-09-01', { basicPensionYuan: { nation: 143 } }],
    ['2026-01-01', { basicPensionYuan: { nation: 163 } }],
    ['2026-03-15', { basicPensionYuan: { nation: 170 } }],
  );
  const basicIn = (at: string) => monthlyPension(award(), born60On, month(at), rising).result.basicFen;
  expect(['2025-12', '2026-01', '2026-03', '2026-04'].map(basicIn)).toEqual(
    [143, 163, 163, 170].map((amount) => yuan(amount)),
  );
});

describe('an early claim takes its share off the whole pension', () => {
  test.each([
    [0, 0],
    [1, 0.02],
    [600, 9.18],
    [10_000, 153],
  ])('%i hundredths of a percent off 153 yuan: %d yuan', (reductionShare, off) => {
    const { result } = of({}, { reductionShare });
    expect(result).toMatchObject({ reductionFen: yuan(off), monthlyFen: yuan(153) - yuan(off) });
  });

  test('rounding up takes no more than there is', () => {
    const rounding = { mode: 'up', unitFen: 100, of: 'each-component' } as const;
    const { result } = of({ basicPensionYuan: { nation: 143.5 }, rounding }, { reductionShare: 9_999 });
    expect(result).toMatchObject({ reductionFen: yuan(153.5), monthlyFen: 0 });
  });
});

describe('what is rounded is stated by the place', () => {
  const uneven: RuleOverrides = {
    basicPensionYuan: { nation: 100 },
    ageSupplement: [{ fromAgeYears: 65, adds: { shareOfBasicPension: 333 } }],
  };
  test.each([
    [{ mode: 'half-up', unitFen: 1, of: 'each-component' }, 3.33, 0, 113.33],
    [{ mode: 'half-up', unitFen: 100, of: 'each-component' }, 3, 0, 113],
    [{ mode: 'up', unitFen: 100, of: 'each-component' }, 4, 0, 114],
    [{ mode: 'half-up', unitFen: 100, of: 'total' }, 3.33, -33, 113],
    [{ mode: 'up', unitFen: 10, of: 'total' }, 3.33, 7, 113.4],
    [{ mode: 'down', unitFen: 10, of: 'total' }, 3.33, -3, 113.3],
  ] as const)('%j', (rounding, added, roundingFen, monthly) => {
    expect(of({ ...uneven, rounding }).result).toMatchObject({
      ageSupplementFen: yuan(added),
      roundingFen,
      monthlyFen: yuan(monthly),
    });
  });
});

test('a sum that was entered by hand stands as it is', () => {
  const { result, working } = of(everything, { fixedMonthlyFen: yuan(111) });
  expect(result).toMatchObject({ monthlyFen: yuan(111), additionsFen: yuan(111), basicFen: 0 });
  expect(working.map(({ rule, result: amount }) => [rule, amount])).toEqual([['monthly-pension', yuan(111)]]);
});
