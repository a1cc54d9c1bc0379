import { randomBytes, randomUUID } from 'node:crypto';
import { chain, genesisHash } from '../../shared/audit/hash-chain.ts';
import { fold, type Handover, type HandoverEvent } from '../../shared/domain/handover/index.ts';
import { caseNumberOf, caseSerialOf } from '../../shared/kernel/case-number.ts';
import { civilDateAt, civilDateSchema } from '../../shared/kernel/civil-date.ts';
import { civilYear } from '../../shared/kernel/civil-year.ts';
import { type DivisionCode, divisionCodeSchema, prefixOf } from '../../shared/kernel/division-code.ts';
import { type Instant, instantSchema, plusSeconds } from '../../shared/kernel/instant.ts';
import type { ChainedEvent, Commit, Head, OutboxRow } from '../../shared/ports/ledger.ts';

export const division = (code: string): DivisionCode => divisionCodeSchema.parse(code);
export const instant = (text: string): Instant => instantSchema.parse(text);
export const day = (text: string) => civilDateSchema.parse(text);

export const fengqing = division('530921');
export const mingguang = division('341182');
export const monday = instant('2026-03-02T01:00:00.000Z');

const responsible = { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' };

export interface CaseWish {
  readonly id?: string;
  readonly personKey?: string;
  readonly origin?: DivisionCode;
  readonly destination?: DivisionCode;
  readonly at?: Instant;
  readonly dueOn?: string;
  readonly officer?: string;
  readonly caseNumber?: string;
}

/** What the exchange would write for one case so far: its events and its head. */
export interface SampleCase {
  readonly head: Head;
  readonly events: readonly ChainedEvent[];
}

const headOf = (events: readonly ChainedEvent[], personKey: string): Head => {
  const state = fold(events);
  const [first] = events;
  const last = events.at(-1);
  if (!state || !first || !last) throw new Error('a sample case without events');
  return {
    state,
    lastHash: last.hash,
    personKey,
    person: { reachesMinimumAgeOn: day('1977-07-12'), reachesPensionAgeOn: day('2021-07-12') },
    masked: { name: '李**', citizenId: '5335**********0006' },
    openedAt: first.at,
    changedAt: last.at,
  };
};

type EventWish = Pick<HandoverEvent, 'type' | 'data'> & Partial<Pick<HandoverEvent, 'clocks' | 'actor'>>;

/** The case one event later. */
export const followedBy = (
  sample: SampleCase,
  wish: EventWish,
  at: Instant = plusSeconds(sample.head.changedAt, 60),
): SampleCase => {
  const { state, lastHash, personKey } = sample.head;
  const event: HandoverEvent = {
    handoverId: state.id,
    sequence: state.version + 1,
    at,
    on: civilDateAt(at),
    actor: { kind: 'system', name: 'receive' },
    version: 1,
    ...wish,
  };
  const events = [...sample.events, chain({ ...event, correlationId: randomUUID() }, lastHash)];
  return { events, head: headOf(events, personKey) };
};

const anyCaseNumber = (destination: DivisionCode): string =>
  caseNumberOf({ year: civilYear(2026), destination, serial: caseSerialOf(randomBytes(8)) });

export const pushedCase = (wish: CaseWish = {}): SampleCase => {
  const { id = randomUUID(), personKey = randomUUID(), at = monday, officer = 'officer-1' } = wish;
  const origin = wish.origin ?? mingguang;
  const destination = wish.destination ?? fengqing;
  const dueOn = day(wish.dueOn ?? '2026-03-09');
  const pushed: HandoverEvent = {
    handoverId: id,
    sequence: 1,
    at,
    on: civilDateAt(at),
    actor: { kind: 'officer', officer, roles: ['pusher'], division: prefixOf(origin) },
    type: 'pushed',
    version: 1,
    data: {
      caseNumber: wish.caseNumber ?? anyCaseNumber(destination),
      origin,
      destination,
      category: 'registered-poor',
      certifiedFrom: '2019-03-01',
      documents: [{ id: 'certificate', kind: 'certification', digest: 'ab'.repeat(32) }],
      responsible,
    },
    clocks: { started: [{ clock: 'deliver', dueOn }] },
  };
  const events = [
    chain({ ...pushed, correlationId: randomUUID(), personalDigest: 'cd'.repeat(32) }, genesisHash),
  ];
  return { events, head: headOf(events, personKey) };
};

export const deliveredEvent: EventWish = {
  type: 'delivered',
  data: { findings: [{ code: 'pension-age-reached', severity: 'information' }] },
  clocks: {
    stopped: ['deliver'],
    started: [
      { clock: 'claim', dueOn: day('2026-03-11') },
      { clock: 'decideHandover', dueOn: day('2026-03-16') },
      { clock: 'expireUnclaimed', dueOn: day('2026-06-02') },
    ],
  },
};

export const acceptedEvent: EventWish = {
  type: 'accepted',
  actor: { kind: 'officer', officer: 'officer-2', roles: ['clerk'], division: prefixOf(fengqing) },
  data: { premiumDue: false, pensionDue: true, acceptedOn: '2026-03-03' },
  clocks: {
    stopped: ['claim', 'decideHandover', 'expireUnclaimed'],
    started: [{ clock: 'decideEnrolment', dueOn: day('2026-03-12') }],
  },
};

export const withdrawnEvent: EventWish = {
  type: 'withdrawn',
  actor: { kind: 'officer', officer: 'officer-1', roles: ['pusher'], division: prefixOf(mingguang) },
  data: { reason: 'wrong-person' },
  clocks: { stopped: ['deliver', 'claim', 'decideHandover', 'expireUnclaimed'] },
};

export const joinedEvent = (certifier: DivisionCode): EventWish => ({
  type: 'certifier-joined',
  actor: { kind: 'officer', officer: 'officer-3', roles: ['pusher'], division: prefixOf(certifier) },
  data: { certifier, category: 'dibao', responsible },
});

export const rowFor = (sample: SampleCase, wish: Partial<OutboxRow> = {}): OutboxRow => {
  const { state, changedAt } = sample.head;
  return {
    handoverId: state.id,
    sequence: state.version,
    target: destinationIn(state),
    kind: 'case-pushed',
    version: 1,
    status: 'pending',
    attempt: 1,
    nextAttemptAt: changedAt,
    createdAt: changedAt,
    body: { caseNumber: state.caseNumber, nested: { list: [1, 'two', null, true] } },
    recordSequence: 1,
    correlationId: 'correlation-1',
    ...wish,
  };
};
const destinationIn = (state: Handover): DivisionCode => (state.route.at(-1) ?? state.route[0]).destination;

/** The commit of the last `count` events of the case. */
export const commitOf = (sample: SampleCase, wish: Partial<Commit> = {}, count = 1): Commit => ({
  head: sample.head,
  expectedVersion: sample.events.length - count,
  events: sample.events.slice(-count),
  records: [],
  outbox: [],
  persons: [],
  ...wish,
});

/** A push as the exchange writes it: trail, sealed record, message, dedupe entry and the person's keys. */
export const pushCommit = (sample: SampleCase, wish: Partial<Commit> = {}): Commit => {
  const { state, personKey } = sample.head;
  return commitOf(sample, {
    records: [{ handoverId: state.id, sequence: 1, personKey, sealed: 'e'.repeat(900) }],
    outbox: [rowFor(sample)],
    deduplication: {
      caller: 'mingguang',
      key: `request-${state.id}`,
      requestDigest: 'ef'.repeat(32),
      handoverId: state.id,
      version: 1,
    },
    persons: [{ personKey, newDataKey: 'a2V5'.repeat(60), openCase: 'take', listCase: true }],
    ...wish,
  });
};

/** A case of so many events. */
export const longCase = (events: number, at = monday): SampleCase => {
  let sample = pushedCase({ at });
  for (let count = 1; count < events; count += 1) sample = followedBy(sample, deliveredEvent);
  return sample;
};
