import type { CivilDate } from '../../kernel/civil-date.ts';
import { mayClaimEarly } from '../benefits/early-claim.ts';
import { ageAt, decidedOn } from '../benefits/start-month.ts';
import { awardFactsOf } from './benefit-facts.ts';
import type { Handover } from './state.ts';
import type { Given } from './step.ts';

/** Whether the place lets the person claim on that day although the pension age is not reached, for the group certified then. */
export const claimsEarly = (state: Handover, claimedOn: CivilDate, given: Given): boolean => {
  const { person, today, benefits } = given;
  if (state.pension.status !== 'not-due' || claimedOn >= person.reachesPensionAgeOn) return false;
  const facts = awardFactsOf({ ...state, pension: { ...state.pension, claimedOn } }, person, today);
  return mayClaimEarly(facts, ageAt(facts.pensionAgeOn, claimedOn), benefits(decidedOn(facts)));
};
