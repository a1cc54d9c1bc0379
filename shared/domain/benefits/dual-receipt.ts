import { addFen, computedFen, type Fen, subtractFen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { law } from './law.ts';
import { type AccountToRefund, refundableBalance } from './refund-on-death.ts';
import type { Explained } from './working.ts';

export interface DualReceiptFacts extends AccountToRefund {
  /** Basic pension received here for months in which another pension was drawn as well. */
  readonly basicReceivedFen: Fen;
  /** What the person has paid back of it. */
  readonly repaidFen: Fen;
}

export interface DualReceipt {
  readonly refundFen: Fen;
  /** Taken from the account for the basic pension received. */
  readonly setOffFen: Fen;
  /** Still owed: to be paid back or set off against the other pension. */
  readonly owedFen: Fen;
}

/**
 * Ends the relation here of a person who draws another basic pension (人社部发〔2014〕17号 Art. 8): the account is paid out without government
 * money; the basic pension received for those months is owed back and is set off against the account first. Paid back beyond
 * what was received is a bug and throws `fen-negative`.
 */
export const dualReceipt = (facts: DualReceiptFacts, rules: BenefitRules): Explained<DualReceipt> => {
  const { basicReceivedFen, repaidFen } = facts;
  const account = refundableBalance(facts, rules.refundOnDualReceipt, rules);
  const debtFen = subtractFen(basicReceivedFen, repaidFen);
  const setOffFen = computedFen(Math.min(debtFen, account.result));
  const refundFen = subtractFen(account.result, setOffFen);
  const owedFen = subtractFen(debtFen, setOffFen);
  const basis = law.dualReceipt;
  return {
    result: { refundFen, setOffFen, owedFen },
    working: [
      ...account.working,
      { rule: 'overpayment', inputs: { basicReceivedFen, repaidFen }, result: debtFen, basis },
      {
        rule: 'set-off',
        inputs: { debtFen, refundableFen: account.result, owedFen },
        result: setOffFen,
        basis,
      },
      {
        rule: 'account-refund',
        inputs: { refundableFen: addFen(refundFen, setOffFen), setOffFen },
        result: refundFen,
        basis,
      },
    ],
  };
};
