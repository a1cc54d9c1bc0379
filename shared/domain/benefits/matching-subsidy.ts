import { computedFen, type Fen } from '../../kernel/fen.ts';
import { exhaustive } from '../../kernel/exhaustive.ts';
import type { BenefitValue } from '../../policies/benefit-policy.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { noFen } from './nothing.ts';
import type { Explained } from './working.ts';

const subsidyOf = (rule: BenefitValue<'matchingSubsidy'>, tierFen: Fen): Fen => {
  switch (rule.kind) {
    case 'bands':
      return rule.bands.findLast(({ fromTierFen }) => fromTierFen <= tierFen)?.subsidyFen ?? noFen;
    case 'steps': {
      if (tierFen < rule.baseTierFen) return noFen;
      const steps = Math.floor((tierFen - rule.baseTierFen) / rule.stepTierFen);
      const subsidyFen = rule.baseSubsidyFen + steps * rule.stepSubsidyFen;
      return subsidyFen < rule.maximumFen ? computedFen(subsidyFen) : rule.maximumFen;
    }
    default:
      return exhaustive(rule);
  }
};

/**
 * What the government adds to a contribution by its tier, whoever paid it (缴费补贴, 国发〔2014〕8号: at least 30 yuan for the lowest tier, 60
 * from 500 on; places add bands or steps). Below the lowest band or the base tier it adds nothing.
 */
export const matchingSubsidyFor = (tierFen: Fen, rules: BenefitRules): Explained<Fen> => {
  const { value, basis } = rules.matchingSubsidy;
  const result = subsidyOf(value, tierFen);
  const inputs = { tierFen, subsidyBy: value.kind };
  return { result, working: [{ rule: 'matching-subsidy', inputs, result, basis }] };
};
