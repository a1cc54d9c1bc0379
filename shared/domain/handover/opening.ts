import type * as z from 'zod';
import type { DivisionCode } from '../../kernel/division-code.ts';
import type { By, Draft, Given, Refusal, Step } from './step.ts';

/** What the shell resolved before a case opens: localities from the directory, a fresh readable number. */
export interface OpeningFacts {
  readonly caseNumber: string;
  readonly origin: DivisionCode;
  readonly destination: DivisionCode;
  /** The retired code that was given, if the destination is its successor. */
  readonly givenCode?: DivisionCode;
}

/** A step that opens a case. */
export interface Opening extends Omit<Step, 'impossible' | 'decide' | 'by'> {
  readonly by: Extract<By, { roles: unknown }>;
  decide(payload: unknown, given: Given, facts: OpeningFacts): readonly Draft[] | Refusal;
}

export const opening = <S extends z.ZodType>(
  definition: Omit<Opening, 'payload' | 'decide'> & {
    readonly payload: S;
    decide(payload: z.output<S>, given: Given, facts: OpeningFacts): readonly Draft[] | Refusal;
  },
): Opening & { readonly payload: S } => definition;
