import type { Decided, PersonFacts } from '../domain/handover/index.ts';
import {
  type PersonRecord,
  personRecordSchema,
  type SoughtPerson,
  soughtPersonSchema,
} from '../domain/person/record.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Head, Masked, Opening, OpeningPlace } from '../ports/ledger.ts';
import type { PersonalPart, Vault } from '../vault/vault.ts';
import type { Exchange } from './exchange.ts';
import { factsOf, identify, maskedOf } from './identity.ts';
import type { FieldIssue } from './outcome.ts';

/** Who the case is about, beside the chain: the key of the person index, the two days, the masked name. */
export interface CaseIdentity {
  readonly personKey: string;
  readonly person?: PersonFacts;
  readonly masked: Masked;
}

interface Where {
  readonly handoverId: string;
  readonly place: DivisionCode;
  readonly today: CivilDate;
}

const keyOfCase = (handoverId: string): string => `case-${handoverId}`;

/** Whether the person was named by number, or is known by the case alone. */
export const isNumberKnown = (personKey: string): boolean => !personKey.startsWith(keyOfCase(''));

/** The identity in a record. Somebody sought without a number is known by the case alone until the number is found. */
export const identityOf = async (
  exchange: Exchange,
  record: PersonRecord | SoughtPerson,
  { handoverId, place, today }: Where,
): Promise<Result<CaseIdentity, readonly FieldIssue[]>> => {
  if (record.citizenId === undefined)
    return ok({ personKey: keyOfCase(handoverId), masked: maskedOf(record) });
  const parts = identify(record.citizenId, today);
  if (!parts.ok) return parts;
  return ok({
    personKey: await exchange.vault.personKeyOf(parts.value.citizenId),
    person: factsOf(parts.value.bornOn, exchange.policyFor(place, today), exchange.calendar),
    masked: maskedOf(record, parts.value),
  });
};

type OpeningParts = Pick<Exchange, 'ledger' | 'vault'>;

const keyMissing = (handoverId: string, sequence: number): Error =>
  new Error(`the data key for record ${sequence} of ${handoverId} is missing`);
const recordMissing = (handoverId: string, sequence: number): Error =>
  new Error(`record ${sequence} of ${handoverId} is missing`);

/** The sealed part of an event, or nothing when the event has none; throws when the seal is damaged or its key is gone. */
export const openPart = async (
  exchange: OpeningParts,
  handoverId: string,
  sequence: number,
): Promise<PersonalPart | undefined> => {
  const record = await exchange.ledger.record(handoverId, sequence);
  if (!record) return undefined;
  const { dataKey } = await exchange.ledger.person(record.personKey);
  if (!dataKey) throw keyMissing(handoverId, sequence);
  return (await exchange.vault.open(record, dataKey)).part;
};

/** Opens the record of an event; throws when it is missing or its seal or content is damaged. */
export const openRecord = async (
  exchange: OpeningParts,
  handoverId: string,
  sequence: number,
): Promise<PersonRecord | SoughtPerson> => {
  const part = await openPart(exchange, handoverId, sequence);
  if (!part) throw recordMissing(handoverId, sequence);
  return parsePerson(part['person']);
};

/** The same from what was already fetched. */
export const openFetched = async (
  vault: Vault,
  { handoverId, sequence }: OpeningPlace,
  { record, dataKey }: Opening,
): Promise<PersonRecord | SoughtPerson> => {
  if (!record) throw recordMissing(handoverId, sequence);
  if (!dataKey) throw keyMissing(handoverId, sequence);
  return parsePerson((await vault.open(record, dataKey)).part['person']);
};

const parsePerson = (person: unknown): PersonRecord | SoughtPerson => {
  const full = personRecordSchema.safeParse(person);
  return full.success ? full.data : soughtPersonSchema.parse(person);
};

/** The identity after a decision: taken from the record that the decision brought, or that it declared valid. */
export const identityAfter = async (
  exchange: Exchange,
  before: Head,
  decided: Decided,
  where: Where,
): Promise<Result<CaseIdentity, readonly FieldIssue[]>> => {
  const sequence = decided.state.recordSequence;
  if (sequence === before.state.recordSequence) return ok(before);
  const brought = decided.events.find(({ event }) => event.sequence === sequence)?.personal?.['person'];
  const record =
    brought === undefined ? await openRecord(exchange, where.handoverId, sequence) : parsePerson(brought);
  return identityOf(exchange, record, where);
};
