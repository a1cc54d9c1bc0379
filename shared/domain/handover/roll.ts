import { takenOver } from './conditions.ts';
import type { Handover, Phase } from './state.ts';

/** The two shelves of a county's roll: who draws a pension or has one still to be paid, and who contributes. */
export const rollShelves = ['drawing', 'contributing'] as const;
export type RollShelf = (typeof rollShelves)[number];

const answeredFor: ReadonlySet<Phase> = new Set(takenOver);

/**
 * On which shelf a run of the hukou county finds the case, if on any. Drawing begins with the award and outlasts the end of the
 * case, because arrears and payments that came back are still owed then.
 */
export const rollShelfOf = ({ phase, enrolment, pension }: Handover): RollShelf | undefined => {
  if (pension.settled) return undefined;
  if (pension.firstMonth) return answeredFor.has(phase) || phase === 'ended' ? 'drawing' : undefined;
  const contributes = enrolment.outcome?.kind === 'enrolled' && pension.status === 'not-due';
  return contributes && answeredFor.has(phase) ? 'contributing' : undefined;
};
