import type { Awarded } from '../../shared/domain/benefits/award.ts';
import type { AwardFacts, PensionAward } from '../../shared/domain/benefits/facts.ts';
import { rulesByMonth } from '../../shared/domain/benefits/month-rules.ts';
import { roundedQuotient } from '../../shared/domain/benefits/rounding.ts';
import { monthAt, monthNumber } from '../../shared/kernel/civil-month.ts';
import { computedFen, type Fen } from '../../shared/kernel/fen.ts';
import type { BenefitRules, RulesByDay } from '../../shared/policies/benefit-rules.ts';

/**
 * The rules of an award as one would write them for these claims alone, in two functions and without saying why: what the working
 * and the separate rules are measured against. It knows nothing of early claims, of residence, or of places that round totals.
 */
const monthlyByHand = (award: PensionAward, pensionAgeMonth: number, month: number, rules: BenefitRules) => {
  const basicFen = rules.basicPension.totalFen;
  const rounding = rules.rounding.value;
  let yearFen = 0;
  const perYear = rules.yearSupplement.value;
  if (perYear.kind === 'per-year' && 'amountFen' in perYear.each) {
    const { paid, backPaid, consecutive } = award.supplementYears;
    const all = rules.backPayment.value.countsForYearSupplement ? paid : paid - backPaid;
    let extra = Math.max(
      0,
      (perYear.counts === 'consecutive' ? Math.min(consecutive, all) : all) - perYear.beyondYears,
    );
    if (perYear.maximumYears !== undefined) extra = Math.min(extra, perYear.maximumYears);
    if (perYear.countedFromYear !== undefined) {
      const last = Math.floor(Math.min(monthNumber(award.firstMonth) - 1, pensionAgeMonth) / 12);
      extra = Math.max(0, Math.min(extra, last - perYear.countedFromYear + 1));
    }
    yearFen = roundedQuotient(perYear.each.amountFen * extra, 1, rounding);
  }
  let ageFen = 0;
  const age = 60 + Math.floor((month - pensionAgeMonth) / 12);
  for (const band of rules.ageSupplement.value)
    if (age >= band.fromAgeYears && 'amountFen' in band.adds)
      ageFen = roundedQuotient(band.adds.amountFen, 1, rounding);
  return {
    monthlyFen: computedFen(basicFen + yearFen + ageFen + award.accountMonthlyFen + award.additionsFen),
    basicFen,
    yearSupplementFen: computedFen(yearFen),
    ageSupplementFen: computedFen(ageFen),
    accountFen: award.accountMonthlyFen,
    additionsFen: award.additionsFen,
    reductionFen: computedFen(0),
    roundingFen: 0,
  };
};

const schemeBegan = 2009 * 12 + 8;

const firstMonthByHand = (facts: AwardFacts, rules: BenefitRules, decided: number): number => {
  const afterBirthday = monthNumber(facts.pensionAgeOn) + 1;
  if (facts.neverInsured && facts.enrolledOn >= facts.pensionAgeOn) {
    const over60 = rules.startOverSixty.value;
    if (over60.kind === 'month-after-procedure') return decided + 1;
    if (over60.kind === 'month-after-birthday') return afterBirthday;
    if (over60.kind === 'back-payment-first') throw new Error('the bench has no such place');
    return facts.pensionAgeOn <= over60.reachedBy ? monthNumber(over60.firstMonth) : afterBirthday;
  }
  const { paid, backPaid } = facts.account.years;
  const possible = Math.floor((afterBirthday - 1 - schemeBegan) / 12);
  return paid - backPaid >= Math.min(rules.minimumYears.value, possible)
    ? afterBirthday
    : Math.max(afterBirthday, decided + 1);
};

export const awardByHand = (facts: AwardFacts, rules: RulesByDay): Awarded => {
  const byMonth = rulesByMonth(rules);
  const decidedOn = facts.claimedOn > facts.enrolledOn ? facts.claimedOn : facts.enrolledOn;
  const decided = monthNumber(decidedOn);
  const then = rules(decidedOn);
  const pensionAgeMonth = monthNumber(facts.pensionAgeOn);
  const first = firstMonthByHand(facts, then, decided);
  const { personal = 0, 'government-premium': government = 0, interest = 0 } = facts.account.balances;
  let divisor = 139;
  for (const band of then.divisorMonths.value) if (band.fromAgeYears <= 60) divisor = band.months;
  let additionsFen = 0;
  for (const { amountFen } of facts.additions) additionsFen += amountFen;
  const award: PensionAward = {
    firstMonth: monthAt(first),
    accountMonthlyFen: roundedQuotient(personal + government + interest, divisor, then.rounding.value),
    supplementYears: facts.account.years,
    ...(facts.residenceYears === undefined ? {} : { residenceYears: facts.residenceYears }),
    additionsFen: computedFen(additionsFen),
    reductionShare: 0,
  };
  const payable = Math.max(first, decided + 1);
  let arrearsFen: Fen = computedFen(0);
  let monthlyFen = 0;
  for (let month = first; month < payable; month += 1) {
    const rulesHere = byMonth(month);
    const birthday = (month - pensionAgeMonth) % 12 === 0;
    if (month === first || birthday || rulesHere !== byMonth(month - 1))
      monthlyFen = monthlyByHand(award, pensionAgeMonth, month, rulesHere).monthlyFen;
    arrearsFen = computedFen(arrearsFen + monthlyFen);
  }
  return {
    award,
    payableFrom: monthAt(payable),
    monthly: monthlyByHand(award, pensionAgeMonth, payable, byMonth(payable)),
    arrearsMonths: payable - first,
    arrearsFen,
  };
};
