import type { Officer } from '../domain/actor.ts';
import type { Instant } from '../kernel/instant.ts';
import { hasCode } from '../ports/failures.ts';
import type { OutboxReference } from '../ports/ledger.ts';
import type { Outbox, ParkingLot } from '../ports/outbox.ts';
import { parkedUnitOf } from './list-parked.ts';
import { done, type Outcome } from './outcome.ts';

export interface RedriveParts {
  readonly parking: Pick<ParkingLot, 'find' | 'remove'>;
  readonly outbox: Pick<Outbox, 'sendAgain'>;
  readonly now: () => Instant;
}

export interface RedriveParked {
  readonly officer: Officer;
  readonly id: string;
  readonly unit?: string | undefined;
}

export interface Redriven {
  readonly id: string;
  readonly unit: string;
  /** False: there is nothing left to send (received or sent in another way, or no such row), and it only left the parking lot. */
  readonly sentAgain: boolean;
}

/** Whether the row was waiting. A row that never was waits for nothing either. */
const sendAgain = async ({ outbox, now }: RedriveParts, reference: OutboxReference): Promise<boolean> => {
  try {
    return await outbox.sendAgain(reference, now(), 'parked');
  } catch (error) {
    if (hasCode(error, 'outbox-row-missing')) return false;
    throw error;
  }
};

/**
 * Sends a parked message on its way again, out of its outbox row: what was parked is the copy that was not understood, the row
 * is the message. Refused: `message-has-no-origin` when it names no row; it can be discarded.
 */
export const redriveParked =
  (parts: RedriveParts) =>
  async ({ officer, id, unit }: RedriveParked): Promise<Outcome<Redriven>> => {
    const mine = parkedUnitOf(officer, unit);
    if (typeof mine !== 'string') return mine;
    const message = await parts.parking.find(mine, id);
    if (!message) return { kind: 'not-found' };
    if (!message.reference) return { kind: 'refused', refused: 'message-has-no-origin' };
    const sent = await sendAgain(parts, message.reference);
    // Removed last: a crash in between leaves it listed, and a second redrive finds nothing left to send.
    await parts.parking.remove(mine, id);
    return done({ id, unit: mine, sentAgain: sent });
  };
