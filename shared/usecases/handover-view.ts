import * as z from 'zod';
import { phases } from '../domain/handover/state.ts';
import { enrolmentOutcomeSchema } from '../domain/handover/terms.ts';
import { findingSchema } from '../domain/handover/findings.ts';
import { clockNames, escalationLevels } from '../domain/handover/clocks.ts';
import { sides } from '../domain/actor.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { civilMonthSchema } from '../kernel/civil-month.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { fenSchema } from '../kernel/fen.ts';
import { instantSchema } from '../kernel/instant.ts';

const wordsSchema = z.strictObject({ zh: z.string(), en: z.string() });

export const deadlineSchema = z
  .strictObject({
    clock: z.enum(clockNames),
    title: wordsSchema,
    side: z.enum(sides),
    since: civilDateSchema,
    dueOn: civilDateSchema,
    standing: z.enum(['running', 'due-soon', 'overdue', 'paused']),
    escalatedTo: z.enum(escalationLevels).optional(),
  })
  .meta({ id: 'Deadline', description: 'One running time limit 期限' });

export const maskedPersonSchema = z
  .strictObject({ name: z.string(), citizenId: z.string().optional() })
  .meta({ id: 'MaskedPerson', description: 'Masked name and number 脱敏信息' });

/** A case as a caller sees it: masked, with what this caller may do now. */
export const handoverViewSchema = z
  .strictObject({
    id: z.string(),
    caseNumber: z.string(),
    version: z.int(),
    phase: z.enum(phases),
    responsible: z.enum(sides),
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
        status: z.enum(['listed', 'paid']),
        tierFen: fenSchema,
        governmentFen: fenSchema,
        personFen: fenSchema,
      }),
    ),
    pension: z.strictObject({
      status: z.enum(['not-due', 'due', 'claimed', 'awarded', 'paying', 'suspended', 'terminated']),
      monthlyFen: fenSchema.optional(),
      firstMonth: civilMonthSchema.optional(),
      suspendedFrom: civilMonthSchema.optional(),
      unpaidMonths: z.array(civilMonthSchema),
    }),
    overpaymentFen: fenSchema,
    proposals: z.array(z.strictObject({ kind: z.string(), proposedBy: z.string() })),
    deadlines: z.array(deadlineSchema),
    nextToAct: z.enum(sides).optional(),
    allowedActions: z.array(z.string()),
    openedAt: instantSchema,
    changedAt: instantSchema,
  })
  .meta({ id: 'Handover', description: 'One handover 移交案件' });
export type HandoverView = z.output<typeof handoverViewSchema>;
