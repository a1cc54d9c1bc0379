import { sha256Hex } from '../kernel/sha256.ts';
import { hasCode } from '../ports/failures.ts';
import type { OutboxReference } from '../ports/ledger.ts';
import type { Outbox, ParkingLot } from '../ports/outbox.ts';
import { sealText } from '../vault/vault.ts';
import type { Exchange } from './exchange.ts';
import type { ParkedBecause } from './parked-words.ts';

export interface Parking {
  readonly exchange: Pick<Exchange, 'vault' | 'now'>;
  readonly outbox: Pick<Outbox, 'park'>;
  readonly parkingLot: Pick<ParkingLot, 'park'>;
}

export interface Unreadable {
  readonly id: string;
  readonly unit: string;
  readonly because: ParkedBecause;
  readonly text: string;
  readonly reference?: OutboxReference;
}

/** The same for every copy of one row, so that copies lie on top of each other; a UUID like the ids of messages. */
export const parkedIdOf = ({ handoverId, sequence, target }: OutboxReference): string => {
  const digest = sha256Hex(`${handoverId} ${sequence} ${target}`);
  const version8 = `${digest.slice(0, 12)}8${digest.slice(13, 16)}8${digest.slice(17, 32)}`;
  return version8.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
};

const parkRow = async (outbox: Pick<Outbox, 'park'>, reference: OutboxReference, because: string) => {
  try {
    await outbox.park(reference, because);
  } catch (error) {
    // A message may name a row that never was: it is seen in the lot all the same.
    if (!hasCode(error, 'outbox-row-missing')) throw error;
  }
};

/** Puts a message aside, sealed and visible, and takes its row out of the flow until somebody redrives it. Returns its id. */
export const parkMessage =
  ({ exchange, outbox, parkingLot }: Parking) =>
  async ({ text, ...message }: Unreadable): Promise<string> => {
    const { reference, because } = message;
    const id = reference ? parkedIdOf(reference) : message.id;
    const sealedBody = await sealText(exchange.vault, id, text);
    await parkingLot.park({ ...message, id, parkedAt: exchange.now(), sealedBody });
    if (reference) await parkRow(outbox, reference, because);
    return id;
  };
