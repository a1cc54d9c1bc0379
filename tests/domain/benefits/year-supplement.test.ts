import { describe, expect, test } from 'vitest';
import { yearSupplement } from '../../../shared/domain/benefits/year-supplement.ts';
import { benefitRules, yuan } from '../../support/benefit-rules.ts';
import { years } from '../../support/pensioner.ts';

const perYear = {
  kind: 'per-year',
  beyondYears: 15,
  each: { amountFen: yuan(2) },
  counts: 'all',
} as const;
const supplementFen = (
  contribution: ReturnType<typeof years>,
  policy: object = {},
  { lastYear = 2024, backPaidCount = true } = {},
) =>
  yearSupplement(
    contribution,
    lastYear,
    benefitRules({
      basicPensionYuan: { nation: 143 },
      yearSupplement: { ...perYear, ...policy },
      backPayment: {
        allowed: true,
        earnsSubsidy: false,
        countsAsYear: true,
        countsForYearSupplement: backPaidCount,
      },
    }),
  ).result;

describe('each year beyond fifteen adds to the month', () => {
  test.each([
    [0, 0],
    [14, 0],
    [15, 0],
    [16, 2],
    [17, 4],
    [40, 50],
  ])('%i years: %i yuan', (paid, added) => {
    expect(supplementFen(years(paid))).toBe(yuan(added));
  });

  test('a place without such a rule adds nothing and says nothing', () => {
    const plain = benefitRules({ yearSupplement: { kind: 'none' } });
    expect(yearSupplement(years(40), 2024, plain)).toEqual({ result: 0, working: [] });
  });
});

describe('what counts as a year differs by place', () => {
  test('a share of the basic pension for each year is rounded once, at the end', () => {
    expect(supplementFen(years(16), { each: { shareOfBasicPension: 101 } })).toBe(144);
    expect(supplementFen(years(18), { each: { shareOfBasicPension: 101 } })).toBe(433);
  });

  test('years paid back are left out where the policy says so', () => {
    const contribution = years(18, { backPaid: 2 });
    expect(supplementFen(contribution)).toBe(yuan(6));
    expect(supplementFen(contribution, {}, { backPaidCount: false })).toBe(yuan(2));
  });

  test('only the unbroken run counts where years have to be consecutive', () => {
    const contribution = years(20, { consecutive: 17 });
    expect(supplementFen(contribution)).toBe(yuan(10));
    expect(supplementFen(contribution, { counts: 'consecutive' })).toBe(yuan(4));
  });

  test('a run is never longer than the years that count', () => {
    const contribution = years(20, { backPaid: 4, consecutive: 18 });
    expect(supplementFen(contribution, { counts: 'consecutive' }, { backPaidCount: false })).toBe(yuan(2));
  });

  test.each([
    [2013, 0],
    [2014, 2],
    [2015, 4],
    [2030, 10],
  ])(
    'extra years count from 2014 only: contributed until %i, %i yuan for five extra years',
    (lastYear, added) => {
      expect(supplementFen(years(20), { countedFromYear: 2014 }, { lastYear })).toBe(yuan(added));
    },
  );

  test('no more extra years count than the policy allows', () => {
    expect(supplementFen(years(19), { maximumYears: 5 })).toBe(yuan(8));
    expect(supplementFen(years(20), { maximumYears: 5 })).toBe(yuan(10));
    expect(supplementFen(years(21), { maximumYears: 5 })).toBe(yuan(10));
  });
});

test('the working shows the years, the sum of each and the file', () => {
  const rules = benefitRules({ yearSupplement: perYear });
  expect(yearSupplement(years(17), 2024, rules).working).toEqual([
    {
      rule: 'year-supplement',
      inputs: {
        paidYears: 17,
        backPaidYears: 0,
        countedYears: 17,
        beyondYears: 15,
        extraYears: 2,
        eachFen: 200,
      },
      result: 400,
      basis: rules.yearSupplement.basis,
    },
  ]);
});
