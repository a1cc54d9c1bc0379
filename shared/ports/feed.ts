import type { Instant } from '../kernel/instant.ts';
import type { ChainedEvent, Examined, Page } from './ledger.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';

/** One event in the feed of one province-level unit. Positions are dense: 1, 2, 3 … and never change. */
export interface FeedEntry {
  readonly unit: string;
  readonly position: number;
  readonly event: ChainedEvent;
  readonly caseNumber: string;
  readonly origins: readonly DivisionCode[];
  readonly destination: DivisionCode;
  /** Whoever had the case until this event moved it on: the event is told to them too, what follows is not. */
  readonly formerDestination?: DivisionCode;
  /** The case was closed until the decision of this event. */
  readonly closedBefore?: true;
  /** Set on an event that was missing and entered late: it stands among events of that time. */
  readonly putBackAt?: Instant;
}
export type FeedDraft = Omit<FeedEntry, 'unit' | 'position'> & { readonly units: readonly string[] };

/** What lies at a position of a feed. */
export interface ExaminedEntry {
  readonly position: number;
  readonly examined: Examined;
}

export interface Feed {
  /** Appends in order; an event that is in the feed already is left out. */
  append(drafts: readonly FeedDraft[]): Promise<void>;
  /** Appends what the feeds lack of one case; returns how many events that were. */
  putBack(handoverId: string, at: Instant): Promise<number>;
  read(unit: string, after: number, limit: number): Promise<readonly FeedEntry[]>;
  /** The feed for whoever looks for damage: an entry that cannot be read, or is missing, stands in its place. */
  examine(unit: string, after: number, limit: number): Promise<readonly ExaminedEntry[]>;
  /** The last position whose event is surely before the instant; 0 if none. */
  positionBefore(unit: string, at: Instant): Promise<number>;
}

/** Events of a civil day in the whole nation, shard by shard; one that cannot be read stands in its place. */
export interface DayIndex {
  eventsOfDay(day: CivilDate, shard: number, limit: number, cursor?: string): Promise<Page<Examined>>;
}
