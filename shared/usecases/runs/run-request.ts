import { covers } from '../../kernel/division-code.ts';
import type { Officer } from '../../domain/actor.ts';
import type { Run } from '../../domain/runs/run.ts';
import type { Deduplication } from '../../ports/ledger.ts';
import type { RunHead } from '../../ports/runs.ts';
import type { RequestIdentity } from '../exchange.ts';
import type { Running } from './running.ts';

/** A run that the officer may know of; none outside the officer's division. */
export const visibleRun = async (
  { runs }: Pick<Running, 'runs'>,
  id: string,
  officer: Officer,
): Promise<RunHead | undefined> => {
  const head = await runs.load(id);
  return head && covers(officer.division, head.run.division) ? head : undefined;
};

/** The request as it is remembered, under the run where the cases have theirs. */
export const deduplicationOf = (
  { idempotencyKey, caller, digest }: RequestIdentity,
  { id, version }: Run,
): Deduplication | undefined =>
  idempotencyKey === undefined
    ? undefined
    : { caller, key: idempotencyKey, requestDigest: digest, handoverId: id, version };
