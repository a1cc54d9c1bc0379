import * as z from 'zod';
import { type CivilDate, civilDateSchema } from '../../kernel/civil-date.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { payrollSumSchema, returnedPaymentSchema } from '../benefits/payroll-sum.ts';
import { premiumSplitSchema } from './premium-line.ts';

/** What a line says of a person: a month's pension, or a year's premium. */
export const lineContentSchema = z.union([payrollSumSchema, premiumSplitSchema]);
export type LineContent = z.output<typeof lineContentSchema>;

export const periodOfContent = (content: LineContent): string =>
  'month' in content ? content.month : String(content.year);

/** Why the bank did not pay; `other` with a word in the return. */
export const returnReasons = [
  'account-closed',
  'account-unknown',
  'name-differs',
  'account-frozen',
  'account-dormant',
  'other',
] as const;

/** What the bank or the finance office answered to a line. */
export const lineResultSchema = z
  .strictObject({
    outcome: z.enum(['paid', 'failed']),
    amountFen: fenSchema,
    on: civilDateSchema,
    reason: z.enum(returnReasons).exactOptional(),
    /** It came after the run of a later period had gone on from this line. */
    late: z.literal(true).exactOptional(),
    /** The bank had said on this day that it was paid, and sent the money back afterwards. */
    firstPaidOn: civilDateSchema.exactOptional(),
  })
  .readonly();
export type LineResult = z.output<typeof lineResultSchema>;

/** An answer that named another amount: nothing follows from it until the right one comes. */
export const lineDifferenceSchema = z
  .strictObject({ amountFen: fenSchema, outcome: z.enum(['paid', 'failed']), on: civilDateSchema })
  .readonly();
export type LineDifference = z.output<typeof lineDifferenceSchema>;

/** What a list of lines can be narrowed to. The first five follow from the computation, the rest from the answers. */
export const lineMarks = [
  'held',
  'arrears',
  'overpaid',
  'new',
  'set-off',
  'failed',
  'missing',
  'differs',
  'untold',
] as const;
export type LineMark = (typeof lineMarks)[number];

/** A failed payment of an earlier period, with the payments that went out again in it. */
export const lateReturnSchema = z
  .strictObject({
    period: z.string(),
    amountFen: fenSchema,
    reissued: z.array(returnedPaymentSchema).readonly().exactOptional(),
  })
  .readonly();
export type LateReturn = z.output<typeof lateReturnSchema>;

/** One person in one run. What was computed never changes; the answers come beside it. */
export interface RunLine {
  readonly runId: string;
  readonly generation: number;
  /** Payment reference of at most 35 characters: a digest and the place in the run, nothing personal. */
  readonly lineId: string;
  readonly personKey: string;
  readonly handoverId: string;
  /** Version of the case from which the line was computed. */
  readonly version: number;
  readonly content: LineContent;
  /** The 60th birthday as it was known: stands beside the trail, which tells nothing personal. */
  readonly pensionAgeOn: CivilDate;
  /** The first line that a run ever wrote for the person. */
  readonly isNew: boolean;
  /** Under which key the line before this one stands, when the person's number was corrected in between. */
  readonly formerPersonKey?: string;
  readonly result?: LineResult;
  readonly difference?: LineDifference;
  /** Failed payments of earlier months of which the bank told only after this line was computed. */
  readonly lateReturns?: readonly LateReturn[];
  /** What the case was told in the end: `told`, or the code with which it refused. */
  readonly told?: string;
}
