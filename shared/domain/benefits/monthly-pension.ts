import type { CivilDate } from '../../kernel/civil-date.ts';
import { type CivilMonth, monthNumber } from '../../kernel/civil-month.ts';
import { computedFen, type Fen } from '../../kernel/fen.ts';
import type { Basis, BenefitRules, RulesByDay } from '../../policies/benefit-rules.ts';
import { ageSupplement, pensionAgeYears } from './age-supplement.ts';
import { basicPension } from './basic-pension.ts';
import { earlyClaimReduction } from './early-claim.ts';
import type { MonthlyPension, PensionAward } from './facts.ts';
import { rulesByMonth } from './month-rules.ts';
import { noFen } from './nothing.ts';
import { roundedQuotient } from './rounding.ts';
import type { Explained, WorkingLine } from './working.ts';
import { yearSupplement } from './year-supplement.ts';

/** Full years of age reached by the end of a month, both as month numbers. */
const ageInMonth = (month: number, pensionAgeMonth: number): number =>
  pensionAgeYears + Math.floor((month - pensionAgeMonth) / 12);

/** The calendar year after which nothing can have been contributed: that of the 60th birthday, or of an earlier beginning. */
const lastContributionYear = (firstMonth: CivilMonth, pensionAgeMonth: number): number =>
  Math.floor(Math.min(monthNumber(firstMonth) - 1, pensionAgeMonth) / 12);

const roundingOfTotal = (sumFen: number, { rounding }: BenefitRules): number =>
  rounding.value.of === 'total' ? roundedQuotient(sumFen, 1, rounding.value) - sumFen : 0;

const byHand: Basis = Object.freeze({
  file: 'award',
  source: '人工核定的待遇标准，更正前继续执行',
  certainty: 'inferred',
});

/** An award from before amounts were computed: the sum it names, of which the parts are not known. */
const enteredByHand = (fixedMonthlyFen: Fen): Explained<MonthlyPension> => ({
  result: {
    monthlyFen: fixedMonthlyFen,
    basicFen: noFen,
    yearSupplementFen: noFen,
    ageSupplementFen: noFen,
    accountFen: noFen,
    additionsFen: fixedMonthlyFen,
    reductionFen: noFen,
    roundingFen: 0,
  },
  working: [{ rule: 'monthly-pension', inputs: { fixedMonthlyFen }, result: fixedMonthlyFen, basis: byHand }],
});

/** `monthlyPension` by month numbers, with the rules of the month. */
export const pensionOfMonth = (
  award: PensionAward,
  pensionAgeMonth: number,
  month: number,
  rules: BenefitRules,
): Explained<MonthlyPension> => {
  if (award.fixedMonthlyFen !== undefined) return enteredByHand(award.fixedMonthlyFen);
  const basic = basicPension(rules);
  const lastYear = lastContributionYear(award.firstMonth, pensionAgeMonth);
  const year = yearSupplement(award.supplementYears, lastYear, rules);
  const age = ageSupplement(ageInMonth(month, pensionAgeMonth), award.residenceYears, rules);
  const grossFen = basic.result + year.result + age.result + award.accountMonthlyFen + award.additionsFen;
  const reduction = earlyClaimReduction(grossFen, award.reductionShare, rules);
  const roundingFen = roundingOfTotal(grossFen - reduction.result, rules);
  const parts = {
    basicFen: basic.result,
    yearSupplementFen: year.result,
    ageSupplementFen: age.result,
    accountFen: award.accountMonthlyFen,
    additionsFen: award.additionsFen,
    reductionFen: reduction.result,
    roundingFen,
  };
  const monthlyFen = computedFen(grossFen - reduction.result + roundingFen);
  const total: WorkingLine = {
    rule: 'monthly-pension',
    inputs: parts,
    result: monthlyFen,
    basis: rules.rounding.basis,
  };
  const working = [...basic.working, ...year.working, ...age.working, ...reduction.working, total];
  return { result: { ...parts, monthlyFen }, working };
};

/**
 * The pension of a month by its parts: basic pension, supplements and additions by the rules of the month, the account's part and
 * the reduction as they were fixed at the award (国发〔2014〕8号 Art. 6). Pauses and the end are `dueInMonth`'s.
 */
export const monthlyPension = (
  award: PensionAward,
  { pensionAgeOn }: { readonly pensionAgeOn: CivilDate },
  month: CivilMonth,
  rules: RulesByDay,
): Explained<MonthlyPension> => {
  const number = monthNumber(month);
  return pensionOfMonth(award, monthNumber(pensionAgeOn), number, rulesByMonth(rules)(number));
};
