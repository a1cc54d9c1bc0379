import { unitOf } from '../localities/province-units.ts';
import { messageKind } from '../messages/index.ts';
import { messageText } from '../messages/message-text.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { codedError } from '../ports/failures.ts';
import type { Inboxes, Outgoing } from '../ports/inboxes.ts';
import type { Opening, OpeningPlace, OutboxRow } from '../ports/ledger.ts';
import { openFetched } from './case-identity.ts';
import type { Exchange } from './exchange.ts';

export interface Relaying {
  readonly exchange: Pick<Exchange, 'ledger' | 'vault'>;
  readonly inboxes: Inboxes;
  /** Told why a row could not be made a message, for the log. */
  readonly onUnsendable: (error: unknown) => void;
}

const placeOf = ({ handoverId, recordSequence, personKey }: OutboxRow): OpeningPlace | undefined =>
  recordSequence === undefined
    ? undefined
    : { handoverId, sequence: recordSequence, ...(personKey === undefined ? {} : { personKey }) };

type Fetched = ReadonlyMap<OutboxRow, Result<Opening, unknown>>;

/** What opens the documents of all rows, in one look; when that fails, only the rows with a document wait for the sweep. */
const fetchOpenings = async ({ exchange }: Relaying, rows: readonly OutboxRow[]): Promise<Fetched> => {
  const withDocument = rows.flatMap((row) => {
    const place = placeOf(row);
    return place ? [{ row, place }] : [];
  });
  if (withDocument.length === 0) return new Map();
  try {
    const openings = await exchange.ledger.openings(withDocument.map(({ place }) => place));
    return new Map(withDocument.map(({ row }, index) => [row, openings[index] ?? ok({})]));
  } catch (error) {
    return new Map(withDocument.map(({ row }) => [row, fail(error)]));
  }
};

const personOf = async ({ exchange }: Relaying, row: OutboxRow, fetched: Fetched) => {
  const place = placeOf(row);
  if (!place) return {};
  const opening = fetched.get(row) ?? ok({});
  if (!opening.ok) throw opening.error;
  return { person: await openFetched(exchange.vault, place, opening.value) };
};

/** The message as it travels: the row's own part, and the person where the kind has one. */
const compose = async (relaying: Relaying, row: OutboxRow, fetched: Fetched): Promise<Outgoing> => {
  const kind = messageKind(row.kind, row.version);
  const unit = unitOf(row.target);
  if (!kind || !unit)
    throw codedError('outbox-row-unsendable', `a row of ${row.handoverId} names no known kind or unit`);
  const { caseNumber, from, ...body } = row.body;
  const person = await personOf(relaying, row, fetched);
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
 * Sends pending messages to the inboxes of their units; returns how many were taken. Writes nothing: what counts is receipt. A
 * message that could not be composed or that its queue did not take stays pending and comes again with the sweep after a minute:
 * the stream would bring it back sooner, but hold up the other units behind it meanwhile.
 */
export const relayMessages =
  (relaying: Relaying) =>
  async (rows: readonly OutboxRow[]): Promise<number> => {
    const fetched = await fetchOpenings(relaying, rows);
    const composed = await Promise.allSettled(rows.map((row) => compose(relaying, row, fetched)));
    for (const result of composed) if (result.status === 'rejected') relaying.onUnsendable(result.reason);
    const messages = composed.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const notTaken = await relaying.inboxes.send(messages);
    return messages.length - notTaken.length;
  };
