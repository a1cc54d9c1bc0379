import * as z from 'zod';
import type { DivisionCode } from '../../../shared/kernel/division-code.ts';
import { type Run, runSchema, yuan } from '../runs/run.ts';
import { type Answer, codeOf } from './client.ts';

import { until } from './until.ts';
import { wordsOf } from './words.ts';
import type { World } from './world.ts';

const success = (answer: Answer, what: string): unknown => {
  if (answer.status < 300) return answer.body;
  throw new Error(`${what} was answered ${answer.status} ${codeOf(answer)}`);
};

const runWithinMilliseconds = 120_000;

export const seeRun = async (world: World, { id, division }: Run): Promise<Run> =>
  runSchema.parse(
    success(await world.client.as(`clerk-${division}`).get(`/v1/runs/${id}`), 'reading the run'),
  );

/** Waits until the worker has nothing left to do on the run. */
export const runSettles = (world: World, run: Run): Promise<Run> =>
  until(
    async () => {
      const seen = await seeRun(world, run);
      return seen.status === 'computing' || seen.status === 'posting' ? undefined : seen;
    },
    { what: `the worker has done its part of ${run.id}`, withinMilliseconds: runWithinMilliseconds },
  );

/** Opens a run; the worker is then computing it. */
export const openRun = async (
  world: World,
  kind: 'payroll' | 'premium-list',
  { division, period }: { readonly division: DivisionCode; readonly period: string },
): Promise<Run> => {
  const who = `clerk-${division}`;
  const answer = await world.client.as(who).post('/v1/runs', { kind, division, period });
  const run = runSchema.parse(success(answer, 'opening the run'));
  world.tell({ who, what: wordsOf(`open-${kind}`), result: run.id });
  return run;
};

/** The sum that the run pays out. */
export const payFenOf = ({ kind, totals }: Run): number =>
  kind === 'payroll' ? (totals['payFen'] ?? 0) : (totals['governmentFen'] ?? 0) + (totals['subsidyFen'] ?? 0);

const begin = async (world: World, who: string, run: Run, action: string): Promise<Run> => {
  const path = `/v1/runs/${run.id}/actions/${action}`;
  return runSchema.parse(success(await world.client.as(who).post(path, {}), action));
};

const actOnRun = async (world: World, who: string, run: Run, action: string): Promise<Run> => {
  const settled = await runSettles(world, await begin(world, who, run, action));
  world.tell({ who, what: wordsOf(action), result: `${settled.status}, ${yuan(payFenOf(settled))} 元` });
  return settled;
};

/** Reviewed by a clerk, approved and issued by another officer. */
export const letOut = async (world: World, run: Run): Promise<Run> => {
  const division = run.division;
  const computed = await runSettles(world, run);
  const approver = `approver-${division}`;
  await actOnRun(world, `clerk-${division}`, computed, 'review');
  await actOnRun(world, approver, computed, 'approve');
  return actOnRun(world, approver, computed, 'issue');
};

const instructionSchema = z.object({
  lineId: z.string(),
  amountFen: z.int(),
  name: z.string(),
  holder: z.string().optional(),
  number: z.string().optional(),
  bank: z.string().optional(),
});
export type Instruction = z.output<typeof instructionSchema>;
const instructionsSchema = z.object({ items: z.array(instructionSchema), next: z.string().optional() });

/** What goes out to the bank or the finance office; every page that is read is in the trail of the run. */
export const instructionsOf = async (world: World, run: Run): Promise<readonly Instruction[]> => {
  const found: Instruction[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? '' : `?${new URLSearchParams({ cursor }).toString()}`;
    const path = `/v1/runs/${run.id}/instructions${query}`;
    const officer = world.client.as(`approver-${run.division}`);
    const page = instructionsSchema.parse(success(await officer.get(path), 'reading the instructions'));
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
};

const recordedSchema = z.object({
  results: z.array(z.object({ lineId: z.string(), accepted: z.boolean(), code: z.string().optional() })),
  outstanding: z.int(),
});

export interface Returned {
  readonly lineId: string;
  readonly amountFen: number;
  readonly outcome: 'paid' | 'failed';
  readonly reason?: string;
  readonly on: string;
}

/** Records what came back; answers with the codes of the rows that were not taken. */
export const recordReturns = async (
  world: World,
  run: Run,
  rows: readonly Returned[],
): Promise<readonly string[]> => {
  const who = `clerk-${run.division}`;
  const answer = await world.client.as(who).post(`/v1/runs/${run.id}/returns`, { rows });
  const { results, outstanding } = recordedSchema.parse(success(answer, 'recording the returns'));
  const codes = results.flatMap(({ accepted, code }) => (accepted ? [] : [code ?? 'refused']));
  const taken = `${results.length - codes.length} 行 rows`;
  const left = outstanding === 0 ? [] : [`未回 outstanding ${outstanding}`];
  world.tell({ who, what: wordsOf('returns'), result: [taken, ...codes, ...left].join(', ') });
  return codes;
};

/** The worker tells the cases from here on. */
export const beginPosting = async (world: World, run: Run): Promise<Run> => {
  const who = `clerk-${run.division}`;
  const begun = await begin(world, who, run, 'post');
  world.tell({ who, what: wordsOf('post'), result: begun.status });
  return begun;
};

/** Tells the cases and closes the run. */
export const postRun = (world: World, run: Run): Promise<Run> =>
  actOnRun(world, `clerk-${run.division}`, run, 'post');

const verifiedSchema = z.object({
  linesVerified: z.int(),
  faults: z.array(z.unknown()),
  next: z.string().optional(),
});

/** Recomputes every line from the trail of its case; answers with the number of lines and of faults. */
export const verifyRun = async (
  world: World,
  run: Run,
): Promise<{ readonly lines: number; readonly faults: number }> => {
  const who = 'auditor-nation';
  let lines = 0;
  let faults = 0;
  let cursor: string | undefined;
  do {
    const body = cursor === undefined ? {} : { cursor };
    const answer = await world.client.as(who).post(`/v1/runs/${run.id}/verification`, body);
    const page = verifiedSchema.parse(success(answer, 'verifying the run'));
    lines += page.linesVerified;
    faults += page.faults.length;
    cursor = page.next;
  } while (cursor !== undefined);
  world.tell({ who, what: wordsOf('verify'), result: `${lines} 行 lines, ${faults} faults` });
  return { lines, faults };
};
