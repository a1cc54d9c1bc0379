import type { Actor, Officer } from '../domain/actor.ts';
import {
  allowedActions,
  decide,
  destinationOf,
  type Decided,
  type Given,
  mayAct,
  type Refusal,
  sidesOf,
  type Step,
  stepNamed,
} from '../domain/handover/index.ts';
import { reveal } from '../domain/handover/steps/asking/reveal.ts';
import { exhaustive } from '../kernel/exhaustive.ts';
import type { Head, OutboxReference } from '../ports/ledger.ts';
import { identityAfter, isNumberKnown } from './case-identity.ts';
import type { Exchange, RequestIdentity } from './exchange.ts';
import { givenFor } from './given.ts';
import type { HandoverView } from './handover-view.ts';
import { done, issuesOf, type Outcome } from './outcome.ts';
import { earlierRequest } from './replay.ts';
import { refuseUnlessCurrent } from './resolve-locality.ts';
import { type Revealed, revealed } from './revealed.ts';
import { showHandover } from './show-handover.ts';
import { writeDecision, type Written } from './write-decision.ts';

export interface ActCommand {
  readonly id: string;
  readonly action: string;
  readonly payload: unknown;
  readonly officer: Officer;
  readonly request: RequestIdentity;
}

export interface Acted extends Revealed {
  readonly handover: HandoverView;
}

/** A step of anybody on a case: the form that officers, the receiver and the sweep share. */
export interface StepCommand {
  readonly id: string;
  readonly step: Step;
  readonly payload: unknown;
  readonly actor: Actor;
  readonly request: Partial<RequestIdentity> & Pick<RequestIdentity, 'correlationId'>;
  readonly receipt?: OutboxReference;
  /** The case as the caller just loaded it: what the step is first decided on. Whoever wrote since makes it a conflict. */
  readonly loaded?: Head;
}

export type StepOutcome =
  | { readonly kind: 'written'; readonly head: Head; readonly given: Given }
  | { readonly kind: 'replayed'; readonly head: Head; readonly given: Given }
  | { readonly kind: 'already-received' }
  | Exclude<Outcome<never>, { kind: 'done' }>;

const attempts = 3;

const visible = (head: Head, step: Step, actor: Actor): boolean =>
  actor.kind === 'system' ||
  ('side' in step.by && step.by.side === 'joining') ||
  sidesOf(head.state, actor).length > 0;

const refusedWith = (head: Head, given: Given, refusal: Refusal): StepOutcome => ({
  kind: 'refused',
  ...refusal,
  allowedActions: allowedActions(head.state, given),
});

const localityRefusal = async (exchange: Exchange, step: Step, payload: unknown, given: Given) => {
  if (!step.localities) return undefined;
  const parsed = step.payload.safeParse(payload);
  return parsed.success
    ? refuseUnlessCurrent(exchange, step.localities(parsed.data), given.today)
    : undefined;
};

const settled = (written: Written, given: Given, before: Head): StepOutcome => {
  const { outcome, head } = written;
  switch (outcome.kind) {
    case 'committed':
      return { kind: 'written', head, given };
    case 'replayed':
      return { kind: 'replayed', head: before, given };
    case 'replayed-with-different-content':
      return { kind: 'key-reused' };
    case 'person-has-open-case':
    case 'already-on-roll':
      return refusedWith(before, given, { refused: outcome.kind });
    case 'conflict':
    case 'already-received':
      return outcome;
    default:
      return exhaustive(outcome);
  }
};

/**
 * A record that a single officer brings may not be another person's: a known number changes only by a record that was proposed
 * before and approved by a second officer.
 */
const namesAnother = (head: Head, decided: Decided, personKey: string): boolean => {
  const brought = decided.events.some(({ event }) => event.sequence === decided.state.recordSequence);
  return brought && isNumberKnown(head.personKey) && personKey !== head.personKey;
};

