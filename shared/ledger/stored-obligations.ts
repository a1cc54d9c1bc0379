import * as z from 'zod';
import { returnedPaymentSchema, settledSpanSchema } from '../domain/benefits/payroll-sum.ts';
import {
  awardSchema,
  localAdditionSchema,
  type Proposals,
  terminationSchema,
} from '../domain/handover/proposals.ts';
import {
  monthlyPensionSchema,
  pauseSchema,
  pensionAwardSchema,
  proofOfLifeSchema,
} from '../domain/handover/benefit-schemas.ts';
import type { BankAccount, Enrolment, Pension, PremiumYear } from '../domain/handover/state.ts';
import { certificationCategorySchema, enrolmentOutcomeSchema } from '../domain/handover/terms.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { civilMonthSchema } from '../kernel/civil-month.ts';
import { fenSchema } from '../kernel/fen.ts';

const noFen = fenSchema.parse(0);

/** The three obligations of the hukou locality and what waits for a second officer, as HEAD holds them. */
export const enrolmentSchema = z.strictObject({
  outcome: enrolmentOutcomeSchema.exactOptional(),
  attempts: z.int().min(0),
  comesBackOn: civilDateSchema.exactOptional(),
} satisfies Record<keyof Enrolment, z.ZodType>);

export const premiumYearSchema = z.strictObject({
  status: z.enum(['listed', 'paid']),
  tierFen: fenSchema,
  governmentFen: fenSchema,
  personFen: fenSchema,
  subsidyFen: fenSchema.default(noFen),
  group: certificationCategorySchema.exactOptional(),
  paidOn: civilDateSchema.exactOptional(),
} satisfies Record<keyof PremiumYear, z.ZodType>);

export const pensionSchema = z.strictObject({
  status: z.enum(['not-due', 'due', 'claimed', 'awarded', 'paying', 'suspended', 'terminated']),
  monthlyFen: fenSchema.exactOptional(),
  firstMonth: civilMonthSchema.exactOptional(),
  claimedOn: civilDateSchema.exactOptional(),
  award: pensionAwardSchema.exactOptional(),
  monthly: monthlyPensionSchema.exactOptional(),
  additions: z.array(localAdditionSchema).readonly().exactOptional(),
  suspendedFrom: civilMonthSchema.exactOptional(),
  suspendedUnpaid: z.literal(true).exactOptional(),
  pauses: z.array(pauseSchema).default([]),
  unpaidMonths: z.array(civilMonthSchema),
  lastMonth: civilMonthSchema.exactOptional(),
  proofOfLife: proofOfLifeSchema.exactOptional(),
  settled: z.literal(true).exactOptional(),
  paidOutside: z.array(settledSpanSchema).readonly().exactOptional(),
  paidOutsideBy: z.string().exactOptional(),
  returnedOutside: z.array(returnedPaymentSchema).readonly().exactOptional(),
  paidByRun: z.literal(true).exactOptional(),
} satisfies Record<keyof Pension, z.ZodType>);

export const bankAccountSchema = z.strictObject({
  sequence: z.int().min(1),
  changedOn: civilDateSchema,
} satisfies Record<keyof BankAccount, z.ZodType>);

const by = { officer: z.string(), sequence: z.int().min(1) };

export const proposalsSchema = z.strictObject({
  enrolment: z.strictObject({ ...by, outcome: enrolmentOutcomeSchema }).exactOptional(),
  award: awardSchema.extend(by).exactOptional(),
  'award-correction': awardSchema.extend(by).exactOptional(),
  termination: terminationSchema.extend(by).exactOptional(),
  'identity-correction': z.strictObject(by).exactOptional(),
} satisfies Record<keyof Proposals, z.ZodType>);
