import type { CivilDate } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Result } from '../kernel/result.ts';
import type { Side } from '../domain/actor.ts';
import type { EscalationLevel } from '../domain/handover/clocks.ts';
import type { Finding } from '../domain/handover/findings.ts';
import type { Handover, HandoverEvent, PersonFacts } from '../domain/handover/index.ts';
import type { ProposalKind } from '../domain/handover/proposals.ts';
import type { Enrolment, Pension } from '../domain/handover/state.ts';

/** An event as it stands in the trail: chained to the one before, its personal part present only by digest. */
export interface ChainedEvent extends HandoverEvent {
  readonly correlationId: string;
  /** SHA-256 over salt and content of the personal part; the part itself is sealed beside the chain. */
  readonly personalDigest?: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Whose case it was when an event happened. */
export interface Parties {
  readonly caseNumber: string;
  readonly origins: readonly DivisionCode[];
  readonly destination: DivisionCode;
  /** Whoever had the case until this event moved it on. */
  readonly formerDestination?: DivisionCode;
}

/** An event that cannot be read: which one, where it is wrong, and those of its facts that are still in their form. */
export interface DamagedEvent extends Partial<
  Pick<ChainedEvent, 'handoverId' | 'sequence' | 'at' | 'on' | 'type' | 'previousHash' | 'hash'>
> {
  readonly field: string;
}

/** What lies where an event is expected: the event, or what is left of it. */
export type Examined =
  | { readonly event: ChainedEvent; readonly parties?: Parties }
  | { readonly damaged: DamagedEvent; readonly parties?: Parties };

/** The personal part of one event, sealed under the person's data key. */
export interface SealedRecord {
  readonly handoverId: string;
  readonly sequence: number;
  /** Whose data key opens it. */
  readonly personKey: string;
  /** Compact JWE. */
  readonly sealed: string;
}

/** A sealed part to be opened; `personKey` is whose key opens it as far as the asker knows. */
export interface OpeningPlace {
  readonly handoverId: string;
  readonly sequence: number;
  readonly personKey?: string;
}

/** A sealed part and the wrapped data key of its person; either may be missing. */
export interface Opening {
  readonly record?: SealedRecord;
  readonly dataKey?: string;
}

/** What lists and the sweep need of a case; nothing unmasked. */
export interface Masked {
  readonly name: string;
  readonly citizenId?: string;
}

/** A case as it stands: folded state, end of its chain, and what lies beside the chain. */
export interface Head {
  readonly state: Handover;
  readonly lastHash: string;
  readonly personKey: string;
  readonly person?: PersonFacts;
  readonly masked: Masked;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
}

export const outboxStatuses = ['pending', 'received', 'parked'] as const;

/** A message's whole life: pending with its cause, until the receiver's own transaction clears it. */
export interface OutboxRow {
  readonly handoverId: string;
  readonly sequence: number;
  /** The locality the message is for; its unit owns the inbox. */
  readonly target: DivisionCode;
  readonly kind: string;
  readonly version: number;
  readonly status: (typeof outboxStatuses)[number];
  /** How often it was handed to the relay. */
  readonly attempt: number;
  /** Not before this instant is it sent again. */
  readonly nextAttemptAt: Instant;
  readonly createdAt: Instant;
  /** The message's own part, nothing personal; a document is fetched by `recordSequence` when sent. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly recordSequence?: number;
  /** Whose data key opens the document, so that both are fetched together. */
  readonly personKey?: string;
  readonly correlationId: string;
  readonly receivedAt?: Instant;
  readonly parkedBecause?: string;
}
export type OutboxReference = Pick<OutboxRow, 'handoverId' | 'sequence' | 'target'>;

/** One request of one caller, so that a repetition answers as the first did. */
export interface Deduplication {
  readonly caller: string;
  readonly key: string;
  /** SHA-256 of the canonical request. */
  readonly requestDigest: string;
  readonly handoverId: string;
  /** Version of the case after the request. */
  readonly version: number;
}

/** Changes of what is unique in the country, with the conditions that keep it so. */
export interface PersonChange {
  readonly personKey: string;
  /** Set for a person the ledger does not know: the wrapped data key. */
  readonly newDataKey?: string;
  readonly openCase?: 'take' | 'release';
  readonly roll?: { readonly take: DivisionCode } | 'release';
  /** The case is listed under the person from its first event on. */
  readonly listCase?: boolean;
}

/** One decision: everything here is written, or nothing. */
export interface Commit {
  readonly head: Head;
  readonly expectedVersion: number;
  /** The case was closed when this was decided. */
  readonly closedBefore?: true;
  readonly events: readonly ChainedEvent[];
  readonly records: readonly SealedRecord[];
  readonly outbox: readonly OutboxRow[];
  /** The message whose receipt this decision is. */
  readonly receipt?: OutboxReference;
  readonly deduplication?: Deduplication;
  readonly persons: readonly PersonChange[];
}

export type CommitOutcome =
  | { readonly kind: 'committed' }
  | { readonly kind: 'replayed'; readonly first: Deduplication }
  | { readonly kind: 'replayed-with-different-content'; readonly first: Deduplication }
  /** Somebody else wrote first: reload and decide again. */
  | { readonly kind: 'conflict' }
  /** The message was received before: nothing is left to do. */
  | { readonly kind: 'already-received' }
  | { readonly kind: 'person-has-open-case' }
  | { readonly kind: 'already-on-roll' };

export interface PersonEntry {
  readonly personKey: string;
  readonly dataKey?: string;
  readonly openCase?: string;
  readonly roll?: { readonly division: DivisionCode; readonly handoverId: string };
  readonly cases: readonly string[];
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor?: string;
}

export interface CaseSummary {
  readonly id: string;
  readonly caseNumber: string;
  readonly phase: Handover['phase'];
  readonly origin: DivisionCode;
  readonly destination: DivisionCode;
  readonly masked: Masked;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  readonly dueOn?: CivilDate;
  /** The highest level that any running clock of the case has climbed to. */
  readonly escalatedTo?: EscalationLevel;
  readonly version: number;
  readonly category?: string;
  /** The side whose time runs out first; absent while no clock runs. */
  readonly nextToAct?: Side;
  /** Staff number of the officer on whose desk the case lies. */
  readonly claimedBy?: string;
  /** What waits for a second officer; absent when nothing does. */
  readonly proposals?: readonly ProposalKind[];
  /** `ask` if one of the findings asks for something; absent when nothing was found. */
  readonly worstFinding?: Finding['severity'];
  readonly onHold?: true;
  readonly enrolment?: NonNullable<Enrolment['outcome']>['kind'];
  readonly pension: Pension['status'];
}

/** Due days, both included. */
export interface DueSpan {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

export interface CaseQuery {
  readonly side: Side;
  /** Division prefix of at least two digits. */
  readonly prefix: string;
  readonly phases?: readonly string[];
  /** Only cases due on or before this day. */
  readonly dueBy?: CivilDate;
  /** Only cases due in the days that this says for their hukou locality, whose policy tells what is soon. */
  readonly dueIn?: (destination: DivisionCode) => DueSpan;
  readonly nextToAct?: Side;
  /** Only what lies on the desk of the officer, or on nobody's when none is named. */
  readonly desk?: { readonly officer?: string };
  readonly proposalsOpen?: true;
  readonly onHold?: true;
  /** Nothing that is at rest. */
  readonly openOnly?: true;
  /** Only cases that climbed to this level or beyond it. */
  readonly escalated?: EscalationLevel;
  readonly limit: number;
  readonly cursor?: string;
}

/** A case with the line that lists show of it. */
export interface ListedHead {
  readonly head: Head;
  readonly summary: CaseSummary;
}

/** The event-sourced store of all cases. Every item read back is parsed; a damaged one throws. */
export interface Ledger {
  load(handoverId: string): Promise<Head | undefined>;
  commit(commit: Commit): Promise<CommitOutcome>;
  deduplication(caller: string, key: string): Promise<Deduplication | undefined>;
  person(personKey: string): Promise<PersonEntry>;
  /** Events in order, from after a sequence. */
  trail(handoverId: string, after?: number): Promise<readonly ChainedEvent[]>;
  /** The trail for whoever looks for damage: every item in order, one that cannot be read in its place. */
  examine(handoverId: string, after?: number): Promise<readonly Examined[]>;
  /** Of many cases at once, at most 100: those that are there and can be read. */
  heads(handoverIds: readonly string[]): Promise<ReadonlyMap<string, Head>>;
  record(handoverId: string, sequence: number): Promise<SealedRecord | undefined>;
  records(handoverId: string): Promise<readonly SealedRecord[]>;
  /** What opens each sealed part, in the order asked; what is damaged fails alone. */
  openings(places: readonly OpeningPlace[]): Promise<readonly Result<Opening, unknown>[]>;
  outbox(handoverId: string): Promise<readonly OutboxRow[]>;
  /** Read consistently: a case is found by its number as soon as it is opened. */
  caseNumbered(caseNumber: string): Promise<ListedHead | undefined>;
  /** Read consistently, in the order asked for, without those that are not there; `ledger-busy` when the table will not give them. */
  casesOf(handoverIds: readonly string[]): Promise<readonly ListedHead[]>;
  cases(query: CaseQuery): Promise<Page<CaseSummary>>;
}
