import type * as z from 'zod';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { DivisionCode } from '../../kernel/division-code.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { WorkingCalendar } from '../../kernel/working-calendar.ts';
import type { DeadlinePolicy } from '../../policies/deadline-policy.ts';
import type { RulesByDay } from '../../policies/benefit-rules.ts';
import type { Actor, Role, Side, SystemName } from '../actor.ts';
import type { RefusalCode } from '../refusals/table.ts';
import type { Words } from '../words.ts';
import type { ClockName } from './clocks.ts';
import type { Handover } from './state.ts';

/** What a decision may look at beside the case: nothing else reaches the domain. */
export interface Given {
  readonly now: Instant;
  /** The civil day of `now` in Asia/Shanghai. */
  readonly today: CivilDate;
  readonly actor: Actor;
  /** The end for which the officer acts in this step; the exchange itself acts for neither. */
  readonly side?: Side;
  /** Deadlines in force today at the hukou locality. */
  readonly policy: DeadlinePolicy;
  /** What the hukou locality owes and pays, by day, as it is known today. */
  readonly benefits: RulesByDay;
  readonly calendar: WorkingCalendar;
  readonly person: PersonFacts;
}

/** The days of a life that rules ask for; kept beside the chain so that a person can be erased. */
export interface PersonFacts {
  readonly reachesMinimumAgeOn: CivilDate;
  readonly reachesPensionAgeOn: CivilDate;
  /** When the clerk is told that the pension can soon be claimed. */
  readonly pensionNoticeOn?: CivilDate;
}

/** What a step wants recorded. `personal` is sealed under the person's key; the chain keeps its digest only. */
export interface Draft {
  readonly type: string;
  readonly data: unknown;
  readonly personal?: Readonly<Record<string, unknown>>;
  readonly starts?: readonly ClockName[];
  readonly stops?: readonly ClockName[];
  readonly pauses?: readonly ClockName[];
  readonly resumes?: readonly ClockName[];
}
export type DraftExtra = Omit<Draft, 'type' | 'data'>;

export interface Refusal {
  readonly refused: RefusalCode;
  /** Non-personal facts for the sentence, such as the proposing officer or the allowed candidates. */
  readonly detail?: Readonly<Record<string, unknown>>;
}
export const refuse = (refused: RefusalCode, detail?: Refusal['detail']): Refusal =>
  detail ? { refused, detail } : { refused };

/** When and by whom an event happened, as `evolve` may see it. */
export interface Fact {
  readonly handoverId: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly on: CivilDate;
  readonly actor: Actor;
}

/** To whom an event is sent: the other end, a named end, both ends, or nobody. */
export type News = 'nobody' | 'other-side' | 'both-sides' | Side;

export interface EventKind {
  readonly type: string;
  /** Stored events keep the version they were written with; a new form is a new version beside the old. */
  readonly version: number;
  readonly title: Words;
  readonly news: News;
  readonly data: z.ZodType;
  /** Pure; never reads anything personal, so that a trail folds after a person was erased. */
  evolve(state: Handover | undefined, data: unknown, fact: Fact): Handover;
}

export interface DefinedEvent<S extends z.ZodType> extends EventKind {
  readonly data: S;
  of(data: z.input<S>, extra?: DraftExtra): Draft;
}

interface EventDefinition<S extends z.ZodType> {
  readonly type: string;
  /** 1 when left out; a kind of a later version needs the way from the earlier ones in the ledger. */
  readonly version?: number;
  readonly title: Words;
  readonly news?: News;
  readonly data: S;
}

/** An event that may open a case. */
export const openingEvent = <S extends z.ZodType>(
  definition: EventDefinition<S> & {
    evolve(state: Handover | undefined, data: z.output<S>, fact: Fact): Handover;
  },
): DefinedEvent<S> => ({
  version: 1,
  news: 'nobody',
  ...definition,
  of: (data, extra) => ({ type: definition.type, data, ...extra }),
});

/** An event on a case that is there. */
export const event = <S extends z.ZodType>(
  definition: EventDefinition<S> & { evolve(state: Handover, data: z.output<S>, fact: Fact): Handover },
): DefinedEvent<S> =>
  openingEvent({
    ...definition,
    evolve: (state, data, fact) => {
      if (!state) throw new Error(`${definition.type} cannot open a case`);
      return definition.evolve(state, data, fact);
    },
  });

/**
 * Who may take a step: officers of one end (or either) with one of the roles, a locality that joins as a further certifier,
 * or the exchange itself. For the certifying end the first certifier speaks: a further one may only do what says `any`.
 */
export type By =
  | {
      readonly side: Side | 'either' | 'joining';
      readonly roles: readonly Role[];
      readonly certifiers?: 'any';
      /** Taken by this part of the exchange as well: the same fact, whoever records it. */
      readonly alsoBy?: SystemName;
    }
  | { readonly system: SystemName };

export interface Step {
  /** Imperative; the last part of the URL. */
  readonly action: string;
  readonly title: Words;
  /** What the step does and what follows, for a clerk without training. */
  readonly description: Words;
  /** Which part of important business it is; absent where one officer suffices (社会保险经办条例 Art. 37). */
  readonly fourEyes?: 'propose' | 'approve' | 'reject';
  readonly by: By;
  readonly payload: z.ZodType;
  /** An example payload, published in the API description and used by tests. */
  readonly example: Readonly<Record<string, unknown>>;
  /** Division codes in the payload that must be current localities; the shell asks the directory before deciding. */
  localities?(payload: unknown): readonly DivisionCode[];
  /** Why the step is impossible in this state whatever the payload, or nothing. Drives `allowedActions`. */
  impossible(state: Handover, given: Given): Refusal | undefined;
  decide(state: Handover, payload: unknown, given: Given): readonly Draft[] | Refusal;
}

export const step = <S extends z.ZodType>(
  definition: Omit<Step, 'payload' | 'decide' | 'localities'> & {
    readonly payload: S;
    localities?(payload: z.output<S>): readonly DivisionCode[];
    decide(state: Handover, payload: z.output<S>, given: Given): readonly Draft[] | Refusal;
  },
): Step & { readonly payload: S } => definition;

export const isRefusal = (decision: readonly Draft[] | Refusal): decision is Refusal => 'refused' in decision;
