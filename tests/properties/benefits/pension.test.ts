import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Awarded, awardFor } from '../../../shared/domain/benefits/award.ts';
import type { AwardFacts, MonthlyPension } from '../../../shared/domain/benefits/facts.ts';
import { addFen, fen } from '../../../shared/kernel/fen.ts';
import type { RuleOverrides } from '../../support/benefit-rules.ts';
import { inTurn } from '../../support/pensioner.ts';
import { someClaim, someRules } from './arbitrary-pensions.ts';
import { manyTimes } from './arbitraries.ts';

const awarded = (facts: AwardFacts, rules: RuleOverrides): Awarded | undefined => {
  const { result } = awardFor(facts, inTurn(['2009-09-01', rules]));
  return 'notDue' in result ? undefined : result;
};

type Holds = (facts: AwardFacts, rules: RuleOverrides, more: number) => boolean;

const parts = (monthly: MonthlyPension): number =>
  monthly.basicFen +
  monthly.yearSupplementFen +
  monthly.ageSupplementFen +
  monthly.accountFen +
  monthly.additionsFen -
  monthly.reductionFen +
  monthly.roundingFen;

/** More of something never gives a lower pension a month; a pension that is due at all stays due. */
const noLess = (before: Awarded | undefined, after: Awarded | undefined): boolean =>
  before === undefined ||
  (after !== undefined &&
    after.award.accountMonthlyFen >= before.award.accountMonthlyFen &&
    after.award.firstMonth <= before.award.firstMonth &&
    after.monthly.monthlyFen >= before.monthly.monthlyFen);

/** What holds whatever the claim and whatever the rules of the place, as sentences. */
const invariants: Readonly<Record<string, Holds>> = {
  'no part of a pension and no arrears are negative': (facts, rules) => {
    const result = awarded(facts, rules);
    if (result === undefined) return true;
    const { roundingFen: _either, ...sums } = result.monthly;
    return (
      Object.values(sums).every((sum) => sum >= 0) && result.arrearsFen >= 0 && result.arrearsMonths >= 0
    );
  },

  'the parts come to the whole': (facts, rules) => {
    const result = awarded(facts, rules);
    return result === undefined || parts(result.monthly) === result.monthly.monthlyFen;
  },

  'a total that is rounded lies on the unit, less than a unit away from its parts': (facts, rules) => {
    const result = awarded(facts, rules);
    if (result === undefined || rules.rounding?.of !== 'total') return true;
    const { unitFen } = rules.rounding;
    return result.monthly.monthlyFen % unitFen === 0 && Math.abs(result.monthly.roundingFen) < unitFen;
  },

  'more in the account gives no less': (facts, rules, moreFen) => {
    const { balances, years } = facts.account;
    const more = { ...balances, personal: addFen(balances.personal ?? fen(0), fen(moreFen)) };
    return noLess(awarded(facts, rules), awarded({ ...facts, account: { balances: more, years } }, rules));
  },

  'more years give no less': (facts, rules, more) => {
    const { balances, years } = facts.account;
    const added = 1 + (more % 5);
    const longer = { ...years, paid: years.paid + added, consecutive: years.consecutive + added };
    return noLess(awarded(facts, rules), awarded({ ...facts, account: { balances, years: longer } }, rules));
  },

  'no pension begins before the scheme, nor is one paid before it is claimed': (facts, rules) => {
    const result = awarded(facts, rules);
    if (result === undefined) return true;
    return result.award.firstMonth >= '2009-09' && result.payableFrom > facts.claimedOn.slice(0, 7);
  },

  'the same claim has the same working, and its lines give what is paid': (facts, rules) => {
    const byDay = inTurn(['2009-09-01', rules]);
    const one = awardFor(facts, byDay);
    const other = awardFor(structuredClone(facts), byDay);
    const total = one.working.findLast(({ rule }) => rule === 'monthly-pension');
    return (
      isDeepStrictEqual(other, one) &&
      ('notDue' in one.result || total?.result === one.result.monthly.monthlyFen)
    );
  },
};

test.each(Object.entries(invariants))('%s', (_sentence, holds) => {
  const more = fc.integer({ min: 1, max: 500_000 });
  const broken = fc.check(fc.property(someClaim, someRules, more, holds), manyTimes);
  expect(broken.failed ? fc.defaultReportMessage(broken) : 'holds').toBe('holds');
});
