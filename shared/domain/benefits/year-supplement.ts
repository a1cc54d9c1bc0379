import type { Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { amountOrShareFen, eachInputs } from './amount-or-share.ts';
import type { ContributionYears } from './facts.ts';
import { nothing } from './nothing.ts';
import type { Explained } from './working.ts';

type PerYear = Extract<BenefitRules['yearSupplement']['value'], { kind: 'per-year' }>;

/** Years paid back later are left out where the policy says so; what is stated as consecutive stays, but never beyond the rest. */
const countedYears = (years: ContributionYears, policy: PerYear, backPaidCount: boolean): number => {
  const paid = backPaidCount ? years.paid : Math.max(0, years.paid - years.backPaid);
  return policy.counts === 'consecutive' ? Math.min(years.consecutive, paid) : paid;
};

/**
 * `countedFromYear` is read as "extra years count only from that year on". The facts hold numbers of years and not which ones, so
 * the extra years are at most the calendar years from that year to the last in which the person can have contributed: a bound that
 * never pays too little, to be checked by the officer where payment was interrupted. The source (Liaoning) can be read more strictly.
 */
const mostExtraYears = (
  { countedFromYear, maximumYears = Number.MAX_SAFE_INTEGER }: PerYear,
  lastYear: number,
): number =>
  countedFromYear === undefined
    ? maximumYears
    : Math.max(0, Math.min(maximumYears, lastYear - countedFromYear + 1));

/**
 * Added each month for every year of contribution beyond so many: a sum, or a share of the basic pension of the month (年限养老金,
 * 国发〔2014〕8号 Art. 6 lets places add it). `lastYear` is the last calendar year in which the person can have contributed.
 */
export const yearSupplement = (
  years: ContributionYears,
  lastYear: number,
  rules: BenefitRules,
): Explained<Fen> => {
  const { value: policy, basis } = rules.yearSupplement;
  if (policy.kind === 'none') return nothing;
  const counted = countedYears(years, policy, rules.backPayment.value.countsForYearSupplement);
  const extraYears = Math.min(Math.max(0, counted - policy.beyondYears), mostExtraYears(policy, lastYear));
  const resultFen = amountOrShareFen(policy.each, extraYears, rules);
  const inputs = {
    paidYears: years.paid,
    backPaidYears: years.backPaid,
    countedYears: counted,
    beyondYears: policy.beyondYears,
    extraYears,
    ...eachInputs(policy.each, rules),
  };
  return { result: resultFen, working: [{ rule: 'year-supplement', inputs, result: resultFen, basis }] };
};
