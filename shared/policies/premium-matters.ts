import * as z from 'zod';

import { certificationCategorySchema } from '../domain/handover/terms.ts';
import { fenSchema } from '../kernel/fen.ts';
import { groups, rising, share } from './benefit-parts.ts';
import { readIn } from './stated.ts';

/** Yearly contribution tiers in fen, rising (缴费档次). */
export const tiers = z
  .array(fenSchema.min(1))
  .min(1)
  .refine(
    (fens) => fens.every((one, index) => index === 0 || Number(fens[index - 1]) < one),
    'tiers-not-rising',
  )
  .readonly();

/** A low tier kept for some groups although the lowest ordinary one is higher (保留档次). */
export const retainedTier = z
  .strictObject({ tierFen: fenSchema.min(1), groups })
  .readonly()
  .nullable();

const noGroupTwice = (statements: readonly { readonly groups: readonly string[] }[]): boolean => {
  const all = statements.flatMap((one) => one.groups);
  return new Set(all).size === all.length;
};

/**
 * What the government pays for a group (代缴). Stated group by group: a group that a file does not name keeps what the files above say;
 * `amountFen` 0 ends the payment for it. Who is of several groups is paid for as the first of them in `groupPrecedence`.
 */
export const governmentPremium = z
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
        /** Set where just these groups rest on something else than the list, such as an inference from it. */
        readOtherwise: readIn.exactOptional(),
      })
      .readonly(),
  )
  .min(1)
  .refine(noGroupTwice, 'group-stated-twice')
  .readonly();

/** When a person must have had the status for the premium of a year to be paid (代缴年度身份口径). */
export const statusBasis = z.union([
  z.strictObject({ kind: z.literal('any-day-of-year') }).readonly(),
  z.strictObject({ kind: z.literal('year-before') }).readonly(),
  z
    .strictObject({ kind: z.literal('on-day'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
    .readonly(),
]);

/** What the government adds to a contribution by its tier (缴费补贴). */
export const matchingSubsidy = z.union([
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

export const backPayment = z
  .strictObject({
    allowed: z.boolean(),
    earnsSubsidy: z.boolean(),
    countsAsYear: z.boolean(),
    countsForYearSupplement: z.boolean(),
  })
  .readonly();

/** Whether the government goes on paying after a person has left poverty (脱贫不脱政策), and for which groups. */
export const premiumAfterLeavingPoverty = z
  .strictObject({ continues: z.boolean(), groups: z.array(certificationCategorySchema).readonly() })
  .readonly();
