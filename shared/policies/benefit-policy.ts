import * as z from 'zod';

import { fenSchema } from '../kernel/fen.ts';
import { groups, countOfYears } from './benefit-parts.ts';
import {
  accountInterest,
  ageSupplement,
  divisorMonths,
  earlyClaim,
  earlySupport,
  funeralGrant,
  refundExcludes,
  rounding,
  setOff,
  startOverSixty,
  suspensionArrears,
  yearSupplement,
} from './pension-matters.ts';
import {
  backPayment,
  governmentPremium,
  matchingSubsidy,
  premiumAfterLeavingPoverty,
  retainedTier,
  statusBasis,
  tiers,
} from './premium-matters.ts';
import { stated } from './stated.ts';

/** Every matter in which places differ, each stated with its source. `basicPension` adds up over the levels; all others override. */
export const benefitMatters = {
  /** What this level adds to the basic pension, a month: the nation its minimum, places their additions (基础养老金). */
  basicPension: stated(z.strictObject({ amountFen: fenSchema }).readonly()),
  tiers: stated(tiers),
  retainedTier: stated(retainedTier),
  governmentPremium: stated(governmentPremium),
  statusBasis: stated(statusBasis),
  /** Of several statuses the first in this order counts; one payment only. */
  groupPrecedence: stated(groups),
  premiumAfterLeavingPoverty: stated(premiumAfterLeavingPoverty),
  matchingSubsidy: stated(matchingSubsidy),
  backPayment: stated(backPayment),
  minimumYears: stated(countOfYears),
  yearSupplement: stated(yearSupplement),
  ageSupplement: stated(ageSupplement),
  divisorMonths: stated(divisorMonths),
  startOverSixty: stated(startOverSixty),
  earlyClaim: stated(earlyClaim),
  earlySupport: stated(earlySupport),
  funeralGrant: stated(funeralGrant),
  refundOnDeath: stated(refundExcludes),
  refundOnDualReceipt: stated(refundExcludes),
  refundOnDuplicateContribution: stated(refundExcludes),
  rounding: stated(rounding),
  accountInterest: stated(accountInterest),
  suspensionArrears: stated(suspensionArrears),
  setOff: stated(setOff),
} as const;

/** What a place states from a day on: only what differs from the place above and from its own earlier files. */
export const benefitsFileSchema = z.strictObject(benefitMatters).partial().readonly();

export type BenefitMatter = keyof typeof benefitMatters;
export type BenefitValue<M extends BenefitMatter> = z.output<(typeof benefitMatters)[M]>['value'];
