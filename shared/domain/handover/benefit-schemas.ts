import * as z from 'zod';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { civilMonthSchema } from '../../kernel/civil-month.ts';
import { keysOf } from '../../kernel/keys.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { accountBalancesSchema } from '../benefits/account.ts';
import type { ContributionYears, MonthlyPension, Pause, PensionAward } from '../benefits/facts.ts';
import { benefitRules, type WorkingLine } from '../benefits/working.ts';
import type { ProofOfLife, StatedAccount } from './state.ts';
import { titled } from '../worded.ts';

/** The forms in which amounts, accounts and workings stand in events and in the stored case. */
const years = z.int().min(0).max(150);

export const contributionYearsSchema = z
  .strictObject({
    paid: years.meta(titled('累计缴费年限', 'Years paid')),
    backPaid: years.meta(titled('其中补缴年限', 'Of them paid back later')),
    consecutive: years.meta(titled('最长连续缴费年限', 'Consecutive years')),
  } satisfies Record<keyof ContributionYears, z.ZodType>)
  .refine(({ paid, backPaid, consecutive }) => backPaid <= paid && consecutive <= paid, 'years-beyond-paid')
  .readonly();

export const statedAccountSchema = z
  .strictObject({
    balances: accountBalancesSchema,
    years: contributionYearsSchema,
    neverInsured: z.boolean(),
    residenceYears: z.int().min(0).max(150).exactOptional(),
    asOf: civilDateSchema.meta(titled('账户截止日期', 'As of')),
  } satisfies Record<keyof StatedAccount, z.ZodType>)
  .readonly();

export const pensionAwardSchema = z
  .strictObject({
    firstMonth: civilMonthSchema,
    accountMonthlyFen: fenSchema,
    supplementYears: contributionYearsSchema,
    residenceYears: z.int().min(0).exactOptional(),
    additionsFen: fenSchema,
    reductionShare: z.int().min(0).max(10_000),
    fixedMonthlyFen: fenSchema.exactOptional(),
  } satisfies Record<keyof PensionAward, z.ZodType>)
  .readonly();

export const monthlyPensionSchema = z
  .strictObject({
    monthlyFen: fenSchema,
    basicFen: fenSchema,
    yearSupplementFen: fenSchema,
    ageSupplementFen: fenSchema,
    accountFen: fenSchema,
    additionsFen: fenSchema,
    reductionFen: fenSchema,
    roundingFen: z.int(),
  } satisfies Record<keyof MonthlyPension, z.ZodType>)
  .readonly();

export const pauseSchema = z
  .strictObject({
    from: civilMonthSchema,
    until: civilMonthSchema.exactOptional(),
    arrearsFrom: civilMonthSchema.exactOptional(),
  } satisfies Record<keyof Pause, z.ZodType>)
  .readonly();

export const proofOfLifeSchema = z
  .strictObject({
    provedOn: civilDateSchema.exactOptional(),
    dueOn: civilDateSchema,
    remindOn: civilDateSchema,
    remindedOn: civilDateSchema.exactOptional(),
  } satisfies Record<keyof ProofOfLife, z.ZodType>)
  .readonly();

const workingValue = z.union([z.string(), z.number(), z.boolean()]);

/** A line of a calculation as it is kept in an event and shown: what went in, by which rule, what came out. */
export const workingLineSchema = z
  .strictObject({
    rule: z.enum(keysOf(benefitRules)),
    inputs: z.record(z.string(), workingValue).readonly(),
    result: workingValue,
    basis: z
      .strictObject({
        file: z.string(),
        source: z.string(),
        certainty: z.enum(['sourced', 'weak', 'general', 'inferred']),
      })
      .readonly(),
  } satisfies Record<keyof WorkingLine, z.ZodType>)
  .readonly();
export const workingSchema = z.array(workingLineSchema).readonly();
