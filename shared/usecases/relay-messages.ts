import { unitOf } from '../localities/province-units.ts';
import { messageKind } from '../messages/index.ts';
import { messageText } from '../messages/message-text.ts';
import type { Inboxes, Outgoing } from '../ports/inboxes.ts';
import type { OutboxRow } from '../ports/ledger.ts';
import { openRecord } from './case-identity.ts';
import type { Exchange } from './exchange.ts';

export interface Relaying {
  readonly exchange: Pick<Exchange, 'ledger' | 'vault'>;
  readonly inboxes: Inboxes;
  /** Told why a row could not be made a message, for the log. */
  readonly onUnsendable: (error: unknown) => void;
}

/** The message as it travels: the row's own part, and the person where the kind has one. */
const compose = async ({ exchange }: Relaying, row: OutboxRow): Promise<Outgoing> => {
  const kind = messageKind(row.kind, row.version);
  const unit = unitOf(row.target);
  if (!kind || !unit) throw new Error(`outbox row of ${row.handoverId} names no known kind or unit`);
  const { caseNumber, from, ...body } = row.body;
  const person =
    row.recordSequence === undefined
      ? {}
      : { person: await openRecord(exchange, row.handoverId, row.recordSequence) };
  const message = {
    kind: row.kind,
    version: row.version,
    handoverId: row.handoverId,
    sequence: row.sequence,
    caseNumber,
    from,
    to: row.target,
    at: row.createdAt,
    correlationId: row.correlationId,
    body: { ...body, ...person },
  };
  return {
    unit,
    group: row.handoverId,
    deduplicationId: `${row.handoverId}-${row.sequence}-${row.target}-${row.attempt}`,
    body: messageText(kind.schema.parse(message)),
  };
};

/**
 * Sends pending messages to the inboxes of their units. Writes nothing: what counts is receipt. Returns the positions that
 * were not taken, for the stream to bring again; a row that cannot be composed counts as not taken.
 */
export const relayMessages =
  (relaying: Relaying) =>
  async (rows: readonly OutboxRow[]): Promise<readonly number[]> => {
    const composed = await Promise.allSettled(rows.map((row) => compose(relaying, row)));
    const sendable = composed.flatMap((result, index) =>
      result.status === 'fulfilled' ? [{ index, message: result.value }] : [],
    );
    const refused = await relaying.inboxes.send(sendable.map(({ message }) => message));
    const failed = composed.flatMap((result, index) => {
      if (result.status === 'fulfilled') return [];
      relaying.onUnsendable(result.reason);
      return [index];
    });
    return [...failed, ...refused.flatMap((position) => sendable[position]?.index ?? [])].toSorted(
      (a, b) => a - b,
    );
  };
