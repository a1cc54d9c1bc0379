import { type CivilYear, civilYear } from '../../kernel/civil-year.ts';
import type { Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { type AccountBalances, balanceOf, credited } from './account.ts';
import { noFen } from './nothing.ts';
import { wholeShare } from './rounding.ts';
import { wholeFen } from './whole-fen.ts';
import type { Explained, WorkingLine } from './working.ts';

/**
 * The interest of one year on what stood in the account when it began (国发〔2014〕8号: individual accounts bear interest at the rate the
 * state sets). A year without a published rate bears none here, rather than a guessed one.
 */
export const interestOfYear = (balanceFen: Fen, year: CivilYear, rules: BenefitRules): Explained<Fen> => {
  const { value: rates, basis } = rules.accountInterest;
  const published = rates.find((one) => one.year === year);
  const rate = published?.rate ?? 0;
  const result = published ? wholeFen(balanceFen * rate, wholeShare, rules) : noFen;
  const inputs = { year, balanceFen, rate, ratePublished: published !== undefined };
  return { result, working: [{ rule: 'account-interest', inputs, result, basis }] };
};

/**
 * The account after the interest of every year from `from` to `through`, with interest on interest; nothing is paid in meanwhile.
 * `through` before `from` leaves it as it is.
 */
export const withInterest = (
  balances: AccountBalances,
  years: { readonly from: CivilYear; readonly through: CivilYear },
  rules: BenefitRules,
): Explained<AccountBalances> => {
  const working: WorkingLine[] = [];
  let result = balances;
  for (let year = years.from; year <= years.through; year = civilYear(year + 1)) {
    const interest = interestOfYear(balanceOf(result), year, rules);
    result = credited(result, 'interest', interest.result);
    working.push(...interest.working);
  }
  const balanceFen = balanceOf(result);
  const inputs = { ...years, openingBalanceFen: balanceOf(balances) };
  const { basis } = rules.accountInterest;
  return { result, working: [...working, { rule: 'account-balance', inputs, result: balanceFen, basis }] };
};
