import type { WorkingLine } from '../../domain/benefits/working.ts';
import { type CivilDate, computedDate } from '../../kernel/civil-date.ts';
import type { DivisionCode } from '../../kernel/division-code.ts';
import { done, type Outcome } from '../outcome.ts';
import { placeOn, type RuleBook } from '../rules-in-force.ts';
import { showWorking } from '../working-view.ts';
import type { CalculationView } from './calculation-view.ts';
import type { Calculated, Calculation, Setting } from './calculation.ts';

export interface CalculationQuestion {
  readonly place: DivisionCode;
  readonly on: CivilDate;
  /** All that is known now if absent. */
  readonly knownOn?: CivilDate;
  readonly facts?: unknown;
}

/** Before it there was no scheme: the files from here on are all there are of a place. */
const firstDayOfAll = computedDate('1900-01-01');

/** The policy files among the documents used, with the digest of what they say; articles of law stand in the working alone. */
const filesUsed = (
  files: Readonly<Record<string, string>>,
  working: readonly WorkingLine[],
): Record<string, string> => {
  const used = new Set(working.map(({ basis }) => basis.file));
  return Object.fromEntries(Object.entries(files).filter(([file]) => used.has(file)));
};

/** Which day has no rules shows only when the rule asks for it. */
const calculatedBy = (asked: Calculation, facts: unknown, at: Setting): Calculated | undefined => {
  try {
    return asked.calculate(facts, at);
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith('policy-not-in-force')) return undefined;
    throw error;
  }
};

/**
 * Works out a rule of a place on a day from facts that name nobody; nothing is read of any case and nothing is kept. Refused:
 * `division-unknown`, `division-ambiguous`, `policy-not-in-force`; facts in another form than the rule's are invalid.
 */
export const calculate =
  (book: RuleBook) =>
  async (asked: Calculation, question: CalculationQuestion): Promise<Outcome<CalculationView>> => {
    const { on, knownOn, facts } = question;
    const placed = await placeOn(book, question.place, on);
    if (placed.kind !== 'done') return placed;
    const place = placed.value;
    const rules = (day: CivilDate) => book.benefitRulesFor(place, day, knownOn);
    const calculated = calculatedBy(asked, facts, { place, on, rules });
    if (!calculated) return { kind: 'refused', refused: 'policy-not-in-force', detail: { on } };
    if (!calculated.ok)
      return {
        kind: 'invalid',
        issues: calculated.issues.map(({ code, path }) => ({ code, path: ['facts', ...path] })),
      };
    const { result, working } = calculated.explained;
    return done({
      rule: asked.rule,
      title: { ...asked.title },
      place,
      on,
      ...(knownOn === undefined ? {} : { knownOn }),
      result,
      working: showWorking(working),
      files: filesUsed(book.benefitFilesFor(place, firstDayOfAll, knownOn), working),
    });
  };
