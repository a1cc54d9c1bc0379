import type {
  AwardFacts,
  ContributionYears,
  PensionAward,
  PensionFacts,
} from '../../shared/domain/benefits/facts.ts';
import type { PayrollHistory } from '../../shared/domain/benefits/payroll-sum.ts';
import { divisionCodeSchema } from '../../shared/kernel/division-code.ts';
import type { BenefitRules, RulesByDay } from '../../shared/policies/benefit-rules.ts';
import { benefitRules, day, month, type RuleOverrides, yuan } from './benefit-rules.ts';

export const fengqing = divisionCodeSchema.parse('530921');

/** Fifteen years, all paid in time and in a row. */
export const years = (
  paid = 15,
  { backPaid = 0, consecutive }: { readonly backPaid?: number; readonly consecutive?: number } = {},
): ContributionYears => ({ paid, backPaid, consecutive: consecutive ?? paid - backPaid });

/** An ordinary claim on the 60th birthday: 15 years, 1,390 yuan in the account. */
export const claim = (overrides: Partial<AwardFacts> = {}): AwardFacts => ({
  place: fengqing,
  pensionAgeOn: day('2025-03-10'),
  claimedOn: day('2025-03-10'),
  enrolledOn: day('2010-01-01'),
  neverInsured: false,
  account: { balances: { personal: yuan(1390) }, years: years() },
  additions: [],
  ...overrides,
});

/** 10 yuan from the account, no extra years, drawing since the month after the 60th birthday. */
export const award = (overrides: Partial<PensionAward> = {}): PensionAward => ({
  firstMonth: month('2025-01'),
  accountMonthlyFen: yuan(10),
  supplementYears: years(),
  additionsFen: yuan(0),
  reductionShare: 0,
  ...overrides,
});

export const pension = (overrides: Partial<PensionFacts> = {}): PensionFacts => ({
  place: fengqing,
  pensionAgeOn: day('2024-12-10'),
  award: award(),
  pauses: [],
  overpaymentFen: yuan(0),
  bankAccount: 'ready',
  ...overrides,
});

export const nothingPaid: PayrollHistory = { settled: [], returned: [] };

/** The same rules on every day. */
export const always = (overrides: RuleOverrides = {}): RulesByDay => {
  const rules = benefitRules(overrides);
  return () => rules;
};

/** Rules that follow one another, each from its day on; before the first there are none. */
export const inTurn = (...rules: readonly (readonly [string, RuleOverrides])[]): RulesByDay => {
  const each = rules.map(([since, overrides]): readonly [string, BenefitRules] => [
    since,
    benefitRules({ ...overrides, since }),
  ]);
  return (on) => {
    const found = each.findLast(([since]) => since <= on);
    if (found === undefined) throw new RangeError(`policy-not-in-force: ${on}`);
    return found[1];
  };
};
