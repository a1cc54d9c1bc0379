import type * as z from 'zod';
import type { Explained } from '../../domain/benefits/working.ts';
import type { Words } from '../../domain/words.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { DivisionCode } from '../../kernel/division-code.ts';
import type { RulesByDay } from '../../policies/benefit-rules.ts';
import { issuesOf, type FieldIssue } from '../outcome.ts';

/** For where and when a rule is asked. What `on` means to a rule stands in its description. */
export interface Setting {
  readonly place: DivisionCode;
  readonly on: CivilDate;
  readonly rules: RulesByDay;
}

interface Described {
  /** As it stands in the address. */
  readonly rule: string;
  readonly title: Words;
  readonly description: Words;
  /** A question that can be sent as it is. */
  readonly example: { readonly place: string; readonly on: string; readonly facts: unknown };
}

interface Definition<F extends z.ZodType, R> extends Described {
  /** Strict; days, sums and codes only: nobody can be named in them. */
  readonly facts: F;
  readonly result: z.ZodType<R>;
  readonly explain: (facts: z.output<F>, at: Setting) => Explained<R>;
}

export type Calculated =
  | { readonly ok: true; readonly explained: Explained<unknown> }
  | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/** A rule that anybody signed in may ask: what it needs to know, what it answers. */
export interface Calculation extends Described {
  readonly facts: z.ZodType;
  readonly result: z.ZodType;
  readonly calculate: (facts: unknown, at: Setting) => Calculated;
}

/** A rule of the domain with the form of its facts; the facts are checked before the rule sees them. */
export const calculation = <F extends z.ZodType, R>({
  explain,
  ...described
}: Definition<F, R>): Calculation => ({
  ...described,
  calculate: (given, at) => {
    const facts = described.facts.safeParse(given);
    if (!facts.success) return { ok: false, issues: issuesOf(facts.error.issues) };
    return { ok: true, explained: explain(facts.data, at) };
  },
});
