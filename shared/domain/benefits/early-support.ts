import type { CivilDate } from '../../kernel/civil-date.ts';
import { type CivilMonth, firstDay, monthOf } from '../../kernel/civil-month.ts';
import { addCalendarYears } from '../../kernel/duration.ts';
import type { Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { amountOrShareFen } from './amount-or-share.ts';
import type { CertifiedSpan } from './facts.ts';
import { noFen } from './nothing.ts';
import type { Explained } from './working.ts';

export interface EarlySupportFacts {
  readonly certified: readonly CertifiedSpan[];
  /** The 60th birthday. */
  readonly pensionAgeOn: CivilDate;
  readonly diedOn?: CivilDate;
}

const pensionAgeYears = 60;

const certifiedOn = ({ from, until }: CertifiedSpan, day: CivilDate): boolean =>
  from <= day && (until === undefined || until >= day);

/**
 * The allowance of severely disabled persons before pension age in one month, nought where none is due (姚政办通〔2017〕70号: from 55 until
 * 60, as high as the basic pension). The plan names no days: as with the pension, it is paid from the month after the birthday
 * and to the end of the month in which the person turns 60 or dies, to who has the status on the first day of the month.
 */
export const earlySupportIn = (
  facts: EarlySupportFacts,
  month: CivilMonth,
  rules: BenefitRules,
): Explained<Fen> => {
  const { value, basis } = rules.earlySupport;
  const { pensionAgeOn, diedOn, certified } = facts;
  const died = diedOn === undefined ? {} : { diedOn };
  const known = { month, pensionAgeOn, ...died };
  if (!value) {
    const result = noFen;
    return { result, working: [{ rule: 'early-support', inputs: known, result, basis }] };
  }
  const reachesAgeOn = addCalendarYears(pensionAgeOn, value.fromAgeYears - pensionAgeYears);
  const status = certified.some(
    (span) => value.groups.includes(span.group) && certifiedOn(span, firstDay(month)),
  );
  const inTime = month > monthOf(reachesAgeOn) && month <= monthOf(pensionAgeOn);
  const alive = diedOn === undefined || month <= monthOf(diedOn);
  const basicPensionFen = rules.basicPension.totalFen;
  const monthlyFen = amountOrShareFen(value.monthly, 1, rules);
  const result = status && inTime && alive ? monthlyFen : noFen;
  const inputs = { ...known, reachesAgeOn, status, basicPensionFen, monthlyFen };
  return { result, working: [{ rule: 'early-support', inputs, result, basis }] };
};
