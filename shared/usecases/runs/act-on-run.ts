import type { Officer } from '../../domain/actor.ts';
import { runDraftOf, runRefusal } from '../../domain/runs/actions.ts';
import type { Run } from '../../domain/runs/run.ts';
import { civilDateAt } from '../../kernel/civil-date.ts';
import type { RunHead } from '../../ports/runs.ts';
import type { RequestIdentity } from '../exchange.ts';
import { done, issuesOf, type Outcome } from '../outcome.ts';
import { earlierRequest } from '../replay.ts';
import { basisOf } from './open-run.ts';
import { deduplicationOf, visibleRun } from './run-request.ts';
import { type RunAction, runActionSchemas, type RunView } from './run-view.ts';
import type { Running } from './running.ts';
import { showRun } from './show-run.ts';
import { decidedRun } from './write-run.ts';

export interface ActOnRunCommand {
  readonly id: string;
  readonly action: string;
  readonly payload: unknown;
  readonly officer: Officer;
  readonly request: RequestIdentity;
}

const isRunAction = (action: string): action is RunAction => Object.hasOwn(runActionSchemas, action);

const unlessRepeated = async (
  running: Running,
  { request, officer }: ActOnRunCommand,
  head: RunHead,
  otherwise: Outcome<RunView>,
): Promise<Outcome<RunView>> => {
  const earlier = await earlierRequest(running.exchange, request);
  if (!earlier) return otherwise;
  return earlier.same ? done(showRun(head.run, officer), true) : { kind: 'key-reused' };
};

const reasonOf = (payload: object): { readonly reason?: string } =>
  'reason' in payload && typeof payload.reason === 'string' ? { reason: payload.reason } : {};

const basisOfRun = ({ asKnownOn, policies }: Run) => ({ asKnownOn, policies });

const attempt = async (
  running: Running,
  command: ActOnRunCommand,
  action: RunAction,
): Promise<Outcome<RunView>> => {
  const { id, payload, officer, request } = command;
  const head = await visibleRun(running, id, officer);
  if (!head) return { kind: 'not-found' };
  const { run } = head;
  const otherwise = (outcome: Outcome<RunView>) => unlessRepeated(running, command, head, outcome);
  if (request.expectedVersion !== undefined && request.expectedVersion !== run.version)
    return otherwise({ kind: 'stale', version: run.version });
  const refused = runRefusal(run, action, officer);
  if (refused)
    return otherwise({ kind: 'refused', refused, allowedActions: showRun(run, officer).allowedActions });
  const parsed = runActionSchemas[action].safeParse(payload);
  if (!parsed.success) return { kind: 'invalid', issues: issuesOf(parsed.error.issues) };
  const now = running.exchange.now();
  // Only a computation anew looks at the rules: trouble with them holds up nothing that was computed already.
  const basis = action === 'recompute' ? basisOf(running, run.division, civilDateAt(now)) : basisOfRun(run);
  if ('code' in basis) return { kind: 'refused', refused: basis.code, detail: basis.detail };
  const draft = runDraftOf(action, { ...reasonOf(parsed.data), basis });
  const decided = decidedRun(head, [draft], {
    runId: id,
    actor: officer,
    now,
    correlationId: request.correlationId,
  });
  const deduplication = deduplicationOf(request, decided.head.run);
  const outcome = await running.runs.commit({ ...decided, ...(deduplication ? { deduplication } : {}) });
  if (outcome.kind === 'committed') {
    const { status } = decided.head.run;
    if (status === 'computing' || status === 'posting') await running.queue.wake(id);
    return done(showRun(decided.head.run, officer));
  }
  return otherwise({ kind: 'conflict' });
};

/** One officer takes one step on a run: review, reject, approve, recompute, issue or post. */
export const actOnRun =
  (running: Running) =>
  async (command: ActOnRunCommand): Promise<Outcome<RunView>> => {
    const { action } = command;
    if (!isRunAction(action)) return { kind: 'not-found' };
    const first = await attempt(running, command, action);
    return first.kind === 'conflict' ? attempt(running, command, action) : first;
  };
