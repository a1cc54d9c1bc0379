import type { Officer, Side } from '../domain/actor.ts';
import { sidesOf } from '../domain/handover/index.ts';
import { parseCitizenId } from '../kernel/citizen-id.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import type { ListedHead, Page } from '../ports/ledger.ts';
import type { Exchange } from './exchange.ts';
import { done, type Outcome } from './outcome.ts';
import { type ListedCase, standingsToday } from './standing.ts';

export interface PersonCommand {
  readonly officer: Officer;
  /** As it is written on the card; of 15 digits, or of a disability certificate, as well. */
  readonly citizenId: string;
  /** Only where this end lies in the officer's division. */
  readonly side?: Side;
}

const latestFirst = (one: ListedHead, other: ListedHead): number => {
  const [earlier, later] = [one.summary.openedAt, other.summary.openedAt];
  return earlier < later ? 1 : -1;
};

/**
 * Every case of a person that the officer may know of, the latest first, masked as on every list; none, whether there is no such
 * case or only others'. Invalid: the codes of a citizen ID.
 *
 * It is no event of the trail. Who looked at whom is told there by `person-revealed`: this shows nothing but lines that the same
 * officer finds by leafing through the list. That officers look people up is in the log (who and how often, never whom).
 */
export const findByPerson =
  (exchange: Exchange) =>
  async ({ officer, citizenId, side }: PersonCommand): Promise<Outcome<Page<ListedCase>>> => {
    const parsed = parseCitizenId(citizenId, civilDateAt(exchange.now()));
    if (!parsed.ok)
      return { kind: 'invalid', issues: [{ code: parsed.error, path: ['x-person-citizen-id'] }] };
    const { cases } = await exchange.ledger.person(await exchange.vault.personKeyOf(parsed.value.citizenId));
    // A case that is none is asked for where there is none: how long an answer takes must not tell what others have.
    const found = await exchange.ledger.casesOf(cases.length > 0 ? cases : [exchange.newId()]);
    const visible = found.filter(({ head }) => {
      const ends = sidesOf(head.state, officer);
      return side === undefined ? ends.length > 0 : ends.includes(side);
    });
    const { listed } = standingsToday(exchange);
    return done({ items: visible.toSorted(latestFirst).map(({ summary }) => listed(summary)) });
  };
