import type { OutboxReference } from '../ports/ledger.ts';
import type { Outbox, ParkingLot } from '../ports/outbox.ts';
import { sealText } from '../vault/vault.ts';
import type { Exchange } from './exchange.ts';

export interface Parking {
  readonly exchange: Pick<Exchange, 'vault' | 'now'>;
  readonly outbox: Outbox;
  readonly parkingLot: ParkingLot;
}

export interface Unreadable {
  readonly id: string;
  readonly unit: string;
  readonly because: string;
  readonly text: string;
  readonly reference?: OutboxReference;
}

/** Puts a message aside, sealed and visible, and takes its row out of the flow until somebody redrives it. */
export const parkMessage =
  ({ exchange, outbox, parkingLot }: Parking) =>
  async ({ text, ...message }: Unreadable): Promise<void> => {
    await parkingLot.park({
      ...message,
      parkedAt: exchange.now(),
      sealedBody: await sealText(exchange.vault, message.id, text),
    });
    if (message.reference) await outbox.park(message.reference, message.because);
  };
