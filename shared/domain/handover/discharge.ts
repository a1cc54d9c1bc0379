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

const premiumMet = (state: Handover): boolean =>
  !state.premiumDue || Object.values(state.premiums).some((premium) => premium.status === 'paid');

const pensionMet = (state: Handover): boolean =>
  state.pension.status === 'not-due' || state.pension.status === 'paying';

/** Every obligation that applies is met and nobody waits for an answer: for a pensioner at the first payment, not at acceptance. */
export const obligationsMet = (state: Handover): boolean =>
  state.phase === 'taking-over' &&
  !state.hold &&
  !state.question &&
  state.enrolment.outcome?.kind === 'enrolled' &&
  premiumMet(state) &&
  pensionMet(state);
