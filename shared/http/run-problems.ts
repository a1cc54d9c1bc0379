import { runRefusalCodes, type ProblemCode } from './problems.ts';

/** What any request that changes a run may be refused with. */
export const runProblems: readonly ProblemCode[] = [
  'not-authorised-for-this-action',
  'second-officer-required',
  'division-unknown',
  'division-ambiguous',
  'division-retired',
  'division-not-a-locality',
  'idempotency-key-reused',
  'busy-try-again',
  ...runRefusalCodes,
];
