import * as z from 'zod';

import { accountPartSchema } from '../domain/benefits/account.ts';
import { certificationCategorySchema } from '../domain/handover/terms.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { civilMonthSchema } from '../kernel/civil-month.ts';
import { fenSchema } from '../kernel/fen.ts';
import { stated } from './stated.ts';

const ageYears = z.int().min(0).max(150);
const countOfYears = z.int().min(0).max(60);
/** Hundredths of a percent: 10,000 is the whole. */
const share = z.int().min(0).max(10_000);
const groups = z.array(certificationCategorySchema).min(1).readonly();

/** Rises strictly: no two bands begin at the same place. */
const rising = <T extends z.ZodType<Readonly<Record<string, unknown>>>>(band: T, from: string) =>
  z
    .array(band)
    .min(1)
    .refine(
      (bands) =>
        bands.every((one, index) => index === 0 || Number(bands[index - 1]?.[from]) < Number(one[from])),
      'bands-overlap',
    )
    .readonly();

/** A sum of money, or a share of the nation-to-county basic pension of the month. */
const amountOrShare = z.union([
  z.strictObject({ amountFen: fenSchema }).readonly(),
  z.strictObject({ shareOfBasicPension: share }).readonly(),
]);

/** Yearly contribution tiers in fen, rising (缴费档次). */
const tiers = z
  .array(fenSchema.min(1))
  .min(1)
  .refine(
    (fens) => fens.every((one, index) => index === 0 || Number(fens[index - 1]) < one),
    'tiers-not-rising',
  )
  .readonly();

/** A low tier kept for some groups although the lowest ordinary one is higher (保留档次). */
const retainedTier = z
  .strictObject({ tierFen: fenSchema.min(1), groups })
  .readonly()
  .nullable();

const noGroupTwice = (statements: readonly { readonly groups: readonly string[] }[]): boolean => {
  const all = statements.flatMap((one) => one.groups);
  return new Set(all).size === all.length;
};

/**
 * What the government pays for a group (代缴). Stated group by group: a group that a file does not name keeps what the files above say;
 * `amountFen` 0 ends the payment for it. The largest of several statements for one person counts.
 */
const governmentPremium = z
  .array(
    z
      .strictObject({
        groups,
        pays: z.union([
          z.strictObject({ amountFen: fenSchema }).readonly(),
          z.strictObject({ shareOfLowestTier: share }).readonly(),
          /** Pays a whole tier above the lowest, such as the 200 tier. */
          z.strictObject({ tierFen: fenSchema.min(1) }).readonly(),
        ]),
      })
      .readonly(),
  )
  .min(1)
  .refine(noGroupTwice, 'group-stated-twice')
  .readonly();

