import { describe, expect, test } from 'vitest';
import { awardFor } from '../../../shared/domain/benefits/award.ts';
import type { AwardFacts } from '../../../shared/domain/benefits/facts.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import type { RulesByDay } from '../../../shared/policies/benefit-rules.ts';
import { benefitRulesFor } from '../../../shared/policies/index.ts';
import { day, month, type RuleOverrides } from '../../support/benefit-rules.ts';
import { claim, inTurn, years } from '../../support/pensioner.ts';

const since2009 = (overrides: RuleOverrides = {}): RulesByDay => inTurn(['2009-09-01', overrides]);
const begins = (facts: Partial<AwardFacts>, rules: RulesByDay): string => {
  const { result } = awardFor(claim(facts), rules);
  return 'notDue' in result ? result.notDue : result.award.firstMonth;
};

describe('who was over 60 and never insured begins as the place says', () => {
  const over60 = {
    neverInsured: true,
    account: { balances: {}, years: years(0) },
    pensionAgeOn: day('2018-11-30'),
    claimedOn: day('2020-06-15'),
    enrolledOn: day('2020-06-01'),
  };

  test('the month after the birthday: rights reach back', () => {
    expect(begins(over60, since2009({ startOverSixty: { kind: 'month-after-birthday' } }))).toBe('2018-12');
  });

  test('the month after the procedure, which ends with the later of claim and enrolment', () => {
    const rules = since2009({ startOverSixty: { kind: 'month-after-procedure' } });
    expect(begins(over60, rules)).toBe('2020-07');
    expect(begins({ ...over60, enrolledOn: day('2020-07-01') }, rules)).toBe('2020-08');
  });

  test.each([
    ['2009-08-31', '2020-07'],
    ['2009-09-01', '2020-07'],
    ['2009-09-02', 'back-payment-missing'],
    ['2018-11-30', 'back-payment-missing'],
  ])(
    '60 on %s where who became it after the scheme began on 2009-09-01 pays back first: %s',
    (birthday, expected) => {
      const first = { kind: 'back-payment-first', schemeBegan: day('2009-09-01') } as const;
      const facts = { ...over60, pensionAgeOn: day(birthday) };
      expect(begins(facts, since2009({ startOverSixty: first }))).toBe(expected);
    },
  );

  test.each([
    [8, 'contribution-years-missing'],
    [9, '2020-07'],
  ])('once %i of the 9 years since the scheme began are paid back: %s', (count, expected) => {
    const first = { kind: 'back-payment-first', schemeBegan: day('2009-09-01') } as const;
    const account = { balances: {}, years: years(count, { backPaid: count }) };
    const facts = { ...over60, neverInsured: false, account };
    expect(begins(facts, since2009({ startOverSixty: first }))).toBe(expected);
  });

  const draws = { kind: 'month-after-procedure', shortOfYears: 'draws' } as const;
  test.each<[string, Partial<AwardFacts>, RuleOverrides['startOverSixty'] & object, string]>([
    ['certified and over 60 when taken in', { group: 'dibao' }, draws, '2020-07'],
    ['taken in on the birthday', { group: 'dibao', enrolledOn: day('2018-11-30') }, draws, '2020-07'],
    [
      'taken in the day before it',
      { group: 'dibao', enrolledOn: day('2018-11-29') },
      draws,
      'contribution-years-missing',
    ],
    ['not certified', {}, draws, 'contribution-years-missing'],
    [
      'certified where the place does not say so',
      { group: 'dibao' },
      { kind: 'month-after-procedure' },
      'contribution-years-missing',
    ],
  ])('insured before, three years only, %s', (_name, facts, startOverSixty, expected) => {
    const insured = { ...over60, neverInsured: false, account: { balances: {}, years: years(3) } };
    expect(begins({ ...insured, ...facts }, since2009({ startOverSixty }))).toBe(expected);
  });

  test.each([
    ['2010-01-01', '2018-12'],
    ['2018-11-29', '2018-12'],
    ['2018-11-30', '2018-12'],
    ['2018-12-01', '2019-01'],
    ['2019-05-31', '2019-06'],
  ])('60 on %s with a fixed month for all who were 60 by 2018-11-30: from %s', (birthday, firstMonth) => {
    const fixed = {
      kind: 'fixed-month',
      reachedBy: day('2018-11-30'),
      firstMonth: month('2018-12'),
    } as const;
    expect(begins({ ...over60, pensionAgeOn: day(birthday) }, since2009({ startOverSixty: fixed }))).toBe(
      firstMonth,
    );
  });

  test('never before there was a scheme', () => {
    const rules = since2009({ startOverSixty: { kind: 'month-after-birthday' } });
    expect(begins({ ...over60, pensionAgeOn: day('1995-06-01') }, rules)).toBe('2009-09');
    const lateRules = inTurn(['2011-07-15', { startOverSixty: { kind: 'month-after-birthday' } }]);
    expect(begins({ ...over60, pensionAgeOn: day('1995-06-01') }, lateRules)).toBe('2011-08');
  });

  test.each([
    ['2020-05-31', 'contribution-years-missing'],
    ['2020-06-01', '2020-07'],
    ['2020-06-02', '2020-07'],
  ])('on the 60th birthday itself the person counts as over 60: enrolled on %s', (enrolledOn, expected) => {
    const rules = since2009({ startOverSixty: { kind: 'month-after-birthday' } });
    expect(begins({ ...over60, pensionAgeOn: day('2020-06-01'), enrolledOn: day(enrolledOn) }, rules)).toBe(
      expected,
    );
  });
});

describe('a poor person taken in over 60 in June 2020 begins, in real places,', () => {
  const never = { neverInsured: true, account: { balances: {}, years: years(0) } };
  const insured = (count: number) => ({ account: { balances: {}, years: years(count) } });
  const paidBack = (count: number) => ({
    account: { balances: {}, years: years(count, { backPaid: count }) },
  });
  test.each<[string, readonly [place: string, birthday: string], Partial<AwardFacts>, string]>([
    ['Yao’an, 60 when the scheme began', ['532325', '2009-09-01'], never, '2020-07'],
    ['Yao’an, 60 later', ['532325', '2009-09-02'], never, 'back-payment-missing'],
    ['Yao’an, 60 later, the six years paid back', ['532325', '2016-03-10'], paidBack(6), '2020-07'],
    ['Ningde, never insured', ['350902', '2016-03-10'], never, '2020-07'],
    ['Ningde, insured but short of years', ['350902', '2016-03-10'], insured(5), '2020-07'],
    ['Ningde, with the years there could be', ['350902', '2016-03-10'], insured(6), '2016-04'],
    ['Chongqing, never insured', ['500112', '2016-03-10'], never, '2018-12'],
    ['Chongqing, short of years', ['500112', '2016-03-10'], insured(5), 'contribution-years-missing'],
    ['Fengqing, never insured', ['530921', '2016-03-10'], never, '2020-07'],
  ])('%s', (_name, [place, birthday], facts, expected) => {
    const rules: RulesByDay = (on) => benefitRulesFor(divisionCodeSchema.parse(place), on);
    const taken = {
      pensionAgeOn: day(birthday),
      claimedOn: day('2020-06-15'),
      enrolledOn: day('2020-06-01'),
      group: 'dibao',
    } as const;
    expect(begins({ ...taken, ...facts }, rules)).toBe(expected);
  });
});
