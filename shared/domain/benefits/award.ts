import { type CivilMonth, monthAt, monthNumber } from '../../kernel/civil-month.ts';
import { computedFen, type Fen } from '../../kernel/fen.ts';
import type { RulesByDay } from '../../policies/benefit-rules.ts';
import { accountPension } from './account-pension.ts';
import { dueSpans } from './due-in-month.ts';
import type { AwardFacts, LocalAddition, MonthlyPension, PensionAward } from './facts.ts';
import { rulesByMonth } from './month-rules.ts';
import { pensionOfMonth } from './monthly-pension.ts';
import { noFen } from './nothing.ts';
import { ageAt, type AwardNotDueCode, decidedOn, startMonth } from './start-month.ts';
import type { Explained, WorkingLine } from './working.ts';

/** A pension as it is awarded, and what it comes to when it is paid for the first time. */
export interface Awarded {
  readonly award: PensionAward;
  /** The month of the first payment at the earliest: the one after the claim, or the first month if that is later. */
  readonly payableFrom: CivilMonth;
  /** The pension of that month by its parts. */
  readonly monthly: MonthlyPension;
  /** Whole months from the first month to the first payment that are owed beside it, and what they come to. */
  readonly arrearsMonths: number;
  readonly arrearsFen: Fen;
}

/** No pension can be awarded: years of contribution are missing, which the person may pay back where the place allows it. */
export interface AwardNotDue {
  readonly notDue: AwardNotDueCode;
}

const additionLine = ({ amountFen, source }: LocalAddition): WorkingLine => ({
  rule: 'local-addition',
  inputs: { amountFen },
  result: amountFen,
  basis: { file: 'award', source, certainty: 'sourced' },
});

const additionsOf = ({ additions }: AwardFacts): Fen =>
  computedFen(additions.reduce((sumFen, { amountFen }) => sumFen + amountFen, 0));

const owedBefore = (payableFrom: number, facts: AwardFacts, award: PensionAward, rules: RulesByDay): Fen => {
  const { pensionAgeOn } = facts;
  const spans = dueSpans({ award, pensionAgeOn, pauses: [] }, payableFrom - 1, rules);
  return computedFen(
    spans.reduce((sumFen, span) => sumFen + (span.through - span.from + 1) * span.monthlyFen, 0),
  );
};

/**
 * The award of a pension: when it begins, what the account gives for life, what an early claim takes off, and from the rules of
 * each month the rest. By the rules of the day on which the claim was complete. Throws `policy-not-in-force` for a claim before
 * the first rules.
 */
export const awardFor = (facts: AwardFacts, rules: RulesByDay): Explained<Awarded | AwardNotDue> => {
  const byMonth = rulesByMonth(rules);
  const decided = decidedOn(facts);
  const rulesThen = rules(decided);
  const start = startMonth(facts, rulesThen, byMonth);
  if ('notDue' in start) return { result: { notDue: start.notDue }, working: [start.line] };
  const account = accountPension(
    facts.account.balances,
    ageAt(facts.pensionAgeOn, facts.claimedOn),
    rulesThen,
  );
  const fixed: PensionAward = {
    firstMonth: monthAt(start.month),
    accountMonthlyFen: account.result,
    supplementYears: facts.account.years,
    additionsFen: additionsOf(facts),
    reductionShare: start.reductionShare,
  };
  const { residenceYears } = facts;
  const award = residenceYears === undefined ? fixed : { ...fixed, residenceYears };
  const payableFrom = Math.max(start.month, monthNumber(decided) + 1);
  const monthly = pensionOfMonth(award, monthNumber(facts.pensionAgeOn), payableFrom, byMonth(payableFrom));
  const arrearsMonths = payableFrom - start.month;
  const arrearsFen = arrearsMonths === 0 ? noFen : owedBefore(payableFrom, facts, award, rules);
  const working = [start.line, ...account.working, ...facts.additions.map(additionLine), ...monthly.working];
  if (arrearsMonths > 0)
    working.push({
      rule: 'arrears',
      inputs: { firstMonth: award.firstMonth, payableFrom: monthAt(payableFrom), arrearsMonths },
      result: arrearsFen,
      basis: start.line.basis,
    });
  return {
    result: { award, payableFrom: monthAt(payableFrom), monthly: monthly.result, arrearsMonths, arrearsFen },
    working,
  };
};
