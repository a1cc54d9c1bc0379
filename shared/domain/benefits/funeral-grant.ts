import type { CivilDate } from '../../kernel/civil-date.ts';
import { exhaustive } from '../../kernel/exhaustive.ts';
import { computedFen, type Fen } from '../../kernel/fen.ts';
import type { BenefitValue } from '../../policies/benefit-policy.ts';
import type { RulesByDay } from '../../policies/benefit-rules.ts';
import { noFen } from './nothing.ts';
import type { Explained } from './working.ts';

export interface FuneralFacts {
  readonly diedOn: CivilDate;
  readonly contributionYears: number;
  /** The death or the right to the grant was claimed falsely: nothing is paid (a county's practice). */
  readonly falseClaim: boolean;
}

const grantOf = (rule: BenefitValue<'funeralGrant'>, facts: FuneralFacts, basicFen: Fen): Fen => {
  switch (rule.kind) {
    case 'none':
      return noFen;
    case 'fixed':
      return rule.amountFen;
    case 'by-years':
      return rule.bands.findLast(({ fromYears }) => fromYears <= facts.contributionYears)?.amountFen ?? noFen;
    case 'months-of-basic-pension':
      return computedFen(rule.months * basicFen);
    default:
      return exhaustive(rule);
  }
};

/**
 * What the family is given for the funeral (丧葬补助金): a matter of the place alone, such as 600 yuan in Yao'an. The rules of the
 * day of death count, and its basic pension where a place gives months of it.
 */
export const funeralGrantFor = (facts: FuneralFacts, rules: RulesByDay): Explained<Fen> => {
  const { funeralGrant, basicPension } = rules(facts.diedOn);
  const { value, basis } = funeralGrant;
  const { totalFen: basicPensionFen } = basicPension;
  const result = facts.falseClaim ? noFen : grantOf(value, facts, basicPensionFen);
  const months = value.kind === 'months-of-basic-pension' ? { months: value.months, basicPensionFen } : {};
  const inputs = { ...facts, grantedAs: value.kind, ...months };
  return { result, working: [{ rule: 'funeral-grant', inputs, result, basis }] };
};
