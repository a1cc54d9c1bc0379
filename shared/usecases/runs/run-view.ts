import * as z from 'zod';
import {
  lineMarkShown,
  lineOutcomeShown,
  returnReasonShown,
  runFaultShown,
  runStatusShown,
  runTotalsShown,
  skippedShown,
  withheldShown,
} from './shown-words.ts';
import { lineContentSchema, lineDifferenceSchema, lineResultSchema } from '../../domain/runs/line.ts';
import { runKindSchema } from '../../domain/runs/run.ts';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { shortTextSchema } from '../../kernel/text.ts';
import { maskedPersonSchema } from '../handover-view.ts';
import { actorSchema } from '../trail-view.ts';
import { workingViewSchema } from '../working-view.ts';
import { titled } from '../../domain/worded.ts';

const wordsSchema = z.strictObject({ zh: z.string(), en: z.string() });

/** Opens a run. The period is a month `YYYY-MM` of a payroll or a year `YYYY` of a premium list. */
export const openRunSchema = z
  .strictObject({
    kind: runKindSchema.meta(titled('批次种类', 'Kind of run')),
    division: divisionCodeSchema.meta(titled('县级区划', 'County')),
    period: z
      .string()
      .regex(/^[1-9]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/u, 'run-period-wrong-format')
      .meta(titled('所属期间（月或年）', 'Period (month or year)')),
  })
  .meta({
    id: 'OpenRun',
    description: 'A payroll of a month or a premium list of a year 发放批次或代缴名单',
  });
export type OpenRun = z.output<typeof openRunSchema>;

/** What officers do with a run, with the payload of each. */
export const runActionSchemas = {
  review: z.strictObject({}),
  reject: z.strictObject({ reason: shortTextSchema(200).meta(titled('退回原因', 'Reason')) }),
  approve: z.strictObject({}),
  recompute: z.strictObject({ reason: shortTextSchema(200).meta(titled('重新计算原因', 'Reason')) }),
  issue: z.strictObject({}),
  post: z.strictObject({}),
} as const;
export type RunAction = keyof typeof runActionSchemas;

/** A run as an officer sees it, with what this officer may do now. */
export const runViewSchema = z
  .strictObject({
    id: z.string(),
    kind: runKindSchema,
    division: divisionCodeSchema,
    period: z.string(),
    status: runStatusShown,
    version: z.int(),
    generation: z.int(),
    asKnownOn: civilDateSchema,
    /** Policy file → SHA-256. */
    policies: z.record(z.string(), z.string()),
    totals: runTotalsShown,
    /** Persons on the roll for whom there is no line, by the reason. */
    skipped: skippedShown,
    results: runTotalsShown,
    linesDigest: z.string(),
    /** Of the phase that runs: computing or posting. `pagesTotal` is known once the computation has ended. */
    progress: z.strictObject({ pages: z.int(), persons: z.int(), pagesTotal: z.int().optional() }),
    /** Why the computation stopped and what to put right. */
    stopped: z
      .strictObject({ code: z.string(), detail: z.record(z.string(), z.string()), sentence: wordsSchema })
      .optional(),
    succeededBy: z.string().optional(),
    openedBy: z.string(),
    reviewedBy: z.string().optional(),
    approvedBy: z.string().optional(),
    openedAt: instantSchema,
    changedAt: instantSchema,
    allowedActions: z.array(z.string()),
  })
  .meta({ id: 'Run', description: 'A payroll or a premium list 发放批次或代缴名单' });
export type RunView = z.output<typeof runViewSchema>;

/** One person in a run, masked. */
export const runLineViewSchema = z
  .strictObject({
    lineId: z.string(),
    handoverId: z.string(),
    caseVersion: z.int(),
    person: maskedPersonSchema,
    content: lineContentSchema,
    /** What goes out for the person: of a payroll the payment, of a premium list government part and subsidy. */
    amountFen: fenSchema,
    marks: z.array(lineMarkShown),
    result: lineResultSchema.optional(),
    difference: lineDifferenceSchema.optional(),
    told: z.string().optional(),
    /** Why the case refused what it was told. */
    toldSentence: wordsSchema.optional(),
    /** Only where a single line is asked for: recomputed from the case as it stood and the rules as they were known. */
    working: z.array(workingViewSchema).optional(),
  })
  .meta({ id: 'RunLine', description: 'One person in a run 批次明细' });
