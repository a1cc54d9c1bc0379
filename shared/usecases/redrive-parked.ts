import type { Officer } from '../domain/actor.ts';
import type { Instant } from '../kernel/instant.ts';
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
  /** False: the message was received or sent again in another way meanwhile, and only left the parking lot. */
  readonly sentAgain: boolean;
}

/**
 * Sends a parked message on its way again, out of its outbox row: what was parked is the copy that was not understood, the row
 * is the message. Refused: `message-has-no-origin` when nobody knows the row.
 */
export const redriveParked =
  ({ parking, outbox, now }: RedriveParts) =>
  async ({ officer, id, unit }: RedriveParked): Promise<Outcome<Redriven>> => {
    const mine = parkedUnitOf(officer, unit);
    if (typeof mine !== 'string') return mine;
    const message = await parking.find(mine, id);
    if (!message) return { kind: 'not-found' };
    if (!message.reference) return { kind: 'refused', refused: 'message-has-no-origin' };
    const sentAgain = await outbox.sendAgain(message.reference, now(), 'parked');
    // Removed last: a crash in between leaves it listed, and a second redrive finds nothing left to send.
    await parking.remove(mine, id);
    return done({ id, unit: mine, sentAgain });
  };
