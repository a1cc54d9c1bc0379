import { ask, information, type IntakeCheck } from './check.ts';

/** Nobody is on two rolls; two certifiers share one case. */
export const checkCoverage: IntakeCheck = ({ rollElsewhere, handover }) => [
  ...(rollElsewhere === undefined ? [] : [ask('already-on-roll', [rollElsewhere])]),
  ...(handover.certifiers.length > 1 ? [information('certified-more-than-once')] : []),
];