export type RunLineView = z.output<typeof runLineViewSchema>;

/** One payment as the bank needs it: personal. Account fields are absent in a premium list, which finance pays. */
export const instructionSchema = z
  .strictObject({
    lineId: z.string(),
    amountFen: fenSchema,
    name: z.string(),
    holder: z.string().optional(),
    number: z.string().optional(),
    bank: z.string().optional(),
  })
  .meta({ id: 'PaymentInstruction', description: 'One payment for the bank 支付指令' });
export type Instruction = z.output<typeof instructionSchema>;

/** A page of instructions; `withheld` are lines whose account went missing since the computation: they stay outstanding. */
export const instructionPageSchema = z
  .strictObject({
    items: z.array(instructionSchema),
    withheld: z.array(z.strictObject({ lineId: z.string(), code: withheldShown })),
    cursor: z.string().optional(),
  })
  .meta({ id: 'InstructionPage', description: 'Payments of one page 支付指令分页' });
export type InstructionPage = z.output<typeof instructionPageSchema>;

export const returnRowSchema = z
  .strictObject({
    lineId: z.string().min(1).max(35),
    amountFen: fenSchema,
    outcome: lineOutcomeShown,
    reason: returnReasonShown.optional(),
    on: civilDateSchema,
  })
  .meta({ id: 'ReturnRow', description: 'What the bank answered to one payment 银行回盘' });
export type ReturnRow = z.output<typeof returnRowSchema>;

export const mostReturnRows = 500;
export const returnsSchema = z.strictObject({ rows: z.array(returnRowSchema).min(1).max(mostReturnRows) });

/** Why a row of a return file was not taken; the other rows were. */
export const returnRowCodes = [
  'row-unknown',
  'row-duplicate',
  'row-contradicts',
  'amount-differs',
  'later-run-being-computed',
] as const;
export type ReturnRowCode = (typeof returnRowCodes)[number];

/** `row-duplicate` with `accepted: true`: the same answer was there before. */
export const returnRowResultSchema = z
  .strictObject({
    lineId: z.string(),
    accepted: z.boolean(),
    code: z.enum(returnRowCodes).optional(),
    sentence: wordsSchema.optional(),
  })
  .meta({ id: 'ReturnRowResult', description: 'What became of one row 回盘行处理结果' });
export type ReturnRowResult = z.output<typeof returnRowResultSchema>;

/** `outstanding` counts payments without an answer after these rows. */
export const returnsRecordedSchema = z
  .strictObject({ run: runViewSchema, results: z.array(returnRowResultSchema), outstanding: z.int() })
  .meta({ id: 'ReturnsRecorded', description: 'What became of the rows 回盘处理结果' });
export type ReturnsRecorded = z.output<typeof returnsRecordedSchema>;

/** One event of a run, with the hashes by which its trail is recomputed. */
export const runTrailEventSchema = z
  .strictObject({
    runId: z.string(),
    sequence: z.int(),
    at: instantSchema,
    on: civilDateSchema,
    actor: actorSchema,
    type: z.string(),
    version: z.int(),
    title: wordsSchema,
    data: z.unknown(),
    correlationId: z.string(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'RunEvent', description: 'One event of a run 批次事件' });
export type RunTrailEvent = z.output<typeof runTrailEventSchema>;

/** What is wrong with a run and where; nothing personal is in it. */
export const runFaultSchema = z
  .strictObject({
    code: runFaultShown,
    page: z.int().optional(),
    lineId: z.string().optional(),
    /** The policy file, the total or the field concerned. */
    name: z.string().optional(),
  })
  .meta({ id: 'RunFault', description: 'What is wrong with a run 批次核验问题' });
export type RunFault = z.output<typeof runFaultSchema>;

/** One page of a verification; it ends where no cursor is given. */
export const runVerificationSchema = z
  .strictObject({ linesVerified: z.int(), faults: z.array(runFaultSchema), cursor: z.string().optional() })
  .meta({ id: 'RunVerification', description: 'Part of a verification 批次核验' });
export type RunVerification = z.output<typeof runVerificationSchema>;
