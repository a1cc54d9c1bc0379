import type * as z from 'zod';
import type { DivisionCode } from '../../kernel/division-code.ts';
import type { PersonRecord, SoughtPerson } from '../person/record.ts';
import type { By, Draft, Given, Refusal, Step } from './step.ts';

/** What the shell resolved before a case opens: localities from the directory, a fresh readable number. */
export interface OpeningFacts {
  readonly caseNumber: string;
  readonly origin: DivisionCode;
  readonly destination: DivisionCode;
  /** The retired code that was given, if the destination is its successor. */
  readonly givenCode?: DivisionCode;
}

/** What the shell has to resolve before it can decide. */
export interface Addressed {
  readonly person: PersonRecord | SoughtPerson;
  readonly to: DivisionCode;
  /** The certifying county, where the caller speaks for more than one. */
  readonly certifyingLocality?: DivisionCode | undefined;
}

/** A step that opens a case. */
export interface Opening extends Omit<Step, 'impossible' | 'decide' | 'by'> {
  readonly by: Extract<By, { roles: unknown }>;
  addressed(payload: unknown): Addressed;
  /** With what a second certifier joins the person's open case instead; nothing where joining makes no sense. */
  joining(payload: unknown): Readonly<Record<string, unknown>> | undefined;
  decide(payload: unknown, given: Given, facts: OpeningFacts): readonly Draft[] | Refusal;
}

export const opening = <S extends z.ZodType>(
  definition: Omit<Opening, 'payload' | 'decide' | 'addressed' | 'joining'> & {
    readonly payload: S;
    addressed(payload: z.output<S>): Addressed;
    joining(payload: z.output<S>): Readonly<Record<string, unknown>> | undefined;
    decide(payload: z.output<S>, given: Given, facts: OpeningFacts): readonly Draft[] | Refusal;
  },
): Opening & { readonly payload: S } => definition;
