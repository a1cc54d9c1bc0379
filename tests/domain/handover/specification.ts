import { deepStrictEqual } from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import * as z from 'zod';
import {
  type Decision,
  decide,
  decideOpening,
  destinationOf,
  fold,
  type Given,
  type Handover,
  type HandoverEvent,
  openings,
  stepNamed,
} from '../../../shared/domain/handover/index.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import type { RefusalCode } from '../../../shared/domain/refusals/table.ts';
import { bornAdult, givenOn, mingguang, type Move } from './cast.ts';

const caseId = '01981234-0000-7000-8000-000000000001';
const caseNumber = 'CX-2026-530921-7F3K9Q2M-C';

const addressed = z.union([
  z.object({ hukouLocality: divisionCodeSchema }).transform(({ hukouLocality }) => hukouLocality),
  z.object({ presumedLocality: divisionCodeSchema }).transform(({ presumedLocality }) => presumedLocality),
]);

const open = (move: Move, bornOn: string, rules: OtherRules): Decision => {
  const opening = openings.find(({ action }) => action === move.action);
  if (!opening) throw new Error(`no case is open and ${move.action} opens none`);
  const parsed = opening.payload.safeParse(move.payload);
  if (!parsed.success) return { kind: 'invalid', issues: parsed.error.issues };
  const destination = addressed.parse(parsed.data);
  const facts = { caseNumber, origin: mingguang, destination };
  const given = givenOn(move.on, move.actor, bornOn, destination);
  return decideOpening(caseId, opening, parsed.data, { ...given, ...rules, opening: facts });
};

/** Rules of another place than the story's, where a line brings them. */
type OtherRules = Partial<Pick<Given, 'benefits'>>;

/** Decides one move on a case as the exchange would. */
export const attempt = (
  state: Handover | undefined,
  move: Move,
  bornOn: string = bornAdult,
  rules: OtherRules = {},
): Decision => {
  if (!state) return open(move, bornOn, rules);
  const step = stepNamed(move.action);
  if (!step) throw new Error(`no step is called ${move.action}`);
  const given = givenOn(move.on, move.actor, bornOn, destinationOf(state));
  return decide(state, step, move.payload, { ...given, ...rules });
};

export interface Played {
  readonly state: Handover | undefined;
  readonly events: readonly HandoverEvent[];
}

/** Plays moves that must all succeed. */
export const play = (moves: readonly Move[], bornOn: string = bornAdult, rules: OtherRules = {}): Played =>
  moves.reduce<Played>(
    (played, move) => {
      const decision = attempt(played.state, move, bornOn, rules);
      if (decision.kind !== 'decided')
        throw new Error(`the story breaks at ${move.action}: ${JSON.stringify(decision)}`);
      return {
        state: decision.state,
        events: [...played.events, ...decision.events.map(({ event }) => event)],
      };
    },
    { state: undefined, events: [] },
  );

/** The case a story leaves behind. */
export const caseAfter = (moves: readonly Move[], bornOn: string = bornAdult): Handover => {
  const { state } = play(moves, bornOn);
  if (!state) throw new Error('an empty story has no case');
  return state;
};

export type Outcome =
  | { readonly kind: 'events'; readonly types: string; readonly leaving: object }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly detail: object }
  | { readonly kind: 'invalid'; readonly paths: readonly string[] };
export type Expectation = Partial<Outcome> & Pick<Outcome, 'kind'>;

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** `{}` means that nothing is there at all; without this it would match anything. */
const strictly = (leaving: object): object =>
  Object.fromEntries(
    Object.entries(leaving).map(([key, value]: [string, unknown]) => [
      key,
      isEmpty(value) ? expect.toSatisfy(isEmpty, 'nothing') : value,
    ]),
  );

/** This value and nothing beside it. */
export const exactly = (value: object): unknown =>
  expect.toSatisfy((found: unknown) => isDeepStrictEqual(found, value), JSON.stringify(value));

/** A part of the case without this property. */
export const lacking = (name: string): unknown =>
  expect.toSatisfy(
    (found: unknown) => typeof found === 'object' && found !== null && !(name in found),
    `without ${name}`,
  );

/** These events in this order; `leaving` must match part of the case afterwards. */
export const events = (types: string, leaving: object = {}): Expectation => ({
  kind: 'events',
  types,
  leaving: strictly(leaving),
});
export const refused = (code: RefusalCode, detail: object = {}): Expectation => ({
  kind: 'refused',
  code,
  detail,
});
export const invalid = (path: string): Expectation => ({
  kind: 'invalid',
  paths: expect.arrayContaining([path]),
});

const outcomeOf = (before: Played, decision: Decision): Outcome => {
  if (decision.kind === 'refused')
    return { kind: 'refused', code: decision.refused, detail: decision.detail ?? {} };
  if (decision.kind === 'invalid')
    return { kind: 'invalid', paths: decision.issues.map(({ path }) => path.join('.')) };
  const decided = decision.events.map(({ event }) => event);
  deepStrictEqual(fold([...before.events, ...decided]), decision.state, 'the trail folds to the same case');
  return { kind: 'events', types: decided.map(({ type }) => type).join(' '), leaving: decision.state };
};

/**
 * `expect(given(story).when(move)).toMatchObject(events(…) | refused(…) | invalid(…))`. The person was born in 1985 unless
 * said otherwise.
 */
export const given = (moves: readonly Move[], bornOn: string = bornAdult, rules: OtherRules = {}) => ({
  when: (move: Move): Outcome => {
    const before = play(moves, bornOn, rules);
    return outcomeOf(before, attempt(before.state, move, bornOn, rules));
  },
});

/** One line of a table: a sentence, the story so far, the move, what comes of it. */
export interface Line {
  readonly sentence: string;
  readonly story: readonly Move[];
  readonly move: Move;
  readonly expected: Expectation;
  readonly bornOn?: string;
  readonly rules?: OtherRules;
}

export type Row = readonly [string, readonly Move[], Move, Expectation, string?, OtherRules?];

export const linesOf = (rows: readonly Row[]): readonly Line[] =>
  rows.map(([sentence, story, move, expected, bornOn, rules]) => ({
    sentence,
    story,
    move,
    expected,
    ...(bornOn ? { bornOn } : {}),
    ...(rules ? { rules } : {}),
  }));
