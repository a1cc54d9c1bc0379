import { monthNumber } from '../../kernel/civil-month.ts';
import { pausedIn } from './due-in-month.ts';
import type { PensionFacts } from './facts.ts';
import type { HeldReason } from './payroll-sum.ts';

/** Why nothing is due for the month itself. */
const notDueBecause = (facts: PensionFacts, month: number): HeldReason | undefined => {
  // The end comes before the suspension it overtook: else what was owed before both would be held for ever.
  if (facts.lastMonth !== undefined && month > monthNumber(facts.lastMonth)) return 'ended';
  if (pausedIn(facts, month)) return 'suspended';
  return month < monthNumber(facts.award.firstMonth) ? 'not-begun' : undefined;
};

const accountReasons = {
  ready: undefined,
  missing: 'bank-account-missing',
  'in-doubt': 'bank-account-in-doubt',
} as const;

/**
 * Why nothing is paid in a month. A suspended pension is paid nothing at all, old debts neither: nobody knows yet whether there is
 * a person to pay. After the end what is still owed for earlier months is paid.
 */
export const heldBecause = (
  facts: PensionFacts,
  month: number,
  payableFen: number,
): HeldReason | undefined => {
  const notDue = notDueBecause(facts, month);
  if (notDue === 'suspended' || payableFen === 0) return notDue;
  return accountReasons[facts.bankAccount];
};
