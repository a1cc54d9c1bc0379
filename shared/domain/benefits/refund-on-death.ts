import { computedFen, type Fen, subtractFen } from '../../kernel/fen.ts';
import type { BenefitValue } from '../../policies/benefit-policy.ts';
import type { BenefitRules, Stated } from '../../policies/benefit-rules.ts';
import { type AccountBalances, balanceOf, balanceWithout } from './account.ts';
import { law } from './law.ts';
import { partInProportion } from './whole-fen.ts';
import type { Explained, WorkingLine } from './working.ts';

/** An account at the claim, or as it stands for who never claimed, and what was paid out of it since. */
export interface AccountToRefund {
  readonly balances: AccountBalances;
  readonly accountMonthlyFen: Fen;
  readonly monthsPaid: number;
}

/**
 * What is left of an account: its balance at the claim less the account pension of each month paid, nought once it is used up. A refund
 * takes the parts left out in the proportion in which they stood in the account: no source says which part is paid out first.
 */
export const refundableBalance = (
  { balances, accountMonthlyFen, monthsPaid }: AccountToRefund,
  refund: Stated<BenefitValue<'refundOnDeath'>>,
  rules: BenefitRules,
): Explained<Fen> => {
  const balanceFen = balanceOf(balances);
  const paidOutFen = accountMonthlyFen * monthsPaid;
  const leftFen = computedFen(Math.max(0, balanceFen - paidOutFen));
  const excludedFen = subtractFen(balanceFen, balanceWithout(balances, refund.value.excludes));
  const withheldFen =
    paidOutFen === 0 || excludedFen === 0
      ? excludedFen
      : partInProportion(leftFen, { part: excludedFen, whole: balanceFen }, rules);
  const refundFen = subtractFen(leftFen, withheldFen);
  const working: readonly WorkingLine[] = [
    {
      rule: 'account-balance',
      inputs: { balanceFen, accountMonthlyFen, monthsPaid },
      result: leftFen,
      basis: law.inheritance,
    },
    {
      rule: 'account-refund',
      inputs: { leftFen, excludedFen, withheldFen, partsLeftOut: refund.value.excludes.join(', ') },
      result: refundFen,
      basis: refund.basis,
    },
  ];
  return { result: refundFen, working };
};

/**
 * What the beneficiary or the heirs get of the account after a death (国发〔2014〕8号: the balance is inherited). Whether government money is
 * part of it differs between places and times. An account of 13,900 yuan that paid 100 a month for 39 months leaves 10,000.
 */
export const refundOnDeath = (account: AccountToRefund, rules: BenefitRules): Explained<Fen> =>
  refundableBalance(account, rules.refundOnDeath, rules);
