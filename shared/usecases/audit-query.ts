import type { Officer } from '../domain/actor.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { DivisionPrefix } from '../kernel/division-code.ts';
import type { Instant } from '../kernel/instant.ts';
import type { DayIndex, Feed } from '../ports/feed.ts';
import type { ChainedEvent, Ledger } from '../ports/ledger.ts';
import type { Vault } from '../vault/vault.ts';
import type { TrailEvent } from './get-trail.ts';

export interface AuditParts {
  readonly ledger: Pick<Ledger, 'load' | 'person' | 'trail'>;
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
  readonly type?: string | undefined;
  /** First and last civil day, both included. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface AuditPage {
  readonly items: readonly TrailEvent[];
  /** Absent on the last page. A page may be short or empty and still have a next one. */
  readonly next?: string;
}

/** What every way of reading filters by. */
export const matches = ({ actor, type, from, to }: AuditQuery, event: ChainedEvent): boolean =>
  (type === undefined || event.type === type) &&
  (actor === undefined || (event.actor.kind === 'officer' && event.actor.officer === actor)) &&
  (from === undefined || event.on >= from) &&
  (to === undefined || event.on <= to);
