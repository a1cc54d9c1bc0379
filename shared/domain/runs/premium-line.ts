import * as z from 'zod';
import { civilYearSchema } from '../../kernel/civil-year.ts';
import { fenSchema } from '../../kernel/fen.ts';
import type { PremiumSplit } from '../benefits/facts.ts';
import { certificationCategorySchema } from '../handover/terms.ts';

/** One person's premium of the year as a line of the list: finance pays government part and subsidy. */
export const premiumSplitSchema: z.ZodType<PremiumSplit> = z
  .strictObject({
    year: civilYearSchema,
    group: certificationCategorySchema,
    tierFen: fenSchema,
    governmentFen: fenSchema,
    personFen: fenSchema,
    subsidyFen: fenSchema,
  } satisfies Record<keyof PremiumSplit, z.ZodType>)
  .readonly();
