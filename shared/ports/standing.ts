import type { CivilDate } from '../kernel/civil-date.ts';
import type { Instant } from '../kernel/instant.ts';

/** Counted up to a limit; `more` says that the count stopped there. */
export interface Count {
  readonly count: number;
  readonly more: boolean;
}

/** What the ledger says of the health of a province-level unit, each answer in a bounded number of reads. */
export interface StandingReader {
  /** Messages on their way to the unit, and when the oldest of the hundred due first was written. */
  pending(unit: string, most: number): Promise<Count & { readonly oldestAt?: Instant }>;
  /** Messages that the unit could not understand. */
  parked(unit: string, most: number): Promise<Count>;
  /** The last position of the feed of the unit and the instant of its event; position 0 while it is empty. */
  feedEnd(unit: string): Promise<{ readonly position: number; readonly eventAt?: Instant }>;
  /** For each unit the oldest of the latest events of these days that its feed does not tell yet. */
  unfed(days: readonly CivilDate[]): Promise<ReadonlyMap<string, Instant>>;
}
