import type { Officer } from '../domain/actor.ts';
import type { CaseQuery, CaseSummary, Page } from '../ports/ledger.ts';
import type { Exchange } from './exchange.ts';
import { done, type Outcome } from './outcome.ts';

export type ListCommand = Omit<CaseQuery, 'prefix'> & {
  readonly officer: Officer;
  /** Narrower than the officer's own division; that division if absent. */
  readonly prefix?: string;
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
    return done(await exchange.ledger.cases({ ...query, prefix }));
  };
