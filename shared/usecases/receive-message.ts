import { type Arrival, intakeFindings } from '../domain/intake/index.ts';
import { recordDelivery } from '../domain/handover/steps/exchange/record-delivery.ts';
import { destinationOf } from '../domain/handover/index.ts';
import { personRecordSchema } from '../domain/person/record.ts';
import { parseCitizenId } from '../kernel/citizen-id.ts';
import { civilDateAt, type CivilDate } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import { exhaustive } from '../kernel/exhaustive.ts';
import { resolveDivision } from '../localities/resolve-division.ts';
import { type Message, parseMessage } from '../messages/index.ts';
import { hasCode } from '../ports/failures.ts';
import type { Head, OutboxReference } from '../ports/ledger.ts';
import type { Outbox } from '../ports/outbox.ts';
import { takeStep } from './act-on-handover.ts';
import type { Exchange } from './exchange.ts';
import { factsUnknown } from './given.ts';
import type { ParkedBecause } from './parked-words.ts';

export interface Receiving {
  readonly exchange: Exchange;
  readonly outbox: Outbox;
}

/** What became of a message. `park`: nobody can act on it as it is; the reason is a stable code. */
export type Receipt =
  | { readonly kind: 'received' }
  | { readonly kind: 'park'; readonly because: ParkedBecause; readonly reference?: OutboxReference };

const received = { kind: 'received' } as const;

const destinationNow = async (
  exchange: Exchange,
  code: DivisionCode,
  on: CivilDate,
): Promise<Arrival['destination']> => {
  const resolution = await resolveDivision(code, on, (asked) => exchange.directory.divisions(asked));
  switch (resolution.kind) {
    case 'succeeded':
      return { kind: 'succeeded', by: resolution.division.code };
    case 'ambiguous':
      return { kind: 'ambiguous', candidates: resolution.candidates.map(({ division }) => division.code) };
    case 'current':
    case 'unknown':
      return { kind: 'current' };
    default:
      return exhaustive(resolution);
  }
};

const personIn = (message: Message): unknown =>
  typeof message.body === 'object' && message.body !== null ? Reflect.get(message.body, 'person') : undefined;

/** Everything the intake checks look at, or nothing when the record itself cannot be a person's. */
const arrivalOf = async (exchange: Exchange, head: Head, message: Message): Promise<Arrival | undefined> => {
  const today = civilDateAt(exchange.now());
  const record = personRecordSchema.safeParse(personIn(message));
  const number = record.success ? parseCitizenId(record.data.citizenId, today) : undefined;
  if (!record.success || !number?.ok) return undefined;
  const destination = destinationOf(head.state);
  const { roll } = await exchange.ledger.person(head.personKey);
  const locality = await exchange.directory.locality(destination);
  return {
    handover: head.state,
    record: record.data,
    number: number.value,
    person: head.person ?? factsUnknown,
    today,
    ...(roll && roll.handoverId !== head.state.id ? { rollElsewhere: roll.division } : {}),
    destination: await destinationNow(exchange, destination, today),
    localitySuspended: locality?.suspended ?? false,
  };
};

/** News, or what was overtaken: nothing is decided, the row alone is cleared. */
const clear = async (
  { exchange, outbox }: Receiving,
  message: Message,
  reference: OutboxReference,
): Promise<Receipt> => {
  await outbox.received(reference, message.kind.kind, exchange.now());
  return received;
};

const deliver = async (
  receiving: Receiving,
  message: Message,
  reference: OutboxReference,
): Promise<Receipt> => {
  const { exchange } = receiving;
  const head = await exchange.ledger.load(reference.handoverId);
  if (!head) return { kind: 'park', because: 'message-of-unknown-case', reference };
  const overtaken = head.state.phase !== 'pushed' || destinationOf(head.state) !== reference.target;
  if (overtaken) return clear(receiving, message, reference);
  const arrival = await arrivalOf(exchange, head, message);
  if (!arrival) return { kind: 'park', because: 'message-person-unreadable', reference };
  const moved = arrival.destination.kind === 'succeeded' ? { destination: arrival.destination.by } : {};
  const outcome = await takeStep(exchange, {
    id: reference.handoverId,
    step: recordDelivery,
    payload: { findings: intakeFindings(arrival), ...moved },
    actor: { kind: 'system', name: 'receive' },
    request: { correlationId: message.envelope.correlationId },
    receipt: reference,
    loaded: head,
  });
  if (outcome.kind === 'written' || outcome.kind === 'already-received') return received;
  if (outcome.kind === 'refused') return clear(receiving, message, reference);
  throw new Error(`delivery of ${reference.handoverId} ended as ${outcome.kind}`);
};

const referenceOf = ({ envelope }: Message): OutboxReference => ({
  handoverId: envelope.handoverId,
  sequence: envelope.sequence,
  target: envelope.to,
});

/** The row that a message says it comes from, as far as it can be read. */
export const referenceIn = (text: string): OutboxReference | undefined => {
  const parsed = parseMessage(text);
  return parsed.ok ? referenceOf(parsed.value) : undefined;
};

/**
 * Receives one message, once: a second copy finds its outbox row cleared and changes nothing. Throws on an outage, so that
 * the queue brings the message again.
 */
export const receiveMessage =
  (receiving: Receiving) =>
  async (text: string): Promise<Receipt> => {
    const parsed = parseMessage(text);
    if (!parsed.ok) return { kind: 'park', because: parsed.error };
    const { kind } = parsed.value;
    const reference = referenceOf(parsed.value);
    try {
      return await (kind.onReceipt === 'intake' ? deliver : clear)(receiving, parsed.value, reference);
    } catch (error) {
      if (hasCode(error, 'outbox-row-missing')) return { kind: 'park', because: 'message-without-cause' };
      throw error;
    }
  };
