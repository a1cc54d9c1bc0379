import { type CivilMonth, firstDay, monthOf } from '../../kernel/civil-month.ts';
import type { Fen } from '../../kernel/fen.ts';
import { earlySupportIn } from '../benefits/early-support.ts';
import type { Explained } from '../benefits/working.ts';
import { certifiedSpans } from './benefit-facts.ts';
import type { Handover } from './state.ts';
import type { Given } from './step.ts';

/** What a severely disabled person gets before pension age this month; nought before the age that the place names. */
export interface EarlySupport extends Explained<Fen> {
  readonly month: CivilMonth;
}

/** Nothing where the place has no such support, or for a person who was never certified in a group it is for. */
export const earlySupportOf = (state: Handover, given: Given): EarlySupport | undefined => {
  const month = monthOf(given.today);
  const rules = given.benefits(firstDay(month));
  const certified = certifiedSpans(state);
  const groups = rules.earlySupport.value?.groups ?? [];
  if (!certified.some(({ group }) => groups.includes(group))) return undefined;
  const died = state.diedOn ? { diedOn: state.diedOn } : {};
  const facts = { certified, pensionAgeOn: given.person.reachesPensionAgeOn, ...died };
  return { month, ...earlySupportIn(facts, month, rules) };
};
