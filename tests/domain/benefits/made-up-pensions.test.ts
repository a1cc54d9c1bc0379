import { describe, expect, test } from 'vitest';
import { awardFor } from '../../../shared/domain/benefits/award.ts';
import type { AwardFacts } from '../../../shared/domain/benefits/facts.ts';
import { monthlyPension } from '../../../shared/domain/benefits/monthly-pension.ts';
import { payrollFor } from '../../../shared/domain/benefits/payroll.ts';
import type { RulesByDay } from '../../../shared/policies/benefit-rules.ts';
import { day, month, yuan } from '../../support/benefit-rules.ts';
import { madeUpBook, madeUpPlace } from '../../support/made-up-locality.ts';
import { award, claim, nothingPaid, pension, years } from '../../support/pensioner.ts';

const book = madeUpBook();
const knownOn =
  (on?: string): RulesByDay =>
  (asked) =>
    book.benefitRulesFor(madeUpPlace, asked, on === undefined ? undefined : day(on));

const awarded = (facts: Partial<AwardFacts>) => {
  const { result } = awardFor(claim({ place: madeUpPlace, ...facts }), knownOn());
  if ('notDue' in result) throw new Error(result.notDue);
  return result;
};

test('a share of the basic pension for every year, at most thirty, and a divisor by age', () => {
  const account = { balances: { personal: yuan(5600) }, years: years(40) };
  const { award: fixed, monthly } = awarded({
    pensionAgeOn: day('2014-03-10'),
    claimedOn: day('2024-03-10'),
    account,
  });
  expect(fixed.accountMonthlyFen).toBe(yuan(100));
  expect(monthly).toEqual({
    basicFen: yuan(123 + 30 + 15 + 5),
    yearSupplementFen: yuan(51.9),
    ageSupplementFen: yuan(10),
    accountFen: yuan(100),
    additionsFen: 0,
    reductionFen: 0,
    roundingFen: 0,
    monthlyFen: yuan(334.9),
  });
});

test('an early claim: a longer divisor, a share off for each month, and the total rounded up to the jiao', () => {
  const { award: fixed, monthly } = awarded({
    pensionAgeOn: day('2030-03-10'),
    claimedOn: day('2025-03-10'),
    group: 'severely-disabled',
    account: { balances: { personal: yuan(1700) }, years: years(15) },
  });
  expect(fixed).toMatchObject({
    firstMonth: '2025-04',
    reductionShare: 3000,
    accountMonthlyFen: yuan(10),
  });
  expect(monthly).toMatchObject({
    basicFen: yuan(213),
    yearSupplementFen: yuan(31.95),
    reductionFen: yuan(76.49),
    roundingFen: 4,
    monthlyFen: yuan(178.5),
  });
});

describe('absolute sums and a share by age, some only for who has lived there long', () => {
  test.each([
    ['2025-02', 30, 0],
    ['2025-03', undefined, 10],
    ['2035-03', 9, 10],
    ['2035-02', 10, 10],
    ['2035-03', 10, 30],
    ['2050-03', 19, 30],
    ['2050-03', 20, 213],
  ])('65 in March 2025: in %s after %s years of residence %i yuan', (at, residenceYears, added) => {
    const drawing = award(residenceYears === undefined ? {} : { residenceYears });
    const asIn2025: RulesByDay = () => knownOn()(day('2025-12-01'));
    const { result } = monthlyPension(drawing, { pensionAgeOn: day('2020-03-10') }, month(at), asIn2025);
    expect(result.ageSupplementFen).toBe(yuan(added));
  });
});

test('a rise of January that becomes known in July is paid for six months', () => {
  const drawing = pension({ place: madeUpPlace, award: award({ supplementYears: years(10) }) });
  const june = payrollFor(drawing, nothingPaid, month('2025-06'), knownOn('2025-06-20')).result;
  const july = payrollFor(drawing, june.history, month('2025-07'), knownOn('2025-07-20')).result;
  expect(july.arrearsFen).toBe(yuan(6 * 20 * 1.1));
  expect(july.regularFen).toBe(yuan(213 * 1.1 + 10));
});
