import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PremiumFacts, PremiumSplit } from '../../../shared/domain/benefits/facts.ts';
import { matchingSubsidyFor } from '../../../shared/domain/benefits/matching-subsidy.ts';
import { premiumFor } from '../../../shared/domain/benefits/premium.ts';
import { civilYear } from '../../../shared/kernel/civil-year.ts';
import type { BenefitRules } from '../../../shared/policies/benefit-rules.ts';
import { day } from '../../support/benefit-rules.ts';
import { anyRules, fens, lastLine, manyTimes, premiumFacts } from './arbitraries.ts';

const years = fc.integer({ min: 2018, max: 2031 }).map(civilYear);

/** A person whose premium is due wherever the place pays for the status. */
const insured: fc.Arbitrary<PremiumFacts> = premiumFacts.map(({ diedOn: _diedOn, ...facts }) => ({
  ...facts,
  pensionAgeOn: day('2060-01-01'),
  certified: [
    ...facts.certified.map(({ until: _until, ...span }) => span),
    { group: 'dibao', from: day('2015-01-01') },
  ],
}));
const people = fc.oneof(premiumFacts, insured);

const splitOf = (facts: PremiumFacts, year: number, rules: BenefitRules): PremiumSplit | undefined => {
  const { result } = premiumFor(facts, civilYear(year), rules);
  return 'notDue' in result ? undefined : result;
};

describe('the premium of a year, in any place', () => {
  test('is the sum of its parts, none of them negative', () => {
    fc.assert(
      fc.property(people, years, anyRules, (facts, year, rules) => {
        const split = splitOf(facts, year, rules);
        if (!split) return;
        expect(split.governmentFen + split.personFen).toBe(split.tierFen);
        expect(Math.min(split.governmentFen, split.personFen, split.subsidyFen)).toBeGreaterThanOrEqual(0);
        expect(split.tierFen).toBeGreaterThan(0);
      }),
      manyTimes,
    );
  });

  test('is never less for the person, nor more for the government, because a higher tier was chosen', () => {
    fc.assert(
      fc.property(insured, years, anyRules, (facts, year, rules) => {
        const { electedTierFen: _elected, ...free } = facts;
        const splits = [undefined, ...rules.tiers.value].flatMap((electedTierFen) => {
          const chosen = electedTierFen === undefined ? free : { ...free, electedTierFen };
          return splitOf(chosen, year, rules) ?? [];
        });
        const rising = splits.toSorted((left, right) => left.tierFen - right.tierFen);
        for (const [index, split] of rising.entries()) {
          const lower = rising[index - 1] ?? split;
          expect(split.personFen).toBeGreaterThanOrEqual(lower.personFen);
          expect(split.subsidyFen).toBeGreaterThanOrEqual(lower.subsidyFen);
          // Until its part covers a whole tier the government pays the same of each.
          const stays = lower.personFen > 0 ? lower : split;
          expect(split.governmentFen).toBe(stays.governmentFen);
        }
      }),
      { ...manyTimes, numRuns: 500 },
    );
  });

  test('is for a status that the person held and for which the place pays', () => {
    fc.assert(
      fc.property(people, years, anyRules, (facts, year, rules) => {
        const split = splitOf(facts, year, rules);
        if (!split) return;
        expect(facts.certified.map(({ group }) => group)).toContain(split.group);
        expect(rules.governmentPremium.value.flatMap(({ groups }) => groups)).toContain(split.group);
      }),
      manyTimes,
    );
  });

  test('is never due from the 60th birthday on, nor after the year of death', () => {
    fc.assert(
      fc.property(people, years, anyRules, (facts, year, rules) => {
        const { pensionAgeOn, payOn, diedOn } = facts;
        const gone = diedOn !== undefined && (Number(diedOn.slice(0, 4)) < year || diedOn < payOn);
        fc.pre(payOn >= pensionAgeOn || gone);
        expect(splitOf(facts, year, rules)).toBeUndefined();
      }),
      manyTimes,
    );
  });

  test('has the same working for the same facts, and the order of the statuses changes nothing but the working', () => {
    fc.assert(
      fc.property(people, years, anyRules, (facts, year, rules) => {
        const once = premiumFor(facts, year, rules);
        expect(premiumFor(structuredClone(facts), year, rules)).toEqual(once);
        expect(premiumFor({ ...facts, certified: facts.certified.toReversed() }, year, rules).result).toEqual(
          once.result,
        );
      }),
      manyTimes,
    );
  });

  test('has a working that ends with its sum, or with the code why there is none', () => {
    fc.assert(
      fc.property(people, years, anyRules, (facts, year, rules) => {
        const explained = premiumFor(facts, year, rules);
        const { result } = explained;
        expect(lastLine(explained)).toBe('notDue' in result ? result.notDue : result.tierFen);
      }),
      manyTimes,
    );
  });
});

test('the people that are tried have premiums due and not due', () => {
  const tried = fc.sample(fc.tuple(people, years, anyRules), { numRuns: 1_000, seed: 60 });
  const due = tried.filter((one) => splitOf(...one) !== undefined).length;
  expect(due).toBeGreaterThan(100);
  expect(due).toBeLessThan(900);
});

test('a higher tier never earns less subsidy', () => {
  fc.assert(
    fc.property(anyRules, fens(500_000), fens(500_000), (rules, one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(matchingSubsidyFor(low, rules).result).toBeLessThanOrEqual(
        matchingSubsidyFor(high, rules).result,
      );
    }),
    manyTimes,
  );
});
