import * as z from 'zod';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { coded } from '../worded.ts';
import { words } from '../words.ts';

/** What a county runs over its whole roll: the pensions of a month, or the government-paid premiums of a year. */
export const runKindSchema = coded({
  payroll: words('养老金发放批次', 'Payroll'),
  'premium-list': words('代缴保费名单', 'Premium list'),
});
export const runKinds = runKindSchema.options;
export type RunKind = z.output<typeof runKindSchema>;

/**
 * computing → computed → reviewed → approved → issued → posting → closed. Until it is approved a run may be computed anew; from
 * then on its lines stand. Issued: the bank or the finance office has the file and its answers come in. Posting tells the cases.
 */
export const runStatuses = [
  'computing',
  'computed',
  'reviewed',
  'approved',
  'issued',
  'posting',
  'closed',
] as const;
export type RunStatus = (typeof runStatuses)[number];

/** Until it is approved a run may be computed anew: whether its lines will ever be paid is open. */
export const isUndecided = ({ status }: { readonly status: RunStatus }): boolean =>
  status === 'computing' || status === 'computed' || status === 'reviewed';

/** Sums over all lines, in fen and numbers of persons, by name; they reconcile to the lines exactly. */
export const runTotalsSchema = z.record(z.string(), z.int()).readonly();
export type RunTotals = z.output<typeof runTotalsSchema>;

export const runSchema = z
  .strictObject({
    /** `payroll-530921-2026-11`, `premium-list-530921-2026`. */
    id: z.string().regex(/^(?:payroll-\d{6}-\d{4}-\d{2}|premium-list-\d{6}-\d{4})$/u, 'run-id-wrong-form'),
    kind: z.enum(runKinds),
    division: divisionCodeSchema,
    /** A month `YYYY-MM` of a payroll, a year `YYYY` of a premium list. */
    period: z.string(),
    status: z.enum(runStatuses),
    /** Number of events so far. */
    version: z.int().min(1),
    /** Counts the computations; lines of an earlier one do not count. */
    generation: z.int().min(1),
    /** Policies are taken as they were known on this day, also when the run is verified years later. */
    asKnownOn: civilDateSchema,
    /** The policy files that applied, with the SHA-256 of each. */
    policies: z.record(z.string(), z.string()).readonly(),
    /** Pages computed, or posted, in the phase that runs. */
    pages: z.int().min(0),
    /** Where the next page begins; absent at the end. */
    cursor: z.string().exactOptional(),
    totals: runTotalsSchema,
    /** Persons on the roll for whom there is no line, by the reason. */
    skipped: runTotalsSchema,
    /** Answers of the bank or the finance office and what the cases were told, in fen and numbers of lines. */
    results: runTotalsSchema,
    /** Pages of the present computation; known when it has ended. */
    pagesComputed: z.int().min(0).exactOptional(),
    /** SHA-256 over the lines of all pages in order. */
    linesDigest: z.string(),
    /** Why the computation could not go on: to be put right, then computed anew. */
    stopped: z.strictObject({ code: z.string(), detail: z.record(z.string(), z.string()) }).exactOptional(),
    /** Pages with answers that came after their cases were told. */
    untoldPages: z.array(z.int().min(1)).readonly(),
    /** The run of a later period that went on from this one. */
    succeededBy: z.string().exactOptional(),
    openedBy: z.string(),
    reviewedBy: z.string().exactOptional(),
    approvedBy: z.string().exactOptional(),
    openedAt: instantSchema,
    changedAt: instantSchema,
  })
  .readonly();
export type Run = z.output<typeof runSchema>;
