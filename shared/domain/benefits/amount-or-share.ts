import type { Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { roundedPart, wholeShare } from './rounding.ts';

export type AmountOrShare = { readonly amountFen: Fen } | { readonly shareOfBasicPension: number };

/** A sum of money, or a share of the basic pension of the month, `times` times; a share is rounded once, at the end. */
export const amountOrShareFen = (each: AmountOrShare, times: number, rules: BenefitRules): Fen =>
  'amountFen' in each
    ? roundedPart(each.amountFen * times, 1, rules.rounding.value)
    : roundedPart(
        rules.basicPension.totalFen * each.shareOfBasicPension * times,
        wholeShare,
        rules.rounding.value,
      );

/** The same for a working: the sum, or the share and what it is a share of. */
export const eachInputs = (each: AmountOrShare, rules: BenefitRules): Readonly<Record<string, number>> =>
  'amountFen' in each
    ? { eachFen: each.amountFen }
    : { shareOfBasicPension: each.shareOfBasicPension, basicFen: rules.basicPension.totalFen };