const write = async (
  exchange: Exchange,
  command: StepCommand,
  from: { readonly head: Head; readonly given: Given; readonly decided: Decided },
): Promise<StepOutcome> => {
  const { head, given, decided } = from;
  const where = { handoverId: command.id, place: destinationOf(decided.state), today: given.today };
  const identity = await identityAfter(exchange, head, decided, where);
  if (!identity.ok) return { kind: 'invalid', issues: identity.error };
  if (namesAnother(head, decided, identity.value.personKey))
    return refusedWith(head, given, { refused: 'citizen-id-changed' });
  const acting = mayAct(head.state, command.step.by, command.actor);
  const written = await writeDecision(exchange, {
    before: head,
    decided,
    identity: identity.value,
    actingFor: acting === 'system' ? undefined : acting,
    now: given.now,
    request: command.request,
    ...(command.receipt ? { receipt: command.receipt } : {}),
  });
  return settled(written, given, head);
};

/** A repeated request answers as the first did, even where the step is no longer possible. */
const unlessRepeated = async (
  exchange: Exchange,
  command: StepCommand,
  head: Head,
  otherwise: StepOutcome,
): Promise<StepOutcome> => {
  const { caller, digest, ...request } = command.request;
  if (caller === undefined || digest === undefined) return otherwise;
  const earlier = await earlierRequest(exchange, { ...request, caller, digest });
  if (!earlier) return otherwise;
  return earlier.same
    ? { kind: 'replayed', head, given: givenFor(exchange, head, command.actor) }
    : { kind: 'key-reused' };
};

/** Whoever handed the case on no longer sees it; asking again whether that succeeded gets the fact and nothing of the case. */
const outOfSight = async (exchange: Exchange, command: StepCommand, head: Head): Promise<StepOutcome> => {
  const outcome = await unlessRepeated(exchange, command, head, { kind: 'not-found' });
  return outcome.kind === 'replayed'
    ? { kind: 'refused', refused: 'done-before-and-handed-on', detail: { caseNumber: head.state.caseNumber } }
    : outcome;
};

const attempt = async (
  exchange: Exchange,
  command: StepCommand,
  head: Head | undefined,
): Promise<StepOutcome> => {
  if (!head) return { kind: 'not-found' };
  if (!visible(head, command.step, command.actor)) return outOfSight(exchange, command, head);
  const given = givenFor(exchange, head, command.actor);
  const { expectedVersion } = command.request;
  if (expectedVersion !== undefined && expectedVersion !== head.state.version)
    return unlessRepeated(exchange, command, head, { kind: 'stale', version: head.state.version });
  const decision = decide(head.state, command.step, command.payload, given);
  if (decision.kind === 'invalid')
    return unlessRepeated(exchange, command, head, { kind: 'invalid', issues: issuesOf(decision.issues) });
  const refusal =
    decision.kind === 'refused'
      ? decision
      : await localityRefusal(exchange, command.step, command.payload, given);
  if (refusal) return unlessRepeated(exchange, command, head, refusedWith(head, given, refusal));
  return decision.kind === 'decided'
    ? write(exchange, command, { head, given, decided: decision })
    : { kind: 'conflict' };
};

/** Loads, decides and writes; when somebody else wrote first it decides again on what is there now, twice. */
export const takeStep = async (exchange: Exchange, command: StepCommand): Promise<StepOutcome> => {
  const load = () => exchange.ledger.load(command.id);
  let outcome = await attempt(exchange, command, command.loaded ?? (await load()));
  for (let again = 1; again < attempts && outcome.kind === 'conflict'; again += 1)
    outcome = await attempt(exchange, command, await load());
  return outcome;
};

/** One officer takes one step on one case. */
export const actOnHandover =
  (exchange: Exchange) =>
  async (command: ActCommand): Promise<Outcome<Acted>> => {
    const step = stepNamed(command.action);
    // A further certifier joins by pushing the same person by number and name.
    if (!step || !('side' in step.by) || step.by.side === 'joining') return { kind: 'not-found' };
    const outcome = await takeStep(exchange, { ...command, step, actor: command.officer });
    if (outcome.kind === 'already-received') throw new Error('an officer receives no messages');
    if (outcome.kind !== 'written' && outcome.kind !== 'replayed') return outcome;
    const { head, given } = outcome;
    const shown: Acted = { handover: showHandover(head, given) };
    if (outcome.kind === 'replayed') return done(shown, true);
    return done(
      step.action === reveal.action ? { ...shown, ...(await revealed(exchange, command, head)) } : shown,
    );
  };
