import type { CivilDate } from '../../kernel/civil-date.ts';
import { compareDates, plusDays } from '../../kernel/civil-date.ts';
import type { Side } from '../actor.ts';
import { clockTable, runningClocks } from './clocks.ts';
import { type Handover, isClosed } from './state.ts';
import type { PersonFacts } from './step.ts';
import { escalatesOn } from './steps/asking/escalate.ts';
import { remindsOn } from './steps/proof-of-life/remind-proof-of-life.ts';
import { lapsesOn } from './steps/proof-of-life/suspend-without-proof.ts';
import { awaitsPensionAge } from './steps/take-over/reach-pension-age.ts';

/** The clock that runs out first; one that is paused has nobody late. */
const firstClock = ({ clocks }: Handover) =>
  runningClocks(clocks)
    .filter(([, clock]) => !clock.pausedOn)
    .toSorted(([, one], [, other]) => compareDates(one.dueOn, other.dueOn))[0];

/** The next day on which somebody has to act in time, for lists and deadlines. */
export const dueOnOf = (state: Handover): CivilDate | undefined => firstClock(state)?.[1].dueOn;

/** The side that has to act by that day. */
export const nextToActOf = (state: Handover): Side | undefined => {
  const [name] = firstClock(state) ?? [];
  return name && clockTable[name].side;
};

/** Closed, with nothing due and nobody waited for: no second officer, and no answer to a wish to reopen it. */
export const isAtRest = (state: Handover): boolean =>
  isClosed(state) &&
  firstClock(state) === undefined &&
  Object.keys(state.proposals).length === 0 &&
  state.reopening === undefined;

/**
 * The first day on which the clock itself may have something to do with the case: an overdue obligation climbs, an unclaimed
 * case expires, a deferred person comes back, somebody reaches 60, a proof of life is due. Nothing: the sweep need not look at it.
 */
export const wakesOn = (state: Handover, person: PersonFacts | undefined): CivilDate | undefined => {
  const clocks = runningClocks(state.clocks).flatMap(([name, clock]) => {
    const on = name === 'expireUnclaimed' && !clock.pausedOn ? clock.dueOn : escalatesOn(clock);
    return on ? [plusDays(on, 1)] : [];
  });
  return earliest([...clocks, ...comesBack(state), ...pensionAge(state, person), ...proof(state)]);
};

const proof = (state: Handover): readonly CivilDate[] =>
  [remindsOn(state), lapsesOn(state)].filter((day) => day !== undefined);

const comesBack = ({ phase, hold, enrolment }: Handover): readonly CivilDate[] =>
  phase === 'taking-over' && !hold && enrolment.comesBackOn ? [enrolment.comesBackOn] : [];

const pensionAge = (state: Handover, person: PersonFacts | undefined): readonly CivilDate[] => {
  if (!person || awaitsPensionAge(state, { person })) return [];
  const { reachesPensionAgeOn, pensionNoticeOn } = person;
  if (state.ageInDoubtSince) return [state.ageInDoubtSince];
  return pensionNoticeOn && !state.pensionAgeNoticed
    ? [pensionNoticeOn, reachesPensionAgeOn]
    : [reachesPensionAgeOn];
};

const earliest = (dates: readonly CivilDate[]): CivilDate | undefined => dates.toSorted()[0];
