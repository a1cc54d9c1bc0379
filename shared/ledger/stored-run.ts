import * as z from 'zod';
import { roles } from '../domain/actor.ts';
import { runDraftSchema } from '../domain/runs/events.ts';
import { lineMarks } from '../domain/runs/line.ts';
import { type Run, runKinds, runSchema, runTotalsSchema } from '../domain/runs/run.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { prefixSchema, provinceOf } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import type { ChainedRunEvent, RunHead, RunPage, UnfinishedRun } from '../ports/runs.ts';
import { damaged, fromItem, type Item, itemOf, type StoredKind } from './item.ts';
import { keys, sorts } from './table-layout.ts';

/** Beside the run, because the condition of every decision is on it. */
type StoredRunHead = RunHead & { readonly version: number };

const storedRunHead: StoredKind<StoredRunHead> = {
  schema: z.strictObject({
    version: z.int().min(1),
    run: runSchema,
    lastHash: z.string().min(1),
  } satisfies Record<keyof StoredRunHead, z.ZodType>),
  key: ({ run }) => ({ partition: keys.run(run.id), sort: sorts.runHead }),
};

export const runHeadItem = (head: RunHead): Item =>
  itemOf(storedRunHead, { version: head.run.version, ...head });

export const runHeadFrom = (item: Item): RunHead => {
  const { version, ...head } = fromItem(storedRunHead, item);
  if (version !== head.run.version) throw damaged(item, 'version', 'not the version of the run');
  return head;
};

const runActorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('officer'),
    officer: z.string(),
    roles: z.array(z.enum(roles)),
    division: prefixSchema,
  }),
  z.strictObject({ kind: z.literal('system'), name: z.literal('runs') }),
]);

export const storedRunEvent: StoredKind<ChainedRunEvent> = {
  schema: z.strictObject({
    runId: z.string().min(1),
    sequence: z.int().min(1),
    at: instantSchema,
    on: civilDateSchema,
    actor: runActorSchema,
    type: z.string(),
    version: z.int().min(1),
    data: z.unknown(),
    correlationId: z.string(),
    previousHash: z.string(),
    hash: z.string().min(1),
  } satisfies Record<keyof ChainedRunEvent, z.ZodType>),
  key: ({ runId, sequence }) => ({ partition: keys.run(runId), sort: sorts.runEvent(sequence) }),
};

/** The event with its data checked by its kind; handed on as it was stored, because the hash was taken over that. */
export const runEventFrom = (item: Item): ChainedRunEvent => {
  const event = fromItem(storedRunEvent, item);
  const parsed = runDraftSchema.safeParse({ type: event.type, data: event.data });
  if (!parsed.success) throw damaged(item, 'data', parsed.error.issues[0]?.code ?? 'unknown');
  return event;
};

export const storedRunPage: StoredKind<RunPage> = {
  schema: z.strictObject({
    runId: z.string().min(1),
    generation: z.int().min(1),
    page: z.int().min(1),
    personKeys: z.array(z.string()).readonly(),
    totals: runTotalsSchema,
    marks: z.partialRecord(z.enum(lineMarks), z.int()).readonly(),
    digest: z.string(),
  } satisfies Record<keyof RunPage, z.ZodType>),
  key: ({ runId, generation, page }) => ({
    partition: keys.run(runId),
    sort: sorts.runPage(generation, page),
  }),
};

/** That there is a run, for the lists; what it is like stands in its head. */
type ListedRun = Pick<Run, 'id' | 'kind' | 'division' | 'period'>;

export const storedListedRun: StoredKind<ListedRun> = {
  schema: runSchema.unwrap().pick({ id: true, kind: true, division: true, period: true }),
  key: ({ kind, division, period }) => ({
    partition: keys.runs(provinceOf(division)),
    sort: sorts.listedRun(division, kind, period),
  }),
};

export const storedOpenRun: StoredKind<UnfinishedRun> = {
  schema: z.strictObject({
    runId: z.string().min(1),
    wokenAt: instantSchema.exactOptional(),
  } satisfies Record<keyof UnfinishedRun, z.ZodType>),
  key: ({ runId }) => ({ partition: keys.openRuns, sort: runId }),
};

/** In kinds as they are named: for parsing a list's own filter. */
export const isRunKind = (text: string): text is Run['kind'] => runKinds.some((kind) => kind === text);
