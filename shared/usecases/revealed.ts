import type { Officer } from '../domain/actor.ts';
import { sidesOf } from '../domain/handover/index.ts';
import type { PersonRecord, SoughtPerson } from '../domain/person/record.ts';
import type { Head } from '../ports/ledger.ts';
import type { PersonalPart } from '../vault/vault.ts';
import { openPart, openRecord } from './case-identity.ts';
import type { Exchange } from './exchange.ts';

export interface Revealed {
  /** The unmasked record, after a reveal. */
  readonly revealed?: PersonRecord | SoughtPerson;
  /** The sealed part of the event that a reveal named: what an officer wrote, or a record that waits for approval. */
  readonly revealedPart?: RevealedPart;
}

interface RevealedPart {
  readonly sequence: number;
  readonly personal: PersonalPart;
}

interface Look {
  readonly id: string;
  readonly payload: unknown;
  readonly officer: Officer;
}

const sequenceAsked = (payload: unknown): number | undefined => {
  const sequence: unknown =
    typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'sequence') : undefined;
  return typeof sequence === 'number' ? sequence : undefined;
};

/** The certifying side needs no bank account and sees none (政务数据共享条例: what is shared serves the purpose and no other). */
const forViewer = (part: PersonalPart, head: Head, officer: Officer): PersonalPart => {
  if (sidesOf(head.state, officer).includes('destination')) return part;
  const { bankAccount: _withheld, ...rest } = part;
  return rest;
};

/** What a reveal shows, once its event is written. A repeated reveal shows nothing: another look is another event. */
export const revealed = async (
  exchange: Exchange,
  { id, payload, officer }: Look,
  head: Head,
): Promise<Revealed> => {
  const sequence = sequenceAsked(payload);
  if (sequence === undefined) return { revealed: await openRecord(exchange, id, head.state.recordSequence) };
  const personal = await openPart(exchange, id, sequence);
  return personal ? { revealedPart: { sequence, personal: forViewer(personal, head, officer) } } : {};
};
