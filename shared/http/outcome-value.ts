import { exhaustive } from '../kernel/exhaustive.ts';
import type { Outcome } from '../usecases/outcome.ts';
import { HttpProblem } from './http-problem.ts';

type Done<T> = Extract<Outcome<T>, { kind: 'done' }>;

/** The value of a use case that was carried out; anything else is the problem document it becomes. */
export const doneOf = <T>(outcome: Outcome<T>): Done<T> => {
  switch (outcome.kind) {
    case 'done':
      return outcome;
    case 'refused':
      throw new HttpProblem(outcome.refused, {
        ...(outcome.detail ? { facts: outcome.detail } : {}),
        ...(outcome.allowedActions ? { allowedActions: outcome.allowedActions } : {}),
      });
    case 'invalid':
      throw new HttpProblem('fields-invalid', { fields: outcome.issues });
    case 'not-found':
      throw new HttpProblem('not-found');
    case 'stale':
      throw new HttpProblem('version-stale', { facts: { version: outcome.version } });
    case 'key-reused':
      throw new HttpProblem('idempotency-key-reused');
    case 'conflict':
      throw new HttpProblem('busy-try-again');
    default:
      return exhaustive(outcome);
  }
};

export const valueOf = <T>(outcome: Outcome<T>): T => doneOf(outcome).value;

/** Says that the answer is the one of an earlier request under the same key. */
export const replayedHeader = ({
  replayed,
}: {
  readonly replayed: boolean;
}): Readonly<Record<string, string>> => (replayed ? { 'idempotent-replayed': 'true' } : {});
