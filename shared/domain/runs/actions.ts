import { covers } from '../../kernel/division-code.ts';
import { keysOf } from '../../kernel/keys.ts';
import type { Officer, Role } from '../actor.ts';
import type { RefusalCode } from '../refusals/table.ts';
import type { RunDraft, RunEventData } from './events.ts';
import type { Run, RunStatus } from './run.ts';
import { totalOf } from './totals.ts';

/** What officers do with a run that is there, each with who may do it and when. */
interface ActionRule {
  readonly roles: readonly Role[];
  readonly from: readonly RunStatus[];
}

export const runActions = {
  recompute: { roles: ['clerk'], from: ['computing', 'computed', 'reviewed'] },
  review: { roles: ['clerk'], from: ['computed'] },
  reject: { roles: ['clerk', 'approver'], from: ['reviewed'] },
  approve: { roles: ['approver'], from: ['reviewed'] },
  issue: { roles: ['approver'], from: ['approved'] },
  instructions: { roles: ['clerk', 'approver'], from: ['issued', 'posting', 'closed'] },
  returns: { roles: ['clerk'], from: ['issued', 'posting', 'closed'] },
  /** Again where cases refused what they were told: once that is put right. */
  post: { roles: ['clerk'], from: ['issued', 'closed'] },
} as const satisfies Record<string, ActionRule>;
export type RunActionName = keyof typeof runActions;

const rulesOf: Readonly<Record<RunActionName, ActionRule>> = runActions;

/** Why the officer may not do this to the run now, or nothing. Authority is looked at before possibility. */
export const runRefusal = (run: Run, action: RunActionName, officer: Officer): RefusalCode | undefined => {
  const { roles, from } = rulesOf[action];
  if (!covers(officer.division, run.division) || !officer.roles.some((role) => roles.includes(role)))
    return 'not-authorised-for-this-action';
  if (action === 'returns' && !from.includes(run.status)) return 'no-answers-expected';
  // A computation that goes on by itself is not begun anew; one that stopped is.
  const stopped = run.stopped !== undefined;
  if (!from.includes(run.status) || (run.status === 'computing' && !stopped))
    return stopped ? 'run-has-stopped' : 'not-possible-in-this-run';
  if (action === 'post' && run.status === 'closed' && totalOf(run.results, 'untold') === 0)
    return 'not-possible-in-this-run';
  if (action === 'approve' && run.reviewedBy === officer.officer) return 'second-officer-required';
  return undefined;
};

export const allowedRunActions = (run: Run, officer: Officer): readonly RunActionName[] =>
  keysOf(runActions).filter((action) => runRefusal(run, action, officer) === undefined);

export interface RunActionFacts {
  readonly reason?: string;
  /** For a computation anew: the rules as they are known now. */
  readonly basis: Pick<RunEventData<'recomputed'>, 'asKnownOn' | 'policies'>;
}

/** The event by which an action is recorded. */
export const runDraftOf = (
  action: Exclude<RunActionName, 'instructions' | 'returns'>,
  { reason = '', basis }: RunActionFacts,
): RunDraft => {
  const drafts = {
    recompute: { type: 'recomputed', data: { reason, ...basis } },
    review: { type: 'reviewed', data: {} },
    reject: { type: 'rejected', data: { reason } },
    approve: { type: 'approved', data: {} },
    issue: { type: 'issued', data: {} },
    post: { type: 'posting-begun', data: {} },
  } as const satisfies Record<typeof action, RunDraft>;
  return drafts[action];
};
