import type { Phase } from './state.ts';
import { type Given, type Refusal, refuse, type Step } from './step.ts';

type Condition = Step['impossible'];

/** The step needs one of these phases. */
export const inPhase =
  (...phases: readonly Phase[]): Condition =>
  (state) =>
    phases.includes(state.phase) ? undefined : refuse('not-possible-in-this-phase', { phase: state.phase });

/** All of the conditions; the first that fails gives the reason. */
export const all =
  (...conditions: readonly Condition[]): Condition =>
  (state, given) => {
    for (const condition of conditions) {
      const refusal = condition(state, given);
      if (refusal) return refusal;
    }
    return undefined;
  };

/** A hold (duplicate hukou) or an open question stops the destination from deciding. */
export const notHeld: Condition = (state) => (state.hold ? refuse('case-on-hold') : undefined);
export const noOpenQuestion: Condition = (state) =>
  state.question ? refuse('clarification-open') : undefined;

/** Phases in which the destination has the case but has not committed. */
export const atDestination = ['delivered', 'claimed'] as const satisfies readonly Phase[];

/** Phases in which the hukou locality answers for the person, or did. */
export const takenOver = ['taking-over', 'discharged'] as const satisfies readonly Phase[];

export const reachedPensionAge = (given: Given): boolean => given.today >= given.person.reachesPensionAgeOn;

/** Four eyes: whoever proposed may not approve (社会保险经办条例 Art. 37). */
export const secondOfficer = (proposedBy: string, given: Given): Refusal | undefined =>
  given.actor.kind === 'officer' && given.actor.officer === proposedBy
    ? refuse('second-officer-required')
    : undefined;
