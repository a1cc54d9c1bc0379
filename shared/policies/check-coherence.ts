import type { BenefitRules } from './benefit-rules.ts';

const lowestTierFen = ({ tiers, retainedTier }: BenefitRules): number =>
  Math.min(...tiers.value, retainedTier.value?.tierFen ?? Infinity);

const retainedTier = ({ tiers, retainedTier: { value } }: BenefitRules): boolean =>
  value === null || value.tierFen <= Math.min(...tiers.value);

const paidTiers = (rules: BenefitRules): boolean => {
  const open = new Set<number>([...rules.tiers.value, rules.retainedTier.value?.tierFen ?? 0]);
  return rules.governmentPremium.value.every(({ pays }) => !('tierFen' in pays) || open.has(pays.tierFen));
};

const paidSums = ({ tiers, governmentPremium }: BenefitRules): boolean =>
  governmentPremium.value.every(
    ({ pays }) => !('amountFen' in pays) || pays.amountFen <= Math.max(...tiers.value),
  );

const subsidyOfLowestTier = (rules: BenefitRules): boolean => {
  const { value } = rules.matchingSubsidy;
  const from = value.kind === 'bands' ? value.bands[0]?.fromTierFen : value.baseTierFen;
  return from !== undefined && from <= lowestTierFen(rules);
};

const precedence = ({ governmentPremium, groupPrecedence }: BenefitRules): boolean =>
  governmentPremium.value.every(({ groups }) =>
    groups.every((group) => groupPrecedence.value.includes(group)),
  );

const divisor = ({ earlyClaim, divisorMonths }: BenefitRules): boolean =>
  earlyClaim.value === null ||
  (divisorMonths.value[0]?.fromAgeYears ?? Infinity) <= earlyClaim.value.fromAgeYears;

/** What must hold between the matters, whichever file states them. */
const checks = {
  'retained-tier-above-lowest-tier': retainedTier,
  'premium-pays-unknown-tier': paidTiers,
  'premium-above-highest-tier': paidSums,
  'subsidy-open-for-lowest-tier': subsidyOfLowestTier,
  'precedence-lacks-group-with-premium': precedence,
  'divisor-open-for-early-claim': divisor,
} as const satisfies Record<string, (rules: BenefitRules) => boolean>;

/** Codes of what does not fit together; none as a rule. */
export const incoherences = (rules: BenefitRules): readonly string[] =>
  Object.entries(checks).flatMap(([code, holds]) => (holds(rules) ? [] : [code]));
