import type { Officer } from '../../domain/actor.ts';
import { openingRefusal } from '../../domain/runs/opening.ts';
import { runIdOf } from '../../domain/runs/period.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { civilDateAt } from '../../kernel/civil-date.ts';
import type { DivisionCode } from '../../kernel/division-code.ts';
import type { RunHead } from '../../ports/runs.ts';
import type { RequestIdentity } from '../exchange.ts';
import { done, issuesOf, type Outcome } from '../outcome.ts';
import { earlierRequest } from '../replay.ts';
import { type PolicyTrouble, policyTroubleOf } from './policy-trouble.ts';
import { type OpenRun, openRunSchema, type RunView } from './run-view.ts';
import type { Running } from './running.ts';
import { deduplicationOf } from './run-request.ts';
import { showRun } from './show-run.ts';
import { decidedRun } from './write-run.ts';

export interface OpenRunCommand {
  /** `OpenRun`; parsed here. */
  readonly payload: unknown;
  readonly officer: Officer;
  readonly request: RequestIdentity;
}

/** The rules as they are known today, or what is wrong with them. */
export const basisOf = (
  running: Running,
  division: DivisionCode,
  today: CivilDate,
): { readonly asKnownOn: CivilDate; readonly policies: Readonly<Record<string, string>> } | PolicyTrouble => {
  try {
    return { asKnownOn: today, policies: running.policyFilesFor(division, today) };
  } catch (error) {
    const trouble = policyTroubleOf(error);
    if (!trouble) throw error;
    return trouble;
  }
};

const succeededDraft = (
  running: Running,
  latest: RunHead,
  by: string,
  { officer, request }: OpenRunCommand,
) =>
  decidedRun(latest, [{ type: 'succeeded', data: { by } }], {
    runId: latest.run.id,
    actor: officer,
    now: running.exchange.now(),
    correlationId: request.correlationId,
  });

const replayed = async (
  running: Running,
  { officer, request }: OpenRunCommand,
): Promise<Outcome<RunView> | undefined> => {
  const earlier = await earlierRequest(running.exchange, request);
  if (!earlier) return undefined;
  if (!earlier.same) return { kind: 'key-reused' };
  const head = await running.runs.load(earlier.first.handoverId);
  return head ? done(showRun(head.run, officer), true) : { kind: 'not-found' };
};

const attempt = async (
  running: Running,
  { kind, division, period }: OpenRun,
  command: OpenRunCommand,
): Promise<Outcome<RunView>> => {
  const { officer, request } = command;
  const now = running.exchange.now();
  const today = civilDateAt(now);
  const latest = await running.runs.latest(kind, division);
  const refused = openingRefusal({ kind, division, period }, { officer, today, latest: latest?.run });
  if (refused) return (await replayed(running, command)) ?? { kind: 'refused', refused };
  const basis = basisOf(running, division, today);
  if ('code' in basis) return { kind: 'refused', refused: basis.code, detail: basis.detail };
  const runId = runIdOf(kind, division, period);
  const decided = decidedRun(undefined, [{ type: 'opened', data: { kind, division, period, ...basis } }], {
    runId,
    actor: officer,
    now,
    correlationId: request.correlationId,
  });
  const deduplication = deduplicationOf(request, decided.head.run);
  const outcome = await running.runs.commit({
    ...decided,
    ...(latest ? { alongside: [succeededDraft(running, latest, runId, command)] } : {}),
    ...(deduplication ? { deduplication } : {}),
  });
  if (outcome.kind === 'committed') {
    await running.queue.wake(runId);
    return done(showRun(decided.head.run, officer));
  }
  return outcome.kind === 'conflict'
    ? { kind: 'conflict' }
    : ((await replayed(running, command)) ?? { kind: 'conflict' });
};

/**
 * Opens a county's payroll of a month or premium list of a year and wakes the worker. Refused while an earlier run of the county is
 * not closed, and for a period before the latest. The sweep wakes the worker where the message got lost.
 */
export const openRun =
  (running: Running) =>
  async (command: OpenRunCommand): Promise<Outcome<RunView>> => {
    const parsed = openRunSchema.safeParse(command.payload);
    if (!parsed.success) return { kind: 'invalid', issues: issuesOf(parsed.error.issues) };
    const first = await attempt(running, parsed.data, command);
    return first.kind === 'conflict' ? attempt(running, parsed.data, command) : first;
  };
