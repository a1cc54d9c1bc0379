import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { dueOn } from '../../../../kernel/working-calendar.ts';
import { exhaustive } from '../../../../kernel/exhaustive.ts';
import { all, inPhase, noOpenQuestion, notHeld } from '../../conditions.ts';
import { destinationOf, type Handover } from '../../state.ts';
import { type Given, type Refusal, refuse, type Step } from '../../step.ts';
import type { EnrolmentOutcome } from '../../terms.ts';
import { inFuture, notDead } from './checks.ts';

/** Deferred, refused and not found come back by themselves; the others settle the question. */
export const isFinal = ({ kind }: EnrolmentOutcome): boolean =>
  kind === 'enrolled' || kind === 'covered-elsewhere' || kind === 'excluded';

/** Nothing is left to do here for a person who is insured elsewhere or excluded. */
export const concludes = ({ kind }: EnrolmentOutcome): boolean =>
  kind === 'covered-elsewhere' || kind === 'excluded';

const undecided: Step['impossible'] = ({ enrolment }) =>
  enrolment.outcome && isFinal(enrolment.outcome) ? refuse('enrolment-already-decided') : undefined;

export const enrolmentOpen = all(inPhase('taking-over'), undecided);
export const enrolmentDecidable = all(enrolmentOpen, notHeld, noOpenQuestion);

const deferralRefusal = (
  outcome: Extract<EnrolmentOutcome, { kind: 'deferred' }>,
  given: Given,
): Refusal | undefined => {
  if (outcome.until <= given.today) return refuse('check-date-not-after-today', { field: 'outcome.until' });
  return outcome.reason === 'under-sixteen' && given.today >= given.person.reachesMinimumAgeOn
    ? refuse('not-under-sixteen')
    : undefined;
};

/**
 * Why an outcome does not fit the case. Enrolment needs 16 years of age on its day (国发〔2014〕8号); "not found" needs an
 * attempt to find the person.
 */
export const outcomeRefusal = (
  state: Handover,
  outcome: EnrolmentOutcome,
  given: Given,
): Refusal | undefined => {
  switch (outcome.kind) {
    case 'enrolled':
      return (
        notDead(state, given) ??
        inFuture(outcome.enrolledOn, 'outcome.enrolledOn', given) ??
        (outcome.enrolledOn < given.person.reachesMinimumAgeOn ? refuse('under-sixteen') : undefined)
      );
    case 'covered-elsewhere':
      return outcome.scheme === 'resident' && outcome.place === destinationOf(state)
        ? refuse('covered-here-is-enrolled')
        : inFuture(outcome.since, 'outcome.since', given);
    case 'deferred':
      return deferralRefusal(outcome, given);
    case 'refused':
      return inFuture(outcome.waiverSignedOn, 'outcome.waiverSignedOn', given);
    case 'not-found':
      return state.enrolment.attempts === 0 ? refuse('no-attempt-recorded') : undefined;
    case 'excluded':
      return inFuture(outcome.since, 'outcome.since', given);
    default:
      return exhaustive(outcome);
  }
};

/** The day on which a person who is not enrolled yet is looked at again, under the policy of today. */
export const comesBackOn = (outcome: EnrolmentOutcome, given: Given): CivilDate | undefined => {
  const { recheckRefused, recheckNotFound } = given.policy;
  switch (outcome.kind) {
    case 'deferred':
      return outcome.until;
    case 'refused':
      return dueOn(given.today, recheckRefused.value, given.calendar);
    case 'not-found':
      return dueOn(given.today, recheckNotFound.value, given.calendar);
    case 'enrolled':
    case 'covered-elsewhere':
    case 'excluded':
      return undefined;
    default:
      return exhaustive(outcome);
  }
};
