import { firstDay, monthAt } from '../../kernel/civil-month.ts';
import type { BenefitRules, RulesByDay } from '../../policies/benefit-rules.ts';

/** The rules of a month by its number. */
export type RulesByMonth = (month: number) => BenefitRules;

const remembered = new WeakMap<RulesByDay, RulesByMonth>();

const byMonth = (rules: RulesByDay): RulesByMonth => {
  const known = new Map<number, BenefitRules>();
  return (month) => {
    const found = known.get(month);
    if (found) return found;
    const asked = rules(firstDay(monthAt(month)));
    known.set(month, asked);
    return asked;
  };
};

/**
 * A pension is owed for whole months, by the rules of the first day of the month: what comes into force later in a month counts
 * from the next. Remembered for each function of rules, so that one function for all persons of a place is asked once a month.
 */
export const rulesByMonth = (rules: RulesByDay): RulesByMonth => {
  const known = remembered.get(rules);
  if (known) return known;
  const fresh = byMonth(rules);
  remembered.set(rules, fresh);
  return fresh;
};

const notInForce = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('policy-not-in-force');

const inForce = (rules: RulesByMonth, month: number): boolean => {
  try {
    return rules(month) !== undefined;
  } catch (error) {
    if (notInForce(error)) return false;
    throw error;
  }
};

/** No scheme of residents pays a pension for a month before this one. */
const beforeAnyScheme = 1990 * 12;

const firstMonths = new WeakMap<RulesByMonth, number>();

/** The first month for which there are rules at all, looked for before a month that has some: nothing is owed for earlier ones. */
export const firstMonthOfScheme = (rules: RulesByMonth, known: number): number => {
  const found = firstMonths.get(rules);
  if (found !== undefined) return found;
  let without = beforeAnyScheme;
  let having = known;
  while (having - without > 1) {
    const middle = Math.floor((having + without) / 2);
    if (inForce(rules, middle)) having = middle;
    else without = middle;
  }
  firstMonths.set(rules, having);
  return having;
};