/** When a person must have had the status for the premium of a year to be paid (代缴年度身份口径). */
const statusBasis = z.union([
  z.strictObject({ kind: z.literal('any-day-of-year') }).readonly(),
  z.strictObject({ kind: z.literal('year-before') }).readonly(),
  z
    .strictObject({ kind: z.literal('on-day'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
    .readonly(),
]);

/** What the government adds to a contribution by its tier (缴费补贴). */
const matchingSubsidy = z.union([
  z
    .strictObject({
      kind: z.literal('bands'),
      bands: rising(
        z.strictObject({ fromTierFen: fenSchema, subsidyFen: fenSchema }).readonly(),
        'fromTierFen',
      ),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('steps'),
      baseTierFen: fenSchema,
      baseSubsidyFen: fenSchema,
      /** For each whole step above the base tier. */
      stepTierFen: fenSchema.min(1),
      stepSubsidyFen: fenSchema,
      maximumFen: fenSchema,
    })
    .readonly(),
]);

const backPayment = z
  .strictObject({
    allowed: z.boolean(),
    earnsSubsidy: z.boolean(),
    countsAsYear: z.boolean(),
    countsForYearSupplement: z.boolean(),
  })
  .readonly();

/** Whether the government goes on paying after a person has left poverty (脱贫不脱政策), and for which groups. */
const premiumAfterLeavingPoverty = z
  .strictObject({ continues: z.boolean(), groups: z.array(certificationCategorySchema).readonly() })
  .readonly();

/** Added for each year of contribution beyond so many (年限养老金). */
const yearSupplement = z.union([
  z.strictObject({ kind: z.literal('none') }).readonly(),
  z
    .strictObject({
      kind: z.literal('per-year'),
      beyondYears: countOfYears,
      each: amountOrShare,
      /** `consecutive` counts the unbroken run of years before the claim only. */
      counts: z.enum(['all', 'consecutive']),
      countedFromYear: z.int().min(1990).max(2100).optional(),
      maximumYears: countOfYears.optional(),
    })
    .readonly(),
]);

/** Added from an age on; the band of the age counts, bands do not add up (高龄加发). */
const ageSupplement = z
  .array(
    z
      .strictObject({
        fromAgeYears: ageYears,
        adds: amountOrShare,
        /** Only for who has lived here so many years. */
        residenceYears: countOfYears.optional(),
      })
      .readonly(),
  )
  .refine(
    (bands) =>
      bands.every((one, index) => index === 0 || Number(bands[index - 1]?.fromAgeYears) < one.fromAgeYears),
    'bands-overlap',
  )
  .readonly();

/** The account at the claim is divided by the months for the age at the claim (计发月数): 139 at 60. */
const divisorMonths = rising(
  z.strictObject({ fromAgeYears: ageYears, months: z.int().min(1).max(400) }).readonly(),
  'fromAgeYears',
);

/** First month for a person who was over 60 when taken in and had never been insured. */
const startOverSixty = z.union([
  /** The month after the 60th birthday: rights reach back. */
  z.strictObject({ kind: z.literal('month-after-birthday') }).readonly(),
  z.strictObject({ kind: z.literal('month-after-procedure') }).readonly(),
  /** Who was 60 by the day draws from the fixed month; later ones from the month after the birthday. */
  z
    .strictObject({
      kind: z.literal('fixed-month'),
      reachedBy: civilDateSchema,
      firstMonth: civilMonthSchema,
    })
    .readonly(),
]);

/** Claiming before pension age: for whom, from which age, and what a missing month costs. */
const earlyClaim = z
  .strictObject({ fromAgeYears: ageYears, groups, reductionPerMonth: share })
  .readonly()
  .nullable();

/** An allowance before pension age that ends when the pension begins. */
const earlySupport = z
  .strictObject({ fromAgeYears: ageYears, groups, monthly: amountOrShare })
  .readonly()
  .nullable();

const funeralGrant = z.union([
  z.strictObject({ kind: z.literal('none') }).readonly(),
  z.strictObject({ kind: z.literal('fixed'), amountFen: fenSchema }).readonly(),
  z
    .strictObject({
      kind: z.literal('by-years'),
      bands: rising(
        z.strictObject({ fromYears: countOfYears, amountFen: fenSchema }).readonly(),
        'fromYears',
      ),
    })
    .readonly(),
  z.strictObject({ kind: z.literal('months-of-basic-pension'), months: z.int().min(1).max(60) }).readonly(),
]);

/** Which parts of an account a refund leaves out. */
const refundExcludes = z.strictObject({ excludes: z.array(accountPartSchema).readonly() }).readonly();

/** Money is whole fen; results are rounded to the unit, and where. */
const rounding = z
  .strictObject({
    mode: z.enum(['half-up', 'up', 'down']),
    unitFen: z.union([z.literal(1), z.literal(10), z.literal(100)]),
    of: z.enum(['each-component', 'total']),
  })
  .readonly();

/** Yearly interest on accounts in hundredths of a percent; a year without a published rate bears none here. */
const accountInterest = z
  .array(z.strictObject({ year: z.int().min(2009).max(2100), rate: share }).readonly())
  .refine((rates) => new Set(rates.map(({ year }) => year)).size === rates.length, 'bands-overlap')
  .readonly();

/** What is paid for the months of a suspension when it ends. */
const suspensionArrears = z
  .strictObject({
    'no-proof-of-life': z.enum(['all-months', 'none']),
    imprisoned: z.enum(['all-months', 'none']),
    other: z.enum(['all-months', 'none']),
  })
  .readonly();

/** The largest share of a month's pension that may be set off against an overpayment. */
const setOff = z.strictObject({ maximumShare: share }).readonly();

/** Every matter in which places differ, each stated with its source. `basicPension` adds up over the levels; all others override. */
export const benefitMatters = {
  /** What this level adds to the basic pension, a month: the nation its minimum, places their additions (基础养老金). */
  basicPension: stated(z.strictObject({ amountFen: fenSchema }).readonly()),
  tiers: stated(tiers),
  retainedTier: stated(retainedTier),
  governmentPremium: stated(governmentPremium),
  statusBasis: stated(statusBasis),
  /** Of several statuses the first in this order counts; one payment only. */
  groupPrecedence: stated(groups),
  premiumAfterLeavingPoverty: stated(premiumAfterLeavingPoverty),
  matchingSubsidy: stated(matchingSubsidy),
  backPayment: stated(backPayment),
  minimumYears: stated(countOfYears),
  yearSupplement: stated(yearSupplement),
  ageSupplement: stated(ageSupplement),
  divisorMonths: stated(divisorMonths),
  startOverSixty: stated(startOverSixty),
  earlyClaim: stated(earlyClaim),
  earlySupport: stated(earlySupport),
  funeralGrant: stated(funeralGrant),
  refundOnDeath: stated(refundExcludes),
  refundOnDualReceipt: stated(refundExcludes),
  refundOnDuplicateContribution: stated(refundExcludes),
  rounding: stated(rounding),
  accountInterest: stated(accountInterest),
  suspensionArrears: stated(suspensionArrears),
  setOff: stated(setOff),
} as const;

/** What a place states from a day on: only what differs from the place above and from its own earlier files. */
export const benefitsFileSchema = z.strictObject(benefitMatters).partial().readonly();

export type BenefitMatter = keyof typeof benefitMatters;
export type BenefitValue<M extends BenefitMatter> = z.output<(typeof benefitMatters)[M]>['value'];
