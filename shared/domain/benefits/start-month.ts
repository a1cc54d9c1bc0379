import type { CivilDate } from '../../kernel/civil-date.ts';
import { monthAt, monthNumber } from '../../kernel/civil-month.ts';
import { ageOn } from '../../kernel/citizen-id.ts';
import type { Basis, BenefitRules } from '../../policies/benefit-rules.ts';
import { pensionAgeYears } from './age-supplement.ts';
import { mayClaimEarly, reductionShareFor } from './early-claim.ts';
import type { AwardFacts } from './facts.ts';
import { firstMonthOfScheme, type RulesByMonth } from './month-rules.ts';
import { exhaustive } from '../../kernel/exhaustive.ts';
import type { WorkingLine } from './working.ts';

/** When a pension begins, as a month number, and what an early beginning costs. */
export interface Start {
  readonly month: number;
  readonly reductionShare: number;
  readonly line: WorkingLine;
}

/** Codes for a claim on which no pension can be awarded yet: paying back the years comes first. */
export const awardNotDueCodes = ['contribution-years-missing', 'back-payment-missing'] as const;
export type AwardNotDueCode = (typeof awardNotDueCodes)[number];

export interface YearsMissing {
  readonly notDue: AwardNotDueCode;
  readonly line: WorkingLine;
}

const later = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other);

/** The day on which everything was there that the agency needs: claimed, and enrolled here. */
export const decidedOn = ({ claimedOn, enrolledOn }: AwardFacts): CivilDate => later(claimedOn, enrolledOn);

/** Full years of age on a day, counted from the 60th birthday. */
export const ageAt = (pensionAgeOn: CivilDate, day: CivilDate): number => {
  const months = monthNumber(day) - monthNumber(pensionAgeOn);
  // Only in the month of the birthday does the day matter, and only a 29 February makes it hard.
  if (months % 12 !== 0) return pensionAgeYears + Math.floor(months / 12);
  return day.slice(8) >= pensionAgeOn.slice(8)
    ? pensionAgeYears + months / 12
    : pensionAgeYears + ageOn(pensionAgeOn, day);
};

const startOverSixty = (
  facts: AwardFacts,
  policy: BenefitRules['startOverSixty']['value'],
  afterBirthday: number,
): number | 'back-payment-missing' => {
  switch (policy.kind) {
    case 'month-after-birthday':
      return afterBirthday;
    case 'month-after-procedure':
      return monthNumber(decidedOn(facts)) + 1;
    case 'back-payment-first':
      return facts.pensionAgeOn <= policy.schemeBegan
        ? monthNumber(decidedOn(facts)) + 1
        : 'back-payment-missing';
    case 'fixed-month':
      return facts.pensionAgeOn <= policy.reachedBy ? monthNumber(policy.firstMonth) : afterBirthday;
    default:
      return exhaustive(policy);
  }
};

/** Taken in over 60 as one of the poor, insured before but short of years, where the place asks for no further back-payment (Ningde). */
const drawsWithFewerYears = (
  { group, enrolledOn, pensionAgeOn }: AwardFacts,
  { value }: BenefitRules['startOverSixty'],
): boolean =>
  value.kind === 'month-after-procedure' &&
  value.shortOfYears === 'draws' &&
  group !== undefined &&
  enrolledOn >= pensionAgeOn;

/**
 * Whoever had fewer than the ordinary years left to 60 when the scheme began needs no more than those (国发〔2014〕8号, general
 * knowledge); the scheme began with the first rules there are.
 */
const hasYears = (paid: number, minimumYears: number, yearsPossible: () => number): boolean =>
  paid >= minimumYears || paid >= Math.max(0, yearsPossible());

const lineOf = (facts: AwardFacts, basis: Basis, found: number | AwardNotDueCode): WorkingLine => ({
  rule: 'start-month',
  inputs: {
    pensionAgeOn: facts.pensionAgeOn,
    claimedOn: facts.claimedOn,
    enrolledOn: facts.enrolledOn,
    contributionYears: facts.account.years.paid,
    backPaidYears: facts.account.years.backPaid,
    neverInsured: facts.neverInsured,
  },
  result: typeof found === 'number' ? monthAt(found) : found,
  basis,
});

/** Nothing is owed for a time before there was a scheme. */
const notBeforeScheme = (month: number, decided: number, byMonth: RulesByMonth): number =>
  Math.max(month, firstMonthOfScheme(byMonth, Math.max(month, decided)));

/**
 * The first month of a pension: the one after the conditions are met (国发〔2014〕8号: age 60 and 15 years, paid from the following
 * month). A late claim therefore has arrears from the month after the 60th birthday; who reached the years only by paying back at
 * the claim begins after it. A person taken in over 60 and never insured begins as the place says, or pays back first. `rules` are those of the day on
 * which the claim was complete. An early claim begins the month after it, where the place allows it, else as an ordinary one.
 */
export const startMonth = (
  facts: AwardFacts,
  rules: BenefitRules,
  byMonth: RulesByMonth,
): Start | YearsMissing => {
  const { pensionAgeOn, claimedOn, account } = facts;
  const decided = monthNumber(decidedOn(facts));
  const afterBirthday = monthNumber(pensionAgeOn) + 1;
  const begin = (month: number, basis: Basis, reductionShare = 0): Start => {
    const begun = notBeforeScheme(month, decided, byMonth);
    return { month: begun, reductionShare, line: lineOf(facts, basis, begun) };
  };
  if (facts.neverInsured && facts.enrolledOn >= pensionAgeOn) {
    const { value, basis } = rules.startOverSixty;
    const first = startOverSixty(facts, value, afterBirthday);
    if (typeof first === 'number') return begin(first, basis);
    return { notDue: first, line: lineOf(facts, basis, first) };
  }
  const { value: minimumYears, basis } = rules.minimumYears;
  const yearsPossible = (): number =>
    Math.floor((monthNumber(pensionAgeOn) - firstMonthOfScheme(byMonth, decided)) / 12);
  if (!hasYears(account.years.paid, minimumYears, yearsPossible)) {
    const { startOverSixty: taken } = rules;
    return drawsWithFewerYears(facts, taken)
      ? begin(decided + 1, taken.basis)
      : { notDue: 'contribution-years-missing', line: lineOf(facts, basis, 'contribution-years-missing') };
  }
  if (claimedOn < pensionAgeOn && mayClaimEarly(facts, ageAt(pensionAgeOn, claimedOn), rules)) {
    const month = decided + 1;
    const missing = Math.max(0, afterBirthday - month);
    return begin(month, rules.earlyClaim.basis, reductionShareFor(missing, rules));
  }
  const inTime = hasYears(account.years.paid - account.years.backPaid, minimumYears, yearsPossible);
  return begin(inTime ? afterBirthday : Math.max(afterBirthday, decided + 1), basis);
};
