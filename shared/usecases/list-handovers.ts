import type { Officer } from '../domain/actor.ts';
import { type CivilDate, civilDateAt, plusDays } from '../kernel/civil-date.ts';
import type { CaseQuery, Page } from '../ports/ledger.ts';
import type { Exchange } from './exchange.ts';
import { done, type Outcome } from './outcome.ts';
import { type ListedCase, type Standing, standingsToday } from './standing.ts';

export type ListCommand = Omit<CaseQuery, 'prefix' | 'dueIn' | 'openOnly'> & {
  readonly officer: Officer;
  /** Narrower than the officer's own division; that division if absent. */
  readonly prefix?: string;
  readonly standing?: Standing;
};

/** The division of a list of the officer's, or why there is none: another's, or the whole nation. */
export const divisionOfList = (
  officer: Officer,
  prefix: string = officer.division,
): { readonly prefix: string } | (Outcome<never> & { readonly kind: 'refused' }) => {
  if (!prefix.startsWith(officer.division)) return { kind: 'refused', refused: 'outside-your-division' };
  return prefix.length < 2 ? { kind: 'refused', refused: 'division-needed' } : { prefix };
};

/** Only what is overdue has climbed, so that no case that is still in time is read for a list of those. */
const dueByOf = (
  exchange: Exchange,
  { dueBy, escalated }: Pick<CaseQuery, 'dueBy' | 'escalated'>,
): CivilDate | undefined => {
  if (escalated === undefined) return dueBy;
  const yesterday = plusDays(civilDateAt(exchange.now()), -1);
  return dueBy !== undefined && dueBy < yesterday ? dueBy : yesterday;
};

/** One page of cases of a division, masked: the hukou side by due day, the certifying side by opening. */
export const listHandovers =
  (exchange: Exchange) =>
  async ({ officer, prefix: asked, standing, ...query }: ListCommand): Promise<Outcome<Page<ListedCase>>> => {
    const division = divisionOfList(officer, asked);
    if ('refused' in division) return division;
    const standings = standingsToday(exchange);
    const dueBy = dueByOf(exchange, query);
    const page = await exchange.ledger.cases({
      ...query,
      ...division,
      ...(dueBy === undefined ? {} : { dueBy }),
      ...(standing === undefined ? {} : { dueIn: standings.daysOf(standing) }),
    });
    return done({ ...page, items: page.items.map(standings.listed) });
  };
