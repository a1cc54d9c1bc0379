import type { Instant } from '../kernel/instant.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { OutboxReference, OutboxRow, Page } from './ledger.ts';

/**
 * The part of the ledger that the relay, the receiver, the sweep and operations use. All writes throw `outbox-row-missing` for
 * a row that was never committed.
 */
export interface Outbox {
  row(reference: OutboxReference): Promise<OutboxRow | undefined>;
  /**
   * Clears a pending row that needs no event of its own. False: it was cleared before. A row of another kind than the message
   * says is not its row: `outbox-row-missing`.
   */
  received(reference: OutboxReference, kind: string, at: Instant): Promise<boolean>;
  /** Pending rows of a unit whose next attempt is due at or before the instant, the longest due first. */
  pending(unit: string, dueBy: Instant, cursor?: string): Promise<Page<OutboxReference>>;
  /** Rows of a unit that were taken out of the flow. */
  parked(unit: string, cursor?: string): Promise<Page<OutboxReference>>;
  /** Hands a pending (or, on redrive, parked) row to the relay again, counting the attempt. False: it is not waiting any more. */
  sendAgain(reference: OutboxReference, nextAttemptAt: Instant, from: 'pending' | 'parked'): Promise<boolean>;
  /** Takes a pending row out of the flow, visibly. Nothing happens to a row that was received meanwhile. */
  park(reference: OutboxReference, because: string): Promise<void>;
}

/** A message that could not be understood, kept until somebody decides. The body is sealed. */
export interface ParkedMessage {
  readonly id: string;
  readonly unit: string;
  readonly because: string;
  readonly parkedAt: Instant;
  readonly sealedBody: string;
  readonly reference?: OutboxReference;
}

export interface ParkingLot {
  park(message: ParkedMessage): Promise<void>;
  list(unit: string, cursor?: string): Promise<Page<ParkedMessage>>;
  find(unit: string, id: string): Promise<ParkedMessage | undefined>;
  remove(unit: string, id: string): Promise<void>;
}

/** Cases the clock has something to do with on or before a day, unit by unit. */
export interface WakeList {
  wakingBy(unit: string, day: CivilDate, cursor?: string): Promise<Page<string>>;
}
