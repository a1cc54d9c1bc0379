import * as z from 'zod';

import { accountPartSchema } from '../domain/benefits/account.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { civilMonthSchema } from '../kernel/civil-month.ts';
import { fenSchema } from '../kernel/fen.ts';
import { ageYears, amountOrShare, countOfYears, groups, rising, share } from './benefit-parts.ts';

/** Added for each year of contribution beyond so many (年限养老金). */
export const yearSupplement = z.union([
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
export const ageSupplement = z
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
export const divisorMonths = rising(
  z.strictObject({ fromAgeYears: ageYears, months: z.int().min(1).max(400) }).readonly(),
  'fromAgeYears',
);

/** First month for a person who was over 60 when taken in and had never been insured. */
export const startOverSixty = z.union([
  /** The month after the 60th birthday: rights reach back. */
  z.strictObject({ kind: z.literal('month-after-birthday') }).readonly(),
  z
    .strictObject({
      kind: z.literal('month-after-procedure'),
      /** A certified person who is insured already but short of years pays nothing back and draws in the same way. */
      shortOfYears: z.literal('draws').exactOptional(),
    })
    .readonly(),
  /** Who was 60 when the scheme began draws from the month after the procedure; who became it later pays back the years first. */
  z.strictObject({ kind: z.literal('back-payment-first'), schemeBegan: civilDateSchema }).readonly(),
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
export const earlyClaim = z
  .strictObject({ fromAgeYears: ageYears, groups, reductionPerMonth: share })
  .readonly()
  .nullable();

/** An allowance before pension age that ends when the pension begins. */
export const earlySupport = z
  .strictObject({ fromAgeYears: ageYears, groups, monthly: amountOrShare })
  .readonly()
  .nullable();

export const funeralGrant = z.union([
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
export const refundExcludes = z.strictObject({ excludes: z.array(accountPartSchema).readonly() }).readonly();

/** Money is whole fen; results are rounded to the unit, and where. */
export const rounding = z
  .strictObject({
    mode: z.enum(['half-up', 'up', 'down']),
    unitFen: z.union([z.literal(1), z.literal(10), z.literal(100)]),
    of: z.enum(['each-component', 'total']),
  })
  .readonly();

/** Yearly interest on accounts in hundredths of a percent; a year without a published rate bears none here. */
export const accountInterest = z
  .array(z.strictObject({ year: z.int().min(2009).max(2100), rate: share }).readonly())
  .refine((rates) => new Set(rates.map(({ year }) => year)).size === rates.length, 'bands-overlap')
  .readonly();

/** What is paid for the months of a suspension when it ends. */
export const suspensionArrears = z
  .strictObject({
    'no-proof-of-life': z.enum(['all-months', 'none']),
    imprisoned: z.enum(['all-months', 'none']),
    other: z.enum(['all-months', 'none']),
  })
  .readonly();

/** The largest share of a month's pension that may be set off against an overpayment. */
export const setOff = z.strictObject({ maximumShare: share }).readonly();
