import type { Officer } from '../domain/actor.ts';
import { sidesOf } from '../domain/handover/index.ts';
import type { Page } from '../ports/ledger.ts';
import type { Exchange } from './exchange.ts';
import { done, type Outcome } from './outcome.ts';
import { type ListedCase, standingsToday } from './standing.ts';

/** The case of that number as a page of its own; an empty one when there is none that the officer may know of. */
export const findByCaseNumber =
  (exchange: Exchange) =>
  async ({
    officer,
    caseNumber,
  }: {
    readonly officer: Officer;
    readonly caseNumber: string;
  }): Promise<Outcome<Page<ListedCase>>> => {
    const found = await exchange.ledger.caseNumbered(caseNumber);
    const visible = found !== undefined && sidesOf(found.head.state, officer).length > 0;
    return done({ items: visible ? [standingsToday(exchange).listed(found.summary)] : [] });
  };
