import { runRefusalCodes, type ProblemCode } from './problems.ts';

/** What a request about a run may be refused with that needs no Idempotency-Key. */
export const keylessRunProblems: readonly ProblemCode[] = [
  'not-authorised-for-this-action',
  'second-officer-required',
  'division-unknown',
  'division-ambiguous',
  'division-retired',
  'division-not-a-locality',
  'busy-try-again',
  ...runRefusalCodes,
];

/** What any request that opens a run or takes a step on it may be refused with. */
export const runProblems: readonly ProblemCode[] = [...keylessRunProblems, 'idempotency-key-reused'];
