import type { Finding } from '../handover/findings.ts';
import { checkAge } from './age.ts';
import type { Arrival, IntakeCheck } from './check.ts';
import { checkCoverage } from './coverage.ts';
import { checkDivision } from './division.ts';
import { checkIdentity } from './identity.ts';

const checks: readonly IntakeCheck[] = [checkDivision, checkIdentity, checkAge, checkCoverage];

/** Everything the clerk should know before deciding; an empty list means nothing stood out. */
export const intakeFindings = (arrival: Arrival): readonly Finding[] =>
  checks.flatMap((check) => check(arrival));

export type { Arrival } from './check.ts';
