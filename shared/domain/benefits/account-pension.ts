import type { Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { type AccountBalances, balanceOf } from './account.ts';
import { roundedPart } from './rounding.ts';
import type { Explained } from './working.ts';

/** Months by which an account is divided at an age; below the first band the first counts. */
const divisorAt = (rules: BenefitRules, ageYears: number): number => {
  const bands = rules.divisorMonths.value;
  const band = bands.findLast(({ fromAgeYears }) => ageYears >= fromAgeYears) ?? bands[0];
  if (band === undefined) throw new RangeError('policy-without-divisor');
  return band.months;
};

/**
 * The account at the claim divided by the months for the age at the claim, 139 at 60 (国发〔2014〕8号 Art. 6). Fixed once, for life:
 * the same sum is paid on when the account is used up.
 */
export const accountPension = (
  balances: AccountBalances,
  ageYears: number,
  rules: BenefitRules,
): Explained<Fen> => {
  const balanceFen = balanceOf(balances);
  const divisorMonths = divisorAt(rules, ageYears);
  const resultFen = roundedPart(balanceFen, divisorMonths, rules.rounding.value);
  const inputs = { balanceFen, ageYears, divisorMonths };
  const { basis } = rules.divisorMonths;
  return { result: resultFen, working: [{ rule: 'account-pension', inputs, result: resultFen, basis }] };
};
