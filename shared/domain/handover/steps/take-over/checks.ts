import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { type CivilMonth, monthOf } from '../../../../kernel/civil-month.ts';
import type { Actor } from '../../../actor.ts';
import type { Handover, Phase } from '../../state.ts';
import { type Given, type Refusal, refuse, type Step } from '../../step.ts';

/** Premium, pension and everything after need a person who is on the roll here. */
export const isEnrolled: Step['impossible'] = (state) =>
  state.enrolment.outcome?.kind === 'enrolled' ? undefined : refuse('not-enrolled');

export const inFuture = (date: CivilDate | undefined, field: string, given: Given): Refusal | undefined =>
  date !== undefined && date > given.today ? refuse('date-in-the-future', { field }) : undefined;

export const monthInFuture = (month: CivilMonth, field: string, given: Given): Refusal | undefined =>
  month > monthOf(given.today) ? refuse('month-in-the-future', { field }) : undefined;

/** Nothing was payable before the first month of the award. */
export const beforeFirstMonth = (state: Handover, month: CivilMonth): Refusal | undefined => {
  const { firstMonth } = state.pension;
  return firstMonth !== undefined && month < firstMonth
    ? refuse('month-before-first-month', { firstMonth })
    : undefined;
};

/** The month of death is the last that is due (国发〔2014〕8号). */
export const afterDeath = (state: Handover, month: CivilMonth): Refusal | undefined =>
  state.diedOn && month > monthOf(state.diedOn)
    ? refuse('month-after-death', { diedOn: state.diedOn })
    : undefined;

/** Nobody is enrolled who is reported dead: the outcome is "excluded", or the case is ended. */
export const notDead: Step['impossible'] = (state) =>
  state.diedOn ? refuse('person-died', { diedOn: state.diedOn }) : undefined;

export const officerOf = (actor: Actor): string => (actor.kind === 'officer' ? actor.officer : actor.name);

/** A case that closes remembers the phase it goes back to when it is reopened. */
export const closeAs = (state: Handover, phase: Phase): Handover => ({
  ...state,
  phase,
  closedFrom: state.phase,
});
