import type * as z from 'zod';
import type { Side } from '../actor.ts';
import { mayAct } from './authority.ts';
import { discharged, obligationsMet } from './discharge.ts';
import { evolve, type HandoverEvent } from './evolve.ts';
import { resolveClocks } from './resolve-clocks.ts';
import { eventKindOf } from './catalogue.ts';
import type { Opening, OpeningFacts } from './opening.ts';
import type { Handover } from './state.ts';
import { type Draft, type Given, isRefusal, type Refusal, refuse, type Step } from './step.ts';

/** What was decided: events to be written in one transaction with their personal parts, or a refusal. */
export interface DecidedEvent {
  readonly event: HandoverEvent;
  readonly personal?: Readonly<Record<string, unknown>>;
}
export interface Decided {
  readonly events: readonly DecidedEvent[];
  readonly state: Handover;
}
export type Decision =
  | ({ readonly kind: 'decided' } & Decided)
  | ({ readonly kind: 'refused' } & Refusal)
  | { readonly kind: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] };

const stamp = (id: string, before: Handover | undefined, draft: Draft, given: Given): HandoverEvent => {
  const event = {
    handoverId: id,
    sequence: (before?.version ?? 0) + 1,
    at: given.now,
    on: given.today,
    actor: given.actor,
    type: draft.type,
    version: eventKindOf(draft.type).version,
    data: draft.data,
  };
  const clocks = resolveClocks({ before, after: evolve(before, event) }, draft, given);
  return clocks ? { ...event, clocks } : event;
};

const record = (
  id: string,
  before: Handover | undefined,
  drafts: readonly Draft[],
  given: Given,
): Decision => {
  const events: DecidedEvent[] = [];
  let state = before;
  const add = (draft: Draft) => {
    const event = stamp(id, state, draft, given);
    state = evolve(state, event);
    events.push(draft.personal ? { event, personal: draft.personal } : { event });
  };
  for (const draft of drafts) add(draft);
  if (state && obligationsMet(state)) add(discharged.of({}));
  if (!state) throw new Error('a decision without events');
  return { kind: 'decided', events, state };
};

/**
 * Decides one step on a case. Pure: the same state, payload and `given` give the same events. `invalid` names the fields of
 * a payload that does not fit; `refused` is an answer of the rules; authority is checked before possibility.
 */
export const decide = (state: Handover, step: Step, payload: unknown, given: Given): Decision => {
  const acting = mayAct(state, step.by, given.actor);
  if (!acting) return { kind: 'refused', ...refuse('not-authorised-for-this-action') };
  const mine = withSide(given, acting);
  const impossible = step.impossible(state, mine);
  if (impossible) return { kind: 'refused', ...impossible };
  const parsed = step.payload.safeParse(payload);
  if (!parsed.success) return { kind: 'invalid', issues: parsed.error.issues };
  const drafts = step.decide(state, parsed.data, mine);
  return isRefusal(drafts) ? { kind: 'refused', ...drafts } : record(state.id, state, drafts, mine);
};

const withSide = (given: Given, acting: Side | 'system'): Given =>
  acting === 'system' ? given : { ...given, side: acting };

/** Decides a push or an inquiry: there is no case yet. The payload was parsed by the caller with the opening's schema. */
export const decideOpening = (
  id: string,
  opening: Opening,
  payload: unknown,
  given: Given & { readonly opening: OpeningFacts },
): Decision => {
  const { opening: facts, ...rest } = given;
  const mine = withSide(rest, 'origin');
  const drafts = opening.decide(payload, mine, facts);
  return isRefusal(drafts) ? { kind: 'refused', ...drafts } : record(id, undefined, drafts, mine);
};
