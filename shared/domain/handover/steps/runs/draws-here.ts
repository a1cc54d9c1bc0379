import { all, inPhase, takenOver } from '../../conditions.ts';
import { refuse } from '../../step.ts';

/** A pension was awarded here; payments go out and come back also after the case has ended. */
export const drawsHere = all(inPhase(...takenOver, 'ended'), ({ pension }) =>
  pension.firstMonth ? undefined : refuse('pension-never-awarded'),
);
