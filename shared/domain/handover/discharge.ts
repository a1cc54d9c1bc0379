import * as z from 'zod';
import { words } from '../words.ts';
import type { Handover } from './state.ts';
import { event } from './step.ts';

export const discharged = event({
  type: 'discharged',
  title: words('已办结', 'discharged'),
  news: 'origin',
  data: z.strictObject({}),
  evolve: (state) => ({ ...state, phase: 'discharged' }),
});

/** Due is the premium of one year: what was paid for another is not it. */
const premiumMet = ({ premiumDue, premiumYear, premiums }: Handover): boolean =>
  !premiumDue || (premiumYear !== undefined && premiums[premiumYear]?.status === 'paid');

const pensionMet = (state: Handover): boolean =>
  state.pension.status === 'not-due' || state.pension.status === 'paying';

/** Every obligation that applies is met and nobody waits for an answer: for a pensioner at the first payment, not at acceptance. */
export const obligationsMet = (state: Handover): boolean =>
  state.phase === 'taking-over' &&
  !state.hold &&
  !state.question &&
  !state.ageInDoubtSince &&
  state.enrolment.outcome?.kind === 'enrolled' &&
  premiumMet(state) &&
  pensionMet(state);
