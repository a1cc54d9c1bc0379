import type { CivilDate } from '../../kernel/civil-date.ts';
import { plusDays } from '../../kernel/civil-date.ts';
import { runningClocks } from './clocks.ts';
import { isClosed, type Handover } from './state.ts';
import type { PersonFacts } from './step.ts';
import { escalatesOn } from './steps/asking/escalate.ts';

/** The next day on which somebody has to act in time, for lists and deadlines. */
export const dueOnOf = (state: Handover): CivilDate | undefined =>
  earliest(runningClocks(state.clocks).flatMap(([, clock]) => (clock.pausedOn ? [] : [clock.dueOn])));

/**
 * The first day on which the clock itself may have something to do with the case: an overdue obligation climbs, an unclaimed
 * case expires, a deferred person comes back, somebody reaches 60. Nothing: the sweep need not look at it.
 */
export const wakesOn = (state: Handover, person: PersonFacts | undefined): CivilDate | undefined => {
  const clocks = runningClocks(state.clocks).flatMap(([name, clock]) => {
    const on = name === 'expireUnclaimed' && !clock.pausedOn ? clock.dueOn : escalatesOn(clock);
    return on ? [plusDays(on, 1)] : [];
  });
  const back = state.enrolment.comesBackOn ? [state.enrolment.comesBackOn] : [];
  return earliest([...clocks, ...back, ...pensionAge(state, person)]);
};

const pensionAge = (state: Handover, person: PersonFacts | undefined): readonly CivilDate[] => {
  const watched = state.phase === 'taking-over' || state.phase === 'discharged';
  const waits =
    watched && state.pension.status === 'not-due' && (!isClosed(state) || state.phase === 'discharged');
  return waits && person ? [person.reachesPensionAgeOn] : [];
};

const earliest = (dates: readonly CivilDate[]): CivilDate | undefined => dates.toSorted()[0];
