import { civilYear, yearOf } from '../../kernel/civil-year.ts';
import { addFen, type Fen, fen } from '../../kernel/fen.ts';
import type { AccountBalances, AccountPart } from '../benefits/account.ts';
import type { AccountFacts, ContributionYears } from '../benefits/facts.ts';
import type { Handover, PremiumYear } from './state.ts';

const noYears: ContributionYears = { paid: 0, backPaid: 0, consecutive: 0 };

const grown = (balances: AccountBalances, part: AccountPart, byFen: Fen): AccountBalances =>
  byFen > 0 ? { ...balances, [part]: addFen(balances[part] ?? fen(0), byFen) } : balances;

const withPremium = (balances: AccountBalances, paid: PremiumYear): AccountBalances =>
  grown(
    grown(grown(balances, 'government-premium', paid.governmentFen), 'personal', paid.personFen),
    'matching-subsidy',
    paid.subsidyFen,
  );

/** A year that the government pays late is no back-payment of the person's: it counts as any other. */
const withYear = (years: ContributionYears, gapless: boolean): ContributionYears => ({
  paid: years.paid + 1,
  backPaid: years.backPaid,
  consecutive: gapless ? years.consecutive + 1 : 1,
});

/**
 * The individual account as it stands: what the books stated, and the premiums that were paid after the day of the statement. Where
 * nothing was stated, what was paid in this case is all there is.
 */
export const accountOf = ({ account, premiums }: Pick<Handover, 'account' | 'premiums'>): AccountFacts => {
  const asOf = account?.asOf;
  const later = Object.entries(premiums)
    .filter(
      ([, { status, paidOn }]) => status === 'paid' && (!asOf || (paidOn !== undefined && paidOn > asOf)),
    )
    .map(([year, paid]) => ({ year: civilYear(Number(year)), paid }))
    .toSorted((one, other) => one.year - other.year);
  let { balances, years }: AccountFacts = account ?? { balances: {}, years: noYears };
  let lastYear = asOf ? yearOf(asOf) : undefined;
  for (const { year, paid } of later) {
    balances = withPremium(balances, paid);
    years = withYear(years, lastYear !== undefined && year <= lastYear + 1);
    lastYear = year;
  }
  return { balances, years };
};
