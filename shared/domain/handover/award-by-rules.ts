import * as z from 'zod';
import { civilMonthSchema } from '../../kernel/civil-month.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { type Awarded, awardFor } from '../benefits/award.ts';
import type { LocalAddition } from '../benefits/facts.ts';
import type { Explained } from '../benefits/working.ts';
import { awardFactsOf } from './benefit-facts.ts';
import { monthlyPensionSchema, pensionAwardSchema, workingSchema } from './benefit-schemas.ts';
import { localAdditionSchema } from './proposals.ts';
import type { Handover, Pension } from './state.ts';
import { type Given, type Refusal, refuse } from './step.ts';
import { afterDeath } from './steps/take-over/checks.ts';
import { titled } from '../worded.ts';

/** What an officer writes: nothing, and the exchange computes; an amount that is given must be the computed one. */
export const askedAwardSchema = z.strictObject({
  monthlyFen: fenSchema.optional().meta({
    ...titled('月待遇', 'Monthly pension'),
    description:
      'Fen a month when it is paid for the first time, compared with the computed sum 月待遇（分），与计算结果核对',
  }),
  firstMonth: civilMonthSchema.optional().meta(titled('待遇起始月', 'First month')),
  additions: z
    .array(localAdditionSchema)
    .max(10)
    .readonly()
    .optional()
    .meta(titled('地方加发', 'Local additions')),
});
type AskedAward = z.output<typeof askedAwardSchema>;

/** What the chain keeps of an award: what was fixed, the month's sum by its parts, what is owed beside it, and how it was found. */
export const awardedSchema = z.strictObject({
  award: pensionAwardSchema,
  monthly: monthlyPensionSchema,
  payableFrom: civilMonthSchema,
  arrearsMonths: z.int().min(0),
  arrearsFen: fenSchema,
  additions: z.array(localAdditionSchema).readonly().optional(),
  working: workingSchema,
  proposedBy: z.string(),
});

export type ComputedAward = Explained<Awarded>;

/** The award by the rules of the hukou locality as they are known today, or why there is none (国发〔2014〕8号). */
export const awardByRules = (
  state: Handover,
  given: Given,
  additions: readonly LocalAddition[] = [],
): ComputedAward | Refusal => {
  if (!state.account) return refuse('account-not-stated');
  const facts = awardFactsOf(state, given.person, given.today, additions);
  const { result, working } = awardFor(facts, given.benefits);
  if ('notDue' in result)
    return refuse(result.notDue, {
      paid: facts.account.years.paid,
      minimumYears: given.benefits(given.today).minimumYears.value,
    });
  return afterDeath(state, result.award.firstMonth) ?? { result, working };
};

/** The computed award, unless what the officer wrote is something else. */
export const awardAsAsked = (state: Handover, asked: AskedAward, given: Given): ComputedAward | Refusal => {
  const computed = awardByRules(state, given, asked.additions);
  if ('refused' in computed) return computed;
  const { monthlyFen } = computed.result.monthly;
  const { firstMonth } = computed.result.award;
  const same =
    (asked.monthlyFen ?? monthlyFen) === monthlyFen && (asked.firstMonth ?? firstMonth) === firstMonth;
  return same ? computed : refuse('award-differs-from-rules', { computed: { monthlyFen, firstMonth } });
};

/** What stands in a proposal until the second officer computes it again. */
export const proposalOf = ({ result }: ComputedAward, additions: AskedAward['additions']) => ({
  monthlyFen: result.monthly.monthlyFen,
  firstMonth: result.award.firstMonth,
  ...(additions && additions.length > 0 ? { additions } : {}),
});

/** The data of the event in which the second officer awards or corrects. */
export const awardedOf = (
  { result, working }: ComputedAward,
  { additions, officer }: { readonly additions?: readonly LocalAddition[]; readonly officer: string },
): z.output<typeof awardedSchema> => ({
  ...result,
  working,
  ...(additions ? { additions } : {}),
  proposedBy: officer,
});

export const withAward = (
  { additions: _before, ...pension }: Pension,
  { award, monthly, additions }: z.output<typeof awardedSchema>,
): Pension => ({
  ...pension,
  monthlyFen: monthly.monthlyFen,
  firstMonth: award.firstMonth,
  award,
  monthly,
  ...(additions ? { additions } : {}),
});
