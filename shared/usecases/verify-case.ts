import { firstFault } from '../audit/hash-chain.ts';
import { eventKindOf, fold, type Handover, personKeysOf } from '../domain/handover/index.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { ChainedEvent, Head, Ledger, OutboxRow } from '../ports/ledger.ts';
import type { Inspected } from '../ports/inspection.ts';

export const faultCodes = [
  'chain-broken',
  'head-missing',
  'head-differs-from-events',
  'record-missing',
  'record-without-event',
  'message-missing',
  'message-without-event',
  'uniqueness-key-missing',
  'uniqueness-key-orphaned',
] as const;

/** What is wrong with the store, and where; `code` is stable, nothing personal is in it. */
export interface Fault {
  readonly code: (typeof faultCodes)[number];
  readonly handoverId: string;
  readonly sequence?: number;
}

const headFaults = (id: string, head: Head, events: readonly ChainedEvent[]): readonly Fault[] => {
  const folded: Handover | undefined = fold(events);
  const same =
    folded !== undefined &&
    canonicalJson(folded) === canonicalJson(head.state) &&
    head.lastHash === events.at(-1)?.hash;
  return same ? [] : [{ code: 'head-differs-from-events', handoverId: id }];
};

const recordFaults = (
  id: string,
  events: readonly ChainedEvent[],
  sequences: ReadonlySet<number>,
): readonly Fault[] => {
  const sealed = new Set(
    events.flatMap((event) => (event.personalDigest === undefined ? [] : [event.sequence])),
  );
  return [
    ...[...sealed.difference(sequences)].map(
      (sequence) => ({ code: 'record-missing', handoverId: id, sequence }) as const,
    ),
    ...[...sequences.difference(sealed)].map(
      (sequence) => ({ code: 'record-without-event', handoverId: id, sequence }) as const,
    ),
  ];
};

/** Every event that is news has its row, pending, received or parked; and no row is without its event. */
const messageFaults = (
  id: string,
  events: readonly ChainedEvent[],
  rows: readonly OutboxRow[],
): readonly Fault[] => {
  const told = new Set(rows.map(({ sequence }) => sequence));
  const news = new Set(
    events.flatMap(({ type, sequence }) => (eventKindOf(type).news === 'nobody' ? [] : [sequence])),
  );
  return [
    ...[...news.difference(told)].map(
      (sequence) => ({ code: 'message-missing', handoverId: id, sequence }) as const,
    ),
    ...[...told.difference(news)].map(
      (sequence) => ({ code: 'message-without-event', handoverId: id, sequence }) as const,
    ),
  ];
};

const keyFaults = async (ledger: Ledger, head: Head): Promise<readonly Fault[]> => {
  const { openCase, roll } = personKeysOf(head.state);
  const person = await ledger.person(head.personKey);
  const { id } = head.state;
  const held =
    (!openCase || person.openCase === id) &&
    (roll === undefined || (person.roll?.handoverId === id && person.roll.division === roll));
  return held ? [] : [{ code: 'uniqueness-key-missing', handoverId: id }];
};

const caseFaults = async (ledger: Ledger, id: string): Promise<readonly Fault[]> => {
  const head = await ledger.load(id);
  const events = await ledger.trail(id);
  if (!head) return [{ code: 'head-missing', handoverId: id }];
  // A case may move while it is looked at: a later look at a longer trail decides.
  if (events.length !== head.state.version) return caseMoved(ledger, id, events.length);
  const broken = firstFault(events);
  const sequences = new Set((await ledger.records(id)).map(({ sequence }) => sequence));
  return [
    ...(broken ? [{ code: 'chain-broken', handoverId: id, sequence: broken.sequence } as const] : []),
    ...headFaults(id, head, events),
    ...recordFaults(id, events, sequences),
    ...messageFaults(id, events, await ledger.outbox(id)),
    ...(await keyFaults(ledger, head)),
  ];
};

const caseMoved = async (ledger: Ledger, id: string, seen: number): Promise<readonly Fault[]> => {
  const events = await ledger.trail(id);
  return events.length > seen
    ? caseFaults(ledger, id)
    : [{ code: 'head-differs-from-events', handoverId: id }];
};

const keyHeld = async (ledger: Ledger, key: Exclude<Inspected, { kind: 'case' }>): Promise<boolean> => {
  const head = await ledger.load(key.handoverId);
  if (!head || head.personKey !== key.personKey) return false;
  const holds = personKeysOf(head.state);
  return key.kind === 'open-case' ? holds.openCase : holds.roll === key.division;
};

/** Recomputes one case (chain, head, sealed parts, messages, uniqueness keys), or traces one key back to its case. */
export const verifyInspected = async (ledger: Ledger, inspected: Inspected): Promise<readonly Fault[]> => {
  if (inspected.kind === 'case') return caseFaults(ledger, inspected.handoverId);
  return (await keyHeld(ledger, inspected))
    ? []
    : [{ code: 'uniqueness-key-orphaned', handoverId: inspected.handoverId }];
};
