import { chain, genesisHash, type Unchained } from '../audit/hash-chain.ts';
import type { Side } from '../domain/actor.ts';
import { type Decided, isClosed, type PersonKeys, personKeysOf } from '../domain/handover/index.ts';
import type { Instant } from '../kernel/instant.ts';
import type {
  ChainedEvent,
  Commit,
  CommitOutcome,
  Deduplication,
  Head,
  OutboxReference,
  PersonChange,
  SealedRecord,
} from '../ports/ledger.ts';
import type { CaseIdentity } from './case-identity.ts';
import type { Exchange, RequestIdentity } from './exchange.ts';
import { outboxRowsOf } from './outbox-rows.ts';

export interface Writing {
  readonly before: Head | undefined;
  readonly decided: Decided;
  readonly identity: CaseIdentity;
  readonly actingFor: Side | undefined;
  readonly now: Instant;
  readonly request: Pick<RequestIdentity, 'correlationId'> & Partial<RequestIdentity>;
  readonly receipt?: OutboxReference;
  /** Most people pushed are new to the exchange: saves the look, and costs a second try when they are not. */
  readonly supposedNew?: boolean;
}

interface DataKey {
  readonly wrapped: string;
  readonly isNew: boolean;
}

/** The person's data key, made now if the ledger has none; not asked for when nothing personal is written. */
const dataKeyFor = async (exchange: Exchange, writing: Writing): Promise<DataKey | undefined> => {
  const { before, decided, identity } = writing;
  const needed = decided.events.some(({ personal }) => personal) || before?.personKey !== identity.personKey;
  if (!needed) return undefined;
  if (writing.supposedNew) return { wrapped: await exchange.vault.newDataKey(), isNew: true };
  const { dataKey } = await exchange.ledger.person(identity.personKey);
  return dataKey === undefined
    ? { wrapped: await exchange.vault.newDataKey(), isNew: true }
    : { wrapped: dataKey, isNew: false };
};

const chained = async (
  exchange: Exchange,
  { before, decided, identity, request }: Writing,
  dataKey: DataKey | undefined,
): Promise<{ events: readonly ChainedEvent[]; records: readonly SealedRecord[] }> => {
  const events: ChainedEvent[] = [];
  const records: SealedRecord[] = [];
  let previousHash = before?.lastHash ?? genesisHash;
  for (const { event, personal } of decided.events) {
    let unchained: Unchained = { ...event, correlationId: request.correlationId };
    if (personal && dataKey) {
      const place = { handoverId: event.handoverId, sequence: event.sequence, personKey: identity.personKey };
      const { record, digest } = await exchange.vault.seal(place, dataKey.wrapped, personal);
      records.push(record);
      unchained = { ...unchained, personalDigest: digest };
    }
    const linked = chain(unchained, previousHash);
    previousHash = linked.hash;
    events.push(linked);
  }
  return { events, records };
};

const nothingHeld: PersonKeys = { openCase: false };

/** From what the case held to what it holds: only the differences are written, each with its condition. */
const changeOf = (personKey: string, held: PersonKeys, holds: PersonKeys): PersonChange => ({
  personKey,
  ...(held.openCase === holds.openCase ? {} : { openCase: holds.openCase ? 'take' : 'release' }),
  ...(holds.roll !== undefined && holds.roll !== held.roll ? { roll: { take: holds.roll } } : {}),
  ...(holds.roll === undefined && held.roll !== undefined ? { roll: 'release' } : {}),
});

const personChanges = (writing: Writing, dataKey: DataKey | undefined): readonly PersonChange[] => {
  const { before, decided, identity } = writing;
  const held = before ? personKeysOf(before.state) : nothingHeld;
  const holds = personKeysOf(decided.state);
  const newKey = dataKey?.isNew ? { newDataKey: dataKey.wrapped } : {};
  if (before?.personKey === identity.personKey) {
    const change = { ...changeOf(identity.personKey, held, holds), ...newKey };
    return Object.keys(change).length > 1 ? [change] : [];
  }
  const taken = { ...changeOf(identity.personKey, nothingHeld, holds), listCase: true, ...newKey };
  return before ? [changeOf(before.personKey, held, nothingHeld), taken] : [taken];
};

const deduplicationOf = ({ request, decided }: Writing): Deduplication | undefined =>
  request.idempotencyKey !== undefined && request.caller !== undefined && request.digest !== undefined
    ? {
        caller: request.caller,
        key: request.idempotencyKey,
        requestDigest: request.digest,
        handoverId: decided.state.id,
        version: decided.state.version,
      }
    : undefined;

export interface Written {
  readonly outcome: CommitOutcome;
  readonly head: Head;
}

/** Writes a decision with its messages, its sealed parts and its uniqueness keys: all in one transaction, or nothing. */
export const writeDecision = async (exchange: Exchange, writing: Writing): Promise<Written> => {
  const { before, decided, identity, actingFor, now, request } = writing;
  const dataKey = await dataKeyFor(exchange, writing);
  const { events, records } = await chained(exchange, writing, dataKey);
  const told = { actingFor, correlationId: request.correlationId, personKey: identity.personKey };
  const head: Head = {
    state: decided.state,
    lastHash: events.at(-1)?.hash ?? genesisHash,
    personKey: identity.personKey,
    ...(identity.person ? { person: identity.person } : {}),
    masked: identity.masked,
    openedAt: before?.openedAt ?? now,
    changedAt: now,
  };
  const deduplication = deduplicationOf(writing);
  const commit: Commit = {
    head,
    expectedVersion: before?.state.version ?? 0,
    ...(before && isClosed(before.state) ? { closedBefore: true } : {}),
    events,
    records,
    outbox: decided.events.flatMap(({ event }) => outboxRowsOf(event, decided.state, told)),
    ...(writing.receipt ? { receipt: writing.receipt } : {}),
    ...(deduplication ? { deduplication } : {}),
    persons: personChanges(writing, dataKey),
  };
  return { outcome: await exchange.ledger.commit(commit), head };
};
