import type { Addition } from '../domain/clearance/additions.ts';
import type { TallyLevel, TallySubject } from '../domain/clearance/subject.ts';
import type { Tally } from '../domain/clearance/tally.ts';
import type { CivilMonth } from '../kernel/civil-month.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page } from './ledger.ts';

/** How far the tallies of a unit are behind its feed. */
export interface TallyStanding {
  readonly unit: string;
  /** Every event up to this position of the feed is counted, none after it; 0 before the first. */
  readonly position: number;
  /** When the event at that position happened; absent before the first. */
  readonly lastEventAt?: Instant;
  /** The last position that the feed has. */
  readonly feedPosition: number;
}

/** Some events of a unit's feed that are counted together. */
export interface TallyStep {
  readonly unit: string;
  /** The position up to which everything was counted before. */
  readonly after: number;
  readonly through: number;
  readonly lastEventAt: Instant;
  /** At most 99. */
  readonly changes: readonly Addition[];
}

/** All months in which something was counted for a subject, the earliest first. */
export interface CountedSubject {
  readonly subject: TallySubject;
  readonly months: readonly { readonly month: CivilMonth; readonly tally: Tally }[];
}

export interface TallyQuery {
  readonly unit: string;
  readonly level: TallyLevel;
  /** Only places that begin with it. */
  readonly prefix: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What was counted of the events of each unit's feed, each event once. */
export interface Tallies {
  /** In the order asked, read in one request. */
  standings(units: readonly string[]): Promise<readonly TallyStanding[]>;
  /** Adds all of the step and moves the position, or nothing, where the position is not `after` any more. */
  count(step: TallyStep): Promise<'counted' | 'counted-before'>;
  /** By place, end and other county. Throws `cursor-invalid`. */
  counted(query: TallyQuery): Promise<Page<CountedSubject>>;
}
