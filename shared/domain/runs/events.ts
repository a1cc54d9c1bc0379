import * as z from 'zod';
import { type CivilDate, civilDateSchema } from '../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Officer } from '../actor.ts';
import { type Words, words } from '../words.ts';
import { runKinds, runTotalsSchema } from './run.ts';

const basisSchema = {
  asKnownOn: civilDateSchema,
  policies: z.record(z.string(), z.string()).readonly(),
};
const page = z.int().min(1);
const reason = z.strictObject({ reason: z.string() }).readonly();
const nothing = z.strictObject({}).readonly();

/** Everything that can happen to a run. Stored events keep the version they were written with. */
export const runEventData = {
  opened: z
    .strictObject({
      kind: z.enum(runKinds),
      division: divisionCodeSchema,
      period: z.string(),
      ...basisSchema,
    })
    .readonly(),
  'page-computed': z
    .strictObject({
      generation: z.int().min(1),
      page,
      totals: runTotalsSchema,
      skipped: runTotalsSchema,
      digest: z.string(),
      /** Where the next page begins; absent on the last. */
      next: z.string().exactOptional(),
    })
    .readonly(),
  stopped: z.strictObject({ code: z.string(), detail: z.record(z.string(), z.string()) }).readonly(),
  reviewed: nothing,
  rejected: reason,
  recomputed: z.strictObject({ reason: z.string(), ...basisSchema }).readonly(),
  approved: nothing,
  issued: nothing,
  'instructions-read': z.strictObject({ page, lines: z.int().min(0) }).readonly(),
  'returns-recorded': z
    .strictObject({
      /** Lines by outcome and their sums. */
      results: runTotalsSchema,
      pages: z.array(page).readonly(),
      /** SHA-256 over the accepted rows. */
      rowsDigest: z.string(),
    })
    .readonly(),
  'late-returns-noted': z.strictObject({ of: z.string(), lines: z.int().min(1) }).readonly(),
  'posting-begun': nothing,
  'page-posted': z.strictObject({ page, results: runTotalsSchema }).readonly(),
  succeeded: z.strictObject({ by: z.string() }).readonly(),
} as const;
export type RunEventType = keyof typeof runEventData;
export type RunEventData<T extends RunEventType> = z.output<(typeof runEventData)[T]>;

/** The version with which each event is written today. */
export const runEventVersion = 1;

export const runEventTitles = {
  opened: words('批次已建立', 'opened'),
  'page-computed': words('已计算一页', 'page computed'),
  stopped: words('计算中止', 'computation stopped'),
  reviewed: words('已复核', 'reviewed'),
  rejected: words('已退回', 'sent back'),
  recomputed: words('重新计算', 'computed anew'),
  approved: words('已审批', 'approved'),
  issued: words('已送出', 'issued'),
  'instructions-read': words('支付指令已读取', 'payment instructions read'),
  'returns-recorded': words('回盘已登记', 'answers recorded'),
  'late-returns-noted': words('前期退回已记入', 'late failed payments of an earlier run noted'),
  'posting-begun': words('开始入账', 'posting begun'),
  'page-posted': words('已入账一页', 'page posted'),
  succeeded: words('已有后续批次', 'a later run went on from here'),
} as const satisfies Record<RunEventType, Words>;

/** A type and its data as they are decided, before the event gets its number and hash. */
export type RunDraft = {
  readonly [T in RunEventType]: { readonly type: T; readonly data: RunEventData<T> };
}[RunEventType];

const of = <T extends RunEventType>(type: T) =>
  z.strictObject({ type: z.literal(type), data: runEventData[type] }).readonly();

/** The type and data of a stored event. An unknown type is a bug or a newer release's event: never skipped silently. */
export const runDraftSchema: z.ZodType<RunDraft> = z.union([
  of('opened'),
  of('page-computed'),
  of('stopped'),
  of('reviewed'),
  of('rejected'),
  of('recomputed'),
  of('approved'),
  of('issued'),
  of('instructions-read'),
  of('returns-recorded'),
  of('late-returns-noted'),
  of('posting-begun'),
  of('page-posted'),
  of('succeeded'),
]);

/** Who acts on a run: an officer, or the worker. */
export type RunActor = Officer | { readonly kind: 'system'; readonly name: 'runs' };

/** One thing that happened to a run. Nothing personal is in it. */
export interface RunEvent {
  readonly runId: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly on: CivilDate;
  readonly actor: RunActor;
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
}
