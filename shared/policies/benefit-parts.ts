import * as z from 'zod';

import { certificationCategorySchema } from '../domain/handover/terms.ts';
import { fenSchema } from '../kernel/fen.ts';

export const ageYears = z.int().min(0).max(150);
export const countOfYears = z.int().min(0).max(60);
/** Hundredths of a percent: 10,000 is the whole. */
export const share = z.int().min(0).max(10_000);
export const groups = z
  .array(certificationCategorySchema)
  .min(1)
  .refine((all) => new Set(all).size === all.length, 'group-stated-twice')
  .readonly();

/** Rises strictly: no two bands begin at the same place. */
export const rising = <T extends z.ZodType<Readonly<Record<string, unknown>>>>(band: T, from: string) =>
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
export const amountOrShare = z.union([
  z.strictObject({ amountFen: fenSchema }).readonly(),
  z.strictObject({ shareOfBasicPension: share }).readonly(),
]);
