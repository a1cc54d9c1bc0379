import type { Officer } from '../domain/actor.ts';
import type { ParkingLot } from '../ports/outbox.ts';
import { parkedUnitOf } from './list-parked.ts';
import { done, type Outcome } from './outcome.ts';

/** Why a message that nobody understood may go; the log keeps it. */
export const discardReasons = ['forged', 'test-message', 'sent-anew', 'not-a-message'] as const;
export type DiscardReason = (typeof discardReasons)[number];

export interface DiscardParked {
  readonly officer: Officer;
  readonly id: string;
  readonly unit?: string | undefined;
}

/**
 * Takes a message without origin out of the parking lot for good. Refused: `message-can-be-sent-again` when it names its row,
 * which would wait for ever: redriving deals with it, whatever became of the row.
 */
export const discardParked =
  (parking: Pick<ParkingLot, 'find' | 'remove'>) =>
  async ({
    officer,
    id,
    unit,
  }: DiscardParked): Promise<Outcome<{ readonly id: string; readonly unit: string }>> => {
    const mine = parkedUnitOf(officer, unit);
    if (typeof mine !== 'string') return mine;
    const message = await parking.find(mine, id);
    if (!message) return { kind: 'not-found' };
    if (message.reference) return { kind: 'refused', refused: 'message-can-be-sent-again' };
    await parking.remove(mine, id);
    return done({ id, unit: mine });
  };
