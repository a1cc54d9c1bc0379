import * as fc from 'fast-check';
import { type AccountBalances, accountParts } from '../../../shared/domain/benefits/account.ts';
import type { CertifiedSpan, PremiumFacts } from '../../../shared/domain/benefits/facts.ts';
import type { Explained, WorkingLine } from '../../../shared/domain/benefits/working.ts';
import {
  certificationCategories,
  type CertificationCategory,
} from '../../../shared/domain/handover/terms.ts';
import { type CivilDate, plusDays } from '../../../shared/kernel/civil-date.ts';
import { type Fen, fen } from '../../../shared/kernel/fen.ts';
import type { BenefitRules } from '../../../shared/policies/benefit-rules.ts';
import { benefitRules, day, type RuleOverrides } from '../../support/benefit-rules.ts';

/** The same people in every gate, so that a gate says something about a change; elsewhere each run meets others. */
export const seed = process.env['CI'] ? 20_261_122 : Math.trunc(Math.random() * 2 ** 31);

/** fast-check prints the seed of a failure. */
export const manyTimes = { seed, numRuns: 2_000 };

export const fens = (maximumFen: number): fc.Arbitrary<Fen> =>
  fc.integer({ min: 0, max: maximumFen }).map(fen);

/** Money of one person: up to a hundred thousand yuan. */
export const sums = fens(10_000_000);

/** Days from 2018 to 2031. */
export const days: fc.Arbitrary<CivilDate> = fc.nat(5_000).map((after) => plusDays(day('2018-01-01'), after));

const groups = fc.uniqueArray(fc.constantFrom(...certificationCategories), { minLength: 1 });

const spans: fc.Arbitrary<CertifiedSpan> = fc
  .record({
    group: fc.constantFrom(...certificationCategories),
    from: days,
    lasts: fc.option(fc.nat(1_500), { nil: undefined }),
    liftedOut: fc.boolean(),
  })
  .map(({ group, from, lasts, liftedOut }) =>
    lasts === undefined ? { group, from } : { group, from, until: plusDays(from, lasts), liftedOut },
  );

export const balances: fc.Arbitrary<AccountBalances> = fc.dictionary(fc.constantFrom(...accountParts), sums);

const rising = (amounts: readonly Fen[]): readonly Fen[] =>
  [...new Set(amounts)].filter((amountFen) => amountFen > 0).toSorted((left, right) => left - right);

const tiers = fc
  .array(fens(500_000), { minLength: 1, maxLength: 14 })
  .map((amounts) => rising([...amounts, fen(10_000)]));

const pays = fc.oneof(
  fens(60_000).map((amountFen) => ({ amountFen })),
  fc.nat(10_000).map((shareOfLowestTier) => ({ shareOfLowestTier })),
  fens(60_000).map((amountFen) => ({ tierFen: fen(amountFen + 1) })),
);

interface Statement {
  readonly groups: readonly CertificationCategory[];
}

/** As a policy file has it: the first statement that names a group is the only one. */
const eachGroupOnce = <T extends Statement>(statements: readonly T[]): readonly T[] =>
  statements.map((one, index) => {
    const before = new Set(statements.slice(0, index).flatMap(({ groups: named }) => named));
    return { ...one, groups: one.groups.filter((group) => !before.has(group)) };
  });

/** A subsidy that falls nowhere as the tier rises, as every place has it. */
const matchingSubsidy: fc.Arbitrary<NonNullable<RuleOverrides['matchingSubsidy']>> = fc.oneof(
  fc.array(fc.tuple(fens(100_000), fens(10_000)), { minLength: 1, maxLength: 5 }).map((pairs) => {
    const from = rising([fen(1), ...pairs.map(([tierFen]) => tierFen)]);
    const earned = pairs.map(([, subsidyFen]) => subsidyFen).toSorted((left, right) => left - right);
    const bands = from.map((fromTierFen, index) => ({
      fromTierFen,
      subsidyFen: earned[Math.min(index, earned.length - 1)] ?? fen(0),
    }));
    return { kind: 'bands' as const, bands };
  }),
  fc
    .record({
      baseTierFen: fens(20_000),
      baseSubsidyFen: fens(5000),
      stepTierFen: fens(20_000),
      stepSubsidyFen: fens(2000),
    })
    .map((steps) => ({
      ...steps,
      kind: 'steps' as const,
      stepTierFen: fen(steps.stepTierFen + 1),
      maximumFen: fen(steps.baseSubsidyFen + 10_000),
    })),
);

const rounding = fc.record({
  mode: fc.constantFrom('half-up', 'up', 'down'),
  unitFen: fc.constantFrom(1, 10, 100),
  of: fc.constantFrom('each-component', 'total'),
});

const excluded = fc.subarray([...accountParts]).map((excludes) => ({ excludes }));

/** Rules of places that nobody has seen yet, within what a policy file may say. */
export const anyRules: fc.Arbitrary<BenefitRules> = fc
  .record({
    tiers,
    retainedTier: fc.option(fc.record({ tierFen: fens(20_000).map((amount) => fen(amount + 1)), groups })),
    governmentPremium: fc
      .array(fc.record({ groups, pays }), { minLength: 1, maxLength: 4 })
      .map(eachGroupOnce),
    statusBasis: fc.constantFrom(
      { kind: 'any-day-of-year' } as const,
      { kind: 'year-before' } as const,
      { kind: 'on-day', month: 2, day: 29 } as const,
    ),
    groupPrecedence: groups,
    premiumAfterLeavingPoverty: fc.record({ continues: fc.boolean(), groups }),
    matchingSubsidy,
    rounding,
    refundOnDeath: excluded,
    refundOnDualReceipt: excluded,
    refundOnDuplicateContribution: excluded,
    accountInterest: fc.uniqueArray(
      fc.record({ year: fc.integer({ min: 2018, max: 2030 }), rate: fc.nat(900) }),
      {
        selector: ({ year }) => year,
      },
    ),
  })
  .map(benefitRules);

export const premiumFacts: fc.Arbitrary<PremiumFacts> = fc
  .record({
    certified: fc.array(spans, { maxLength: 4 }),
    pensionAgeOn: days,
    payOn: days,
    diedOn: fc.option(days, { nil: undefined, freq: 5 }),
    electedTierFen: fc.option(fens(500_000), { nil: undefined }),
  })
  .map(({ diedOn, electedTierFen, ...facts }) => ({
    ...facts,
    place: benefitRules().place,
    ...(diedOn === undefined ? {} : { diedOn }),
    ...(electedTierFen === undefined ? {} : { electedTierFen }),
  }));

export const lastLine = ({ working }: Explained<unknown>): WorkingLine['result'] | undefined =>
  working.at(-1)?.result;
