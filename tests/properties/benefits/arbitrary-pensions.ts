import * as fc from 'fast-check';
import { accountParts } from '../../../shared/domain/benefits/account.ts';
import type { AwardFacts } from '../../../shared/domain/benefits/facts.ts';
import { certificationCategories } from '../../../shared/domain/handover/terms.ts';
import { plusDays } from '../../../shared/kernel/civil-date.ts';
import { fen } from '../../../shared/kernel/fen.ts';
import type { BenefitValue } from '../../../shared/policies/benefit-policy.ts';
import { day, month, type RuleOverrides } from '../../support/benefit-rules.ts';
import { fengqing } from '../../support/pensioner.ts';

const amount = (mostFen: number) => fc.nat(mostFen).map(fen);
const amountOrShare = fc.oneof(
  amount(5000).map((amountFen) => ({ amountFen })),
  fc.nat(10_000).map((shareOfBasicPension) => ({ shareOfBasicPension })),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const risingBands = <T>(ages: readonly number[], band: (fromAgeYears: number) => fc.Arbitrary<T>) =>
  fc.subarray([...ages]).chain((chosen) => fc.tuple(...chosen.map(band)));

const yearSupplement = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc
    .record({
      beyondYears: fc.nat(20),
      each: amountOrShare,
      counts: fc.constantFrom('all' as const, 'consecutive' as const),
      countedFromYear: maybe(fc.integer({ min: 2005, max: 2030 })),
      maximumYears: maybe(fc.nat(40)),
    })
    .map((stated) => ({ kind: 'per-year' as const, ...stated })),
);

const ageSupplement = risingBands([60, 65, 70, 80, 90], (fromAgeYears) =>
  fc.record({
    fromAgeYears: fc.constant(fromAgeYears),
    adds: amountOrShare,
    residenceYears: maybe(fc.nat(40)),
  }),
);

const divisorMonths = fc
  .subarray([55, 60, 65, 70], { minLength: 1 })
  .chain((ages) =>
    fc.tuple(
      ...ages.map((age) =>
        fc.record({ fromAgeYears: fc.constant(age), months: fc.integer({ min: 1, max: 400 }) }),
      ),
    ),
  );

const startOverSixty = fc.constantFrom(
  { kind: 'month-after-birthday' } as const,
  { kind: 'month-after-procedure' } as const,
  { kind: 'month-after-procedure', shortOfYears: 'draws' } as const,
  { kind: 'fixed-month', reachedBy: day('2018-11-30'), firstMonth: month('2018-12') } as const,
);

const earlyClaim: fc.Arbitrary<BenefitValue<'earlyClaim'>> = fc.option(
  fc.record({
    fromAgeYears: fc.constant(55),
    groups: fc.constant([...certificationCategories]),
    reductionPerMonth: fc.nat(200),
  }),
  { nil: null },
);

/** Rules of any form that the schema takes, as they decide about an award. */
export const someRules: fc.Arbitrary<RuleOverrides> = fc.record({
  basicPensionYuan: fc.record({ nation: fc.nat(300), county: fc.nat(100) }),
  yearSupplement,
  ageSupplement,
  divisorMonths,
  startOverSixty,
  minimumYears: fc.nat(15),
  backPayment: fc.boolean().map((countsForYearSupplement) => ({
    allowed: true,
    earnsSubsidy: false,
    countsAsYear: true,
    countsForYearSupplement,
  })),
  earlyClaim,
  rounding: fc.record({
    mode: fc.constantFrom('half-up' as const, 'up' as const, 'down' as const),
    unitFen: fc.constantFrom(1 as const, 10 as const, 100 as const),
    of: fc.constantFrom('each-component' as const, 'total' as const),
  }),
});

const someDay = (from: string, days: number) => fc.nat(days).map((count) => plusDays(day(from), count));

const someYears = fc.tuple(fc.nat(45), fc.nat(45), fc.nat(45)).map(([paid, backPaid, consecutive]) => ({
  paid,
  backPaid: Math.min(paid, backPaid),
  consecutive: Math.min(paid, consecutive),
}));

export const someClaim: fc.Arbitrary<AwardFacts> = fc
  .record({
    pensionAgeOn: someDay('1995-01-01', 16_000),
    claimedOn: someDay('2010-01-01', 7000),
    enrolledOn: someDay('2010-01-01', 7000),
    neverInsured: fc.boolean(),
    group: maybe(fc.constantFrom(...certificationCategories)),
    account: fc.record({
      balances: fc.dictionary(fc.constantFrom(...accountParts), amount(3_000_000)),
      years: someYears,
    }),
    residenceYears: maybe(fc.nat(60)),
    additions: fc.array(fc.record({ amountFen: amount(5000), source: fc.constant('某县文件') }), {
      maxLength: 3,
    }),
  })
  .map(({ group, residenceYears, ...facts }) => ({
    place: fengqing,
    ...facts,
    ...(group === undefined ? {} : { group }),
    ...(residenceYears === undefined ? {} : { residenceYears }),
  }));
