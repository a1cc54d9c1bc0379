import * as z from 'zod';
import {
  escalationShown,
  pensionStatusShown,
  phaseShown,
  premiumStatusShown,
  sideShown,
  standingShown,
} from './shown-words.ts';
import { accountBalancesSchema } from '../domain/benefits/account.ts';
import {
  contributionYearsSchema,
  monthlyPensionSchema,
  pauseSchema,
  pensionAwardSchema,
  proofOfLifeSchema,
} from '../domain/handover/benefit-schemas.ts';
import { certificationCategorySchema, enrolmentOutcomeSchema } from '../domain/handover/terms.ts';
import { findingSchema } from '../domain/handover/findings.ts';
import { clockNames, clockTable } from '../domain/handover/clocks.ts';
import { settledSpanSchema } from '../domain/benefits/payroll-sum.ts';
import { localAdditionSchema } from '../domain/handover/proposals.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { civilMonthSchema } from '../kernel/civil-month.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { fenSchema } from '../kernel/fen.ts';
import { instantSchema } from '../kernel/instant.ts';

const wordsSchema = z.strictObject({ zh: z.string(), en: z.string() });

const clockWords = Object.fromEntries(clockNames.map((name) => [name, clockTable[name].title]));

export const deadlineSchema = z
  .strictObject({
    clock: z.enum(clockNames).meta({ 'x-words': clockWords }),
    title: wordsSchema,
    side: sideShown,
    since: civilDateSchema,
    dueOn: civilDateSchema,
    standing: standingShown,
    escalatedTo: escalationShown.optional(),
  })
  .meta({ id: 'Deadline', description: 'One running time limit 期限' });

export const maskedPersonSchema = z
  .strictObject({ name: z.string(), citizenId: z.string().optional() })
  .meta({ id: 'MaskedPerson', description: 'Masked name and number 脱敏信息' });

/** The individual account as it stands: what was stated, with what was paid since. */
export const accountViewSchema = z
  .strictObject({
    asOf: civilDateSchema
      .optional()
      .meta({ description: 'Day of the statement; absent where none was made 登记截止日' }),
    balances: accountBalancesSchema,
    balanceFen: fenSchema,
    years: contributionYearsSchema,
    neverInsured: z.boolean().optional(),
    residenceYears: z.int().optional(),
  })
  .meta({ id: 'IndividualAccount', description: 'Individual account 个人账户' });

/** That there is one, never the account itself. */
export const bankAccountViewSchema = z
  .strictObject({ changedOn: civilDateSchema, inDoubtSince: civilDateSchema.optional() })
  .meta({ id: 'BankAccountPresence', description: 'Whether the money has somewhere to go 收款账户状态' });

/** A case as a caller sees it: masked, with what this caller may do now. */
export const handoverViewSchema = z
  .strictObject({
    id: z.string(),
    caseNumber: z.string(),
    version: z.int(),
    phase: phaseShown,
    responsible: sideShown,
    certifiers: z.array(
      z.strictObject({
        locality: divisionCodeSchema,
        since: instantSchema,
        /** Of a further certifier; that of the first is the case's own. */
        category: z.string().optional(),
        certifiedFrom: civilDateSchema.optional(),
        certifiedUntil: civilDateSchema.optional(),
      }),
    ),
    destination: divisionCodeSchema,
    route: z.array(
      z.strictObject({ destination: divisionCodeSchema, since: instantSchema, why: z.string().optional() }),
    ),
    person: maskedPersonSchema,
    category: z.string().optional(),
    certifiedFrom: civilDateSchema.optional(),
    certifiedUntil: civilDateSchema.optional(),
    findings: z.array(findingSchema.extend({ sentence: wordsSchema })),
    claimedBy: z.string().optional(),
    onHold: z.boolean(),
    questionOpen: z.boolean(),
    enrolment: z.strictObject({
      outcome: enrolmentOutcomeSchema.optional(),
      attempts: z.int(),
      comesBackOn: civilDateSchema.optional(),
    }),
    premiumDue: z.boolean(),
    premiums: z.record(
      z.string(),
      z.strictObject({
        status: premiumStatusShown,
        tierFen: fenSchema,
        governmentFen: fenSchema,
        personFen: fenSchema,
        subsidyFen: fenSchema,
        group: certificationCategorySchema.optional(),
        paidOn: civilDateSchema.optional(),
      }),
    ),
    pension: z.strictObject({
      status: pensionStatusShown,
      monthlyFen: fenSchema.optional(),
      firstMonth: civilMonthSchema.optional(),
      claimedOn: civilDateSchema.optional(),
      award: pensionAwardSchema.optional(),
      monthly: monthlyPensionSchema.optional(),
      additions: z.array(localAdditionSchema).readonly().optional(),
      suspendedFrom: civilMonthSchema.optional(),
      pauses: z.array(pauseSchema),
      unpaidMonths: z.array(civilMonthSchema),
      lastMonth: civilMonthSchema.optional(),
      proofOfLife: proofOfLifeSchema.optional(),
      settled: z.boolean().optional(),
      paidOutside: z.array(settledSpanSchema).optional(),
    }),
    account: accountViewSchema.optional(),
    bankAccount: bankAccountViewSchema.optional(),
    overpaymentFen: fenSchema,
    overpaymentEstablishedFen: fenSchema,
    recoveredBeyondFen: fenSchema.optional(),
    proposals: z.array(z.strictObject({ kind: z.string(), proposedBy: z.string() })),
    deadlines: z.array(deadlineSchema),
    nextToAct: sideShown.optional(),
    allowedActions: z.array(z.string()),
    openedAt: instantSchema,
    changedAt: instantSchema,
  })
  .meta({ id: 'Handover', description: 'One handover 移交案件' });
export type HandoverView = z.output<typeof handoverViewSchema>;
