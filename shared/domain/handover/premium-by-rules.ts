import type { CivilYear } from '../../kernel/civil-year.ts';
import type { Fen } from '../../kernel/fen.ts';
import type { PremiumNotDue, PremiumSplit } from '../benefits/facts.ts';
import { premiumFor } from '../benefits/premium.ts';
import type { Explained } from '../benefits/working.ts';
import { premiumFactsOf } from './benefit-facts.ts';
import type { Handover } from './state.ts';
import type { Given } from './step.ts';

/** There were no rules on the day that was asked for. */
export const isNotInForce = (error: unknown): boolean =>
  error instanceof RangeError && error.message.startsWith('policy-not-in-force');

/** The government-paid premium of a year if it is listed today, by the rules of the hukou locality; nothing before there were any. */
export const premiumByRules = (
  state: Handover,
  given: Given,
  year: CivilYear,
  electedTierFen?: Fen,
): Explained<PremiumSplit | PremiumNotDue> | undefined => {
  const facts = premiumFactsOf(state, given.person, given.today);
  const elected = electedTierFen === undefined ? facts : { ...facts, electedTierFen };
  try {
    return premiumFor(elected, year, given.benefits);
  } catch (error) {
    if (isNotInForce(error)) return undefined;
    throw error;
  }
};
