import type { Officer } from '../domain/actor.ts';
import { type CivilDate, civilDateAt, plusDays } from '../kernel/civil-date.ts';
import type { CaseQuery, CaseSummary, Page } from '../ports/ledger.ts';
import type { Exchange } from './exchange.ts';
import { done, type Outcome } from './outcome.ts';

export type ListCommand = Omit<CaseQuery, 'prefix'> & {
  readonly officer: Officer;
  /** Narrower than the officer's own division; that division if absent. */
  readonly prefix?: string;
};

/** Only what is overdue has climbed, so that no case that is still in time is read for a list of those. */
const dueByOf = (
  exchange: Exchange,
  { dueBy, escalated }: Omit<CaseQuery, 'prefix'>,
): CivilDate | undefined => {
  if (escalated === undefined) return dueBy;
  const yesterday = plusDays(civilDateAt(exchange.now()), -1);
  return dueBy !== undefined && dueBy < yesterday ? dueBy : yesterday;
};

/** One page of cases of a division, masked: the hukou side by due day, the certifying side by opening. */
export const listHandovers =
  (exchange: Exchange) =>
  async ({
    officer,
    prefix = officer.division,
    ...query
  }: ListCommand): Promise<Outcome<Page<CaseSummary>>> => {
    if (!prefix.startsWith(officer.division)) return { kind: 'refused', refused: 'outside-your-division' };
    if (prefix.length < 2) return { kind: 'refused', refused: 'division-needed' };
    const dueBy = dueByOf(exchange, query);
    return done(await exchange.ledger.cases({ ...query, ...(dueBy === undefined ? {} : { dueBy }), prefix }));
  };
