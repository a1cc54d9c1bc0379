import type { Side } from '../domain/actor.ts';
import { destinationOf, eventKindOf, type Handover, type HandoverEvent } from '../domain/handover/index.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import { plusSeconds } from '../kernel/instant.ts';
import { kindTelling } from '../messages/index.ts';
import type { OutboxRow } from '../ports/ledger.ts';

/** A message not received after this long goes out again. */
export const secondsToReceive = 60;

interface Target {
  readonly side: Side;
  readonly locality: DivisionCode;
}

const targetsOn = (side: Side, state: Handover): readonly Target[] =>
  side === 'destination'
    ? [{ side, locality: destinationOf(state) }]
    : state.certifiers.map(({ locality }) => ({ side, locality }));

/** One message of an event to a locality, whatever it is to the case: two rows under one key would be refused together. */
const oncePerLocality = (targets: readonly Target[]): readonly Target[] => [
  ...new Map(targets.map((target) => [target.locality, target])).values(),
];

const sidesTold = (event: HandoverEvent, actingFor: Side | undefined): readonly Side[] => {
  const { news } = eventKindOf(event.type);
  if (news === 'nobody') return [];
  if (news === 'origin' || news === 'destination') return [news];
  if (news === 'both-sides' || actingFor === undefined) return ['origin', 'destination'];
  return [actingFor === 'origin' ? 'destination' : 'origin'];
};

const targetsOf = (event: HandoverEvent, state: Handover, actingFor: Side | undefined): readonly Target[] =>
  oncePerLocality(sidesTold(event, actingFor).flatMap((side) => targetsOn(side, state)));

/** The localities to which an event is told by whoever acted for that side (the system for none). */
export const localitiesTold = (
  event: HandoverEvent,
  state: Handover,
  actingFor: Side | undefined,
): readonly DivisionCode[] => targetsOf(event, state, actingFor).map(({ locality }) => locality);

/** The messages an event causes, pending from the moment the event is written. `state` is the case after the event. */
export const outboxRowsOf = (
  event: HandoverEvent,
  state: Handover,
  told: {
    readonly actingFor: Side | undefined;
    readonly correlationId: string;
    readonly personKey: string;
  },
): readonly OutboxRow[] =>
  targetsOf(event, state, told.actingFor).map(({ side, locality }) => {
    const kind = kindTelling(event.type, side, state);
    return {
      handoverId: state.id,
      sequence: event.sequence,
      target: locality,
      kind: kind.kind,
      version: kind.version,
      status: 'pending',
      attempt: 1,
      nextAttemptAt: plusSeconds(event.at, secondsToReceive),
      createdAt: event.at,
      body: { caseNumber: state.caseNumber, from: speaker(side, state), ...kind.body(event, state) },
      ...(kind.withPerson ? { recordSequence: state.recordSequence, personKey: told.personKey } : {}),
      correlationId: told.correlationId,
    };
  });

const speaker = (to: Side, state: Handover): DivisionCode =>
  to === 'destination' ? state.certifiers[0].locality : destinationOf(state);
