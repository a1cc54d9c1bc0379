import type { Officer } from '../domain/actor.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { DivisionPrefix } from '../kernel/division-code.ts';
import type { Instant } from '../kernel/instant.ts';
import type { DayIndex, Feed } from '../ports/feed.ts';
import type { ChainedEvent, Examined, Ledger } from '../ports/ledger.ts';
import type { Vault } from '../vault/vault.ts';

export interface AuditParts {
  readonly ledger: Pick<Ledger, 'load' | 'person' | 'examine' | 'heads'>;
  readonly vault: Pick<Vault, 'personKeyOf'>;
  readonly feed: Feed;
  readonly days: DayIndex;
  /** Over how many shards the events of one day are spread. */
  readonly dayShards: number;
  readonly now: () => Instant;
  /** Called for each look-up by citizen ID; told nothing about whom. */
  readonly onPersonLookedUp: () => void;
}

export interface AuditQuery {
  readonly officer: Officer;
  readonly locality?: DivisionPrefix | undefined;
  /** Citizen ID as somebody wrote it. */
  readonly person?: string | undefined;
  /** Staff number of the officer who acted. */
  readonly actor?: string | undefined;
  /** Any of these. */
  readonly types?: readonly string[] | undefined;
  /** First and last civil day, both included. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page before its cases were looked up. */
export interface FoundPage {
  readonly items: readonly Examined[];
  /** Absent on the last page. A page may be short or empty and still have a next one. */
  readonly next?: string;
}

const isBy = (staffNumber: string, { actor }: Pick<ChainedEvent, 'actor'>): boolean =>
  actor.kind === 'officer' && actor.officer === staffNumber;

type Facts = Pick<AuditQuery, 'actor' | 'types' | 'from' | 'to'>;

/** What every way of reading filters by. What cannot be read passes, unless it can be read that it is not meant. */
export const matches = ({ actor, types, from, to }: Facts, examined: Examined): boolean => {
  const { type, on } = 'event' in examined ? examined.event : examined.damaged;
  return (
    (types === undefined || type === undefined || types.includes(type)) &&
    (actor === undefined || 'damaged' in examined || isBy(actor, examined.event)) &&
    (from === undefined || on === undefined || on >= from) &&
    (to === undefined || on === undefined || on <= to)
  );
};
