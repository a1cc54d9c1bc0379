import type { Basis } from '../../policies/benefit-rules.ts';
import { type Words, words } from '../words.ts';

/** Every rule that can appear in a working: its name, its unit, and how it reads. One line for each file with a rule. */
export const benefitRules = {
  'basic-pension': { unit: 'fen', title: words('基础养老金', 'basic pension') },
  'year-supplement': { unit: 'fen', title: words('年限养老金', 'year supplement') },
  'age-supplement': { unit: 'fen', title: words('高龄加发', 'age supplement') },
  'account-pension': { unit: 'fen', title: words('个人账户养老金', 'account pension') },
  'local-addition': { unit: 'fen', title: words('地方加发', 'local addition') },
  'early-claim-reduction': { unit: 'fen', title: words('提前领取扣减', 'reduction for an early claim') },
  'monthly-pension': { unit: 'fen', title: words('月养老金合计', 'monthly pension') },
  'start-month': { unit: 'month', title: words('待遇起始月', 'first month') },
  eligibility: { unit: 'text', title: words('参保资格', 'eligibility') },
  'hardship-status': { unit: 'text', title: words('年度困难身份', 'hardship status of the year') },
  'premium-due': { unit: 'text', title: words('代缴应缴认定', 'whether a premium is due') },
  tier: { unit: 'fen', title: words('缴费档次', 'contribution tier') },
  'government-premium': { unit: 'fen', title: words('政府代缴', 'government-paid premium') },
  'personal-premium': { unit: 'fen', title: words('个人缴费', 'paid by the person') },
  premium: { unit: 'fen', title: words('年度保费合计', 'premium of the year') },
  'matching-subsidy': { unit: 'fen', title: words('缴费补贴', 'matching subsidy') },
  'back-payment': { unit: 'fen', title: words('补缴', 'back-payment') },
  'account-interest': { unit: 'fen', title: words('账户利息', 'account interest') },
  'month-due': { unit: 'fen', title: words('当月应发', 'due for the month') },
  'paid-outside': { unit: 'fen', title: words('批次外已发', 'paid outside of the payrolls') },
  arrears: { unit: 'fen', title: words('补发', 'arrears') },
  overpayment: { unit: 'fen', title: words('多发', 'overpaid') },
  'payment-reissued': { unit: 'fen', title: words('退票重发', 'payment issued again') },
  'recovery-paid-back': { unit: 'fen', title: words('多追回退还', 'recovered too much, paid back') },
  'set-off': { unit: 'fen', title: words('抵扣', 'set-off') },
  'early-support': { unit: 'fen', title: words('提前老龄补贴', 'support before pension age') },
  'funeral-grant': { unit: 'fen', title: words('丧葬补助金', 'funeral grant') },
  'account-balance': { unit: 'fen', title: words('账户余额', 'account balance') },
  'account-refund': { unit: 'fen', title: words('账户余额退还', 'refund of the account') },
  'scheme-link': { unit: 'text', title: words('城乡养老保险衔接', 'link between the two schemes') },
  'account-merged': { unit: 'fen', title: words('账户归并', 'account merged') },
  'years-counted': { unit: 'years', title: words('缴费年限', 'years of contribution') },
} as const satisfies Record<string, { unit: 'fen' | 'month' | 'years' | 'text'; title: Words }>;

export type BenefitRuleName = keyof typeof benefitRules;
export type WorkingInput = string | number | boolean;

/** One line of a calculation as an auditor redoes it by hand: what went in, which rule, where the rule is written, what came out. */
export interface WorkingLine {
  readonly rule: BenefitRuleName;
  /** Named with their unit: `balanceFen`, `contributionYears`, `bornOn`. Nothing that names a person. */
  readonly inputs: Readonly<Record<string, WorkingInput>>;
  readonly result: WorkingInput;
  readonly basis: Basis;
}

/** A result that carries its working. The same inputs give the same working. */
export interface Explained<T> {
  readonly result: T;
  readonly working: readonly WorkingLine[];
}
