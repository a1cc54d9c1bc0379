import { addFen, computedFen, type Fen } from '../../kernel/fen.ts';
import type { Basis, BenefitRules } from '../../policies/benefit-rules.ts';
import type { ContributionYears } from './facts.ts';
import { law } from './law.ts';
import { matchingSubsidyFor } from './matching-subsidy.ts';
import { noFen } from './nothing.ts';
import type { Explained, WorkingLine } from './working.ts';

export interface BackPaymentFacts {
  readonly years: ContributionYears;
  /** Earlier years that are paid for now. */
  readonly missedYears: number;
  /** The tier paid for each of them. */
  readonly tierFen: Fen;
}

/** What a back-payment costs and brings. */
export interface BackPayment {
  readonly paidFen: Fen;
  readonly subsidyFen: Fen;
  /** Paid and subsidy: what the account grows by. */
  readonly creditedFen: Fen;
  readonly years: ContributionYears;
}

export const backPaymentCodes = [
  'back-payment-not-allowed',
  'tier-not-open',
  'more-years-than-missing',
] as const;

export interface BackPaymentRefused {
  readonly refused: (typeof backPaymentCodes)[number];
}

type Refused = readonly [BackPaymentRefused['refused'], Basis];

const refusal = (
  { years, missedYears, tierFen }: BackPaymentFacts,
  rules: BenefitRules,
): Refused | undefined => {
  const { backPayment, minimumYears, tiers } = rules;
  if (!backPayment.value.allowed) return ['back-payment-not-allowed', backPayment.basis];
  if (!tiers.value.includes(tierFen)) return ['tier-not-open', tiers.basis];
  return years.paid + missedYears > minimumYears.value
    ? ['more-years-than-missing', law.backPayment]
    : undefined;
};

/**
 * Pays for earlier years (补缴), at most until the years needed for a pension are complete. Most places add no subsidy (Liaoning, XPCC);
 * one did in 2014. Years paid back are counted apart: some places leave them out of the year supplement (Hunan).
 */
export const backPaymentFor = (
  facts: BackPaymentFacts,
  rules: BenefitRules,
): Explained<BackPayment | BackPaymentRefused> => {
  const { years, missedYears, tierFen } = facts;
  const { value, basis } = rules.backPayment;
  const inputs = { missedYears, tierFen, yearsPaid: years.paid };
  const refused = refusal(facts, rules);
  if (refused) {
    const [code, because] = refused;
    const working: readonly WorkingLine[] = [{ rule: 'back-payment', inputs, result: code, basis: because }];
    return { result: { refused: code }, working };
  }
  const paidFen = computedFen(tierFen * missedYears);
  const subsidy = value.earnsSubsidy ? matchingSubsidyFor(tierFen, rules) : { result: noFen, working: [] };
  const subsidyFen = computedFen(subsidy.result * missedYears);
  const creditedFen = addFen(paidFen, subsidyFen);
  const counted = value.countsAsYear ? missedYears : 0;
  const paid = years.paid + counted;
  return {
    result: {
      paidFen,
      subsidyFen,
      creditedFen,
      years: { ...years, paid, backPaid: years.backPaid + counted },
    },
    working: [
      ...subsidy.working,
      { rule: 'years-counted', inputs: { ...inputs, countsAsYear: value.countsAsYear }, result: paid, basis },
      {
        rule: 'back-payment',
        inputs: { missedYears, tierFen, paidFen, subsidyFen, earnsSubsidy: value.earnsSubsidy },
        result: creditedFen,
        basis,
      },
    ],
  };
};
