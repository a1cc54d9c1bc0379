import { type CivilDate, computedDate } from '../../kernel/civil-date.ts';
import { lastDay, monthOf } from '../../kernel/civil-month.ts';
import type { CivilYear } from '../../kernel/civil-year.ts';
import { exhaustive } from '../../kernel/exhaustive.ts';
import type { BenefitValue } from '../../policies/benefit-policy.ts';
import type { Basis, BenefitRules } from '../../policies/benefit-rules.ts';
import type { CertificationCategory } from '../handover/terms.ts';
import type { CertifiedSpan } from './facts.ts';
import type { Explained } from './working.ts';

/** The status for which a year is paid, or why there is none. `retained` goes on after the person left poverty. */
export type HardshipStatus =
  | { readonly group: CertificationCategory; readonly kept: 'certified' | 'retained' }
  | { readonly none: 'no-hardship-status' | 'status-not-paid-for-here' };

interface Window {
  readonly from: CivilDate;
  readonly through: CivilDate;
}

const wholeYear = (year: number): Window => ({
  from: computedDate(`${year}-01-01`),
  through: computedDate(`${year}-12-31`),
});

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The days that count; a cut-off on a day that the month lacks is on its last. */
const daysThatCount = (basis: BenefitValue<'statusBasis'>, year: CivilYear): Window => {
  switch (basis.kind) {
    case 'any-day-of-year':
      return wholeYear(year);
    case 'year-before':
      return wholeYear(year - 1);
    case 'on-day': {
      const month = `${year}-${twoDigits(basis.month)}`;
      const last = lastDay(monthOf(computedDate(`${month}-01`)));
      const wanted = computedDate(`${month}-${twoDigits(basis.day)}`);
      const day = wanted > last ? last : wanted;
      return { from: day, through: day };
    }
    default:
      return exhaustive(basis);
  }
};

const overlaps = ({ from, until }: CertifiedSpan, window: Window): boolean =>
  from <= window.through && (until === undefined || until >= window.from);

/** One payment only: the first in the order of the place; a status that it does not rank comes after those it does. */
const firstOf = (spans: readonly CertifiedSpan[], rules: BenefitRules): CertifiedSpan | undefined => {
  const order = rules.groupPrecedence.value;
  const rankOf = ({ group }: CertifiedSpan): number =>
    order.includes(group) ? order.indexOf(group) : order.length;
  return spans.toSorted(
    (left, right) => rankOf(left) - rankOf(right) || (left.from < right.from ? -1 : 1),
  )[0];
};

/** A place ends a payment that the places above it state by stating nought. */
const paysAnything = (pays: BenefitValue<'governmentPremium'>[number]['pays']): boolean =>
  Object.values(pays).some((part) => part > 0);

/** Left poverty before the days that count, and is paid for all the same (脱贫不脱政策). */
const outlasts = (
  { group, until, liftedOut }: CertifiedSpan,
  window: Window,
  rules: BenefitRules,
): boolean => {
  const { continues, groups } = rules.premiumAfterLeavingPoverty.value;
  const left = liftedOut === true && until !== undefined && until < window.from;
  return continues && left && groups.includes(group);
};

/**
 * The status that counts for the premium of a year: held on any day of it (practice of Songshan and Luquan), in the year before
 * (Chongqing) or on a cut-off day, as the place has it. One for which the place pays never gives way to one for which it does not.
 */
export const hardshipStatusIn = (
  certified: readonly CertifiedSpan[],
  year: CivilYear,
  rules: BenefitRules,
): Explained<HardshipStatus> => {
  const window = daysThatCount(rules.statusBasis.value, year);
  const held = certified.filter((span) => overlaps(span, window));
  const paidFor = ({ group }: CertifiedSpan) =>
    rules.governmentPremium.value.some(({ groups, pays }) => groups.includes(group) && paysAnything(pays));
  const choice = held.filter(paidFor);
  const current = firstOf(choice, rules);
  const retained = certified.filter((span) => paidFor(span) && outlasts(span, window, rules));
  const counted = current ?? firstOf(retained, rules);
  const inputs = {
    year,
    statusBasis: rules.statusBasis.value.kind,
    countedFrom: window.from,
    countedThrough: window.through,
    statusesHeld: held.length,
  };
  const basisOf = (): Basis => {
    if (!counted) return held.length > 0 ? rules.governmentPremium.basis : rules.statusBasis.basis;
    if (!current) return rules.premiumAfterLeavingPoverty.basis;
    return choice.length > 1 ? rules.groupPrecedence.basis : rules.statusBasis.basis;
  };
  const rule = 'hardship-status';
  if (!counted) {
    const none = held.length > 0 ? 'status-not-paid-for-here' : 'no-hardship-status';
    return { result: { none }, working: [{ rule, inputs, result: none, basis: basisOf() }] };
  }
  const { group, from: certifiedFrom, until } = counted;
  const kept = current ? 'certified' : 'retained';
  const chosen = { ...inputs, kept, certifiedFrom, ...(until ? { certifiedUntil: until } : {}) };
  return { result: { group, kept }, working: [{ rule, inputs: chosen, result: group, basis: basisOf() }] };
};
