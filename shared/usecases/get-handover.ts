import type { Officer } from '../domain/actor.ts';
import { sidesOf } from '../domain/handover/index.ts';
import type { Head } from '../ports/ledger.ts';
import type { Exchange } from './exchange.ts';
import { givenFor } from './given.ts';
import type { HandoverView } from './handover-view.ts';
import { done, type Outcome } from './outcome.ts';
import { showHandover } from './show-handover.ts';

/** The case, if one of its ends lies in the officer's division; otherwise it does not exist. */
export const visibleCase = async (
  exchange: Exchange,
  id: string,
  officer: Officer,
): Promise<Head | undefined> => {
  const head = await exchange.ledger.load(id);
  return head && sidesOf(head.state, officer).length > 0 ? head : undefined;
};

export const getHandover =
  (exchange: Exchange) =>
  async ({
    id,
    officer,
  }: {
    readonly id: string;
    readonly officer: Officer;
  }): Promise<Outcome<HandoverView>> => {
    const head = await visibleCase(exchange, id, officer);
    return head ? done(showHandover(head, givenFor(exchange, head, officer))) : { kind: 'not-found' };
  };
