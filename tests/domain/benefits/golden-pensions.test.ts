import { describe, expect, test } from 'vitest';
import { awardFor } from '../../../shared/domain/benefits/award.ts';
import type { AwardFacts } from '../../../shared/domain/benefits/facts.ts';
import { monthlyPension } from '../../../shared/domain/benefits/monthly-pension.ts';
import { payrollFor } from '../../../shared/domain/benefits/payroll.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { benefitRulesFor } from '../../../shared/policies/index.ts';
import type { RulesByDay } from '../../../shared/policies/benefit-rules.ts';
import { day, month, yuan } from '../../support/benefit-rules.ts';
import { award, claim, nothingPaid, pension, years } from '../../support/pensioner.ts';

/** The shipped policies of a place, as they were known on a day. */
const rulesOf = (division: string, knownOn?: string): RulesByDay => {
  const place = divisionCodeSchema.parse(division);
  return (on) => benefitRulesFor(place, on, knownOn === undefined ? undefined : day(knownOn));
};
const yaoan = '532325';
const yubei = '500112';
const mingguang = '341182';
const changsha = '430104';
const benxi = '210502';
const fengqing = '530921';

const awarded = (division: string, facts: Partial<AwardFacts>) => {
  const { result } = awardFor(claim(facts), rulesOf(division));
  if ('notDue' in result) throw new Error(result.notDue);
  return result;
};
const birthdayClaim = (on: string): Partial<AwardFacts> => ({ pensionAgeOn: day(on), claimedOn: day(on) });
const neverInsured = {
  neverInsured: true,
  account: { balances: {}, years: years(0) },
} satisfies Partial<AwardFacts>;

test('an account of 13,900 yuan gives 100 yuan a month', () => {
  const account = { balances: { personal: yuan(13_900) }, years: years(15) };
  expect(awarded(fengqing, { account }).award.accountMonthlyFen).toBe(yuan(100));
});

describe('the national minimum on the days it rose', () => {
  test.each([
    ['2009-09', 55],
    ['2014-06', 55],
    ['2014-07', 70],
    ['2017-12', 70],
    ['2018-01', 88],
    ['2020-06', 88],
    ['2020-07', 93],
    ['2022-07', 98],
    ['2023-12', 103],
    ['2024-01', 123],
    ['2025-01', 143],
    ['2025-12', 143],
    ['2026-01', 163],
  ])('%s: %i yuan', (at, basic) => {
    const drawing = { pensionAgeOn: day('2009-01-01') };
    const { result } = monthlyPension(award(), drawing, month(at), rulesOf(fengqing));
    expect(result.basicFen).toBe(yuan(basic));
  });
});

describe("Yao'an adds 2 yuan for each year beyond fifteen", () => {
  test.each([
    [15, 0],
    [16, 2],
    [18, 6],
  ])('%i years: %i yuan', (paid, added) => {
    const account = { balances: {}, years: years(paid) };
    const { monthly } = awarded(yaoan, { ...birthdayClaim('2018-02-10'), account });
    expect(monthly).toMatchObject({ basicFen: yuan(88), yearSupplementFen: yuan(added) });
  });
});

test('Liaoning adds 3 yuan for each consecutive year beyond fifteen, and nothing for interrupted ones', () => {
  const of = (consecutive: number) =>
    awarded(benxi, {
      ...birthdayClaim('2019-05-10'),
      account: { balances: {}, years: years(18, { consecutive }) },
    }).monthly.yearSupplementFen;
  expect([15, 16, 18].map(of)).toEqual([0, yuan(3), yuan(9)]);
});

test('Hunan adds 1 yuan for each year beyond fifteen and leaves out years paid back', () => {
  const of = (backPaid: number) =>
    awarded(changsha, {
      ...birthdayClaim('2019-05-10'),
      account: { balances: {}, years: years(18, { backPaid }) },
    }).monthly.yearSupplementFen;
  expect([0, 1, 3].map(of)).toEqual([yuan(3), yuan(2), 0]);
});

describe('Chongqing takes the never insured in from December 2018', () => {
  test.each([
    ['1950-06-01', '2018-12'],
    ['2018-11-30', '2018-12'],
    ['2018-12-01', '2019-01'],
  ])('60 on %s: from %s', (pensionAgeOn, firstMonth) => {
    const facts = {
      ...neverInsured,
      pensionAgeOn: day(pensionAgeOn),
      claimedOn: day('2020-07-20'),
      enrolledOn: day('2020-07-20'),
    };
    expect(awarded(yubei, facts).award.firstMonth).toBe(firstMonth);
  });

  test('and pays 120 yuan a month in 2020', () => {
    const facts = {
      ...neverInsured,
      pensionAgeOn: day('2015-04-02'),
      claimedOn: day('2020-07-20'),
      enrolledOn: day('2020-07-20'),
    };
    expect(awarded(yubei, facts).monthly.monthlyFen).toBe(yuan(120));
  });
});

test('Mingguang pays 110 yuan from July 2019 to the woman of whom no record was found elsewhere', () => {
  const facts = {
    ...neverInsured,
    pensionAgeOn: day('2010-01-01'),
    claimedOn: day('2019-06-12'),
    enrolledOn: day('2019-06-12'),
  };
  const { award: fixed, monthly } = awarded(mingguang, facts);
  expect([fixed.firstMonth, monthly.monthlyFen]).toEqual(['2019-07', yuan(110)]);
});

describe('the rise of January 2026 was announced in March', () => {
  const drawing = pension();
  const february = payrollFor(drawing, nothingPaid, month('2026-02'), rulesOf(fengqing, '2026-02-20'));

  test('in February the old sum is paid', () => {
    expect(february.result.regularFen).toBe(yuan(153));
  });

  test('in March the new one, with two months of arrears', () => {
    const { history } = february.result;
    const march = payrollFor(drawing, history, month('2026-03'), rulesOf(fengqing, '2026-03-20'));
    expect(march.result).toMatchObject({ regularFen: yuan(173), arrearsFen: yuan(40) });
  });

  test('in July, when it is learned only then, with six', () => {
    const asBefore = rulesOf(fengqing, '2026-03-01');
    const { history } = payrollFor(drawing, nothingPaid, month('2026-06'), asBefore).result;
    const july = payrollFor(drawing, history, month('2026-07'), rulesOf(fengqing));
    expect(july.result).toMatchObject({ regularFen: yuan(173), arrearsFen: yuan(120) });
  });
});
