import { ask, information, type IntakeCheck } from './check.ts';

/** A code may retire while a record is on its way: one successor takes over, of several somebody has to be asked. */
export const checkDivision: IntakeCheck = ({ destination, localitySuspended, handover }) => [
  ...(destination.kind === 'succeeded'
    ? [{ ...information('division-code-succeeded'), divisions: [destination.by] }]
    : []),
  ...(destination.kind === 'current' && handover.givenCode !== undefined
    ? [{ ...information('division-code-succeeded'), divisions: [handover.givenCode] }]
    : []),
  ...(destination.kind === 'ambiguous' ? [ask('division-code-ambiguous', destination.candidates)] : []),
  ...(localitySuspended ? [ask('locality-suspended')] : []),
];
