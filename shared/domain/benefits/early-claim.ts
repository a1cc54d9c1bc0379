import { computedFen, type Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import type { AwardFacts } from './facts.ts';
import { nothing } from './nothing.ts';
import { roundedPart, wholeShare } from './rounding.ts';
import type { Explained } from './working.ts';

/** Whether the place lets this person claim before pension age, at that age. */
export const mayClaimEarly = (
  { group }: Pick<AwardFacts, 'group'>,
  ageYears: number,
  rules: BenefitRules,
): boolean => {
  const policy = rules.earlyClaim.value;
  return (
    policy !== null && group !== undefined && policy.groups.includes(group) && ageYears >= policy.fromAgeYears
  );
};

/** What the months missing to the ordinary first month cost, in hundredths of a percent; at most the whole. */
export const reductionShareFor = (missingMonths: number, rules: BenefitRules): number =>
  Math.min(wholeShare, missingMonths * (rules.earlyClaim.value?.reductionPerMonth ?? 0));

/** Taken off the whole pension of the month, all parts together, for life. */
export const earlyClaimReduction = (
  grossFen: number,
  reductionShare: number,
  rules: BenefitRules,
): Explained<Fen> => {
  if (reductionShare === 0) return nothing;
  const roundedFen = roundedPart(grossFen * reductionShare, wholeShare, rules.rounding.value);
  const resultFen = computedFen(Math.min(roundedFen, grossFen));
  return {
    result: resultFen,
    working: [
      {
        rule: 'early-claim-reduction',
        inputs: { grossFen, reductionShare },
        result: resultFen,
        basis: rules.earlyClaim.basis,
      },
    ],
  };
};
