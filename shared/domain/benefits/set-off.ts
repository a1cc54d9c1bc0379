import { computedFen, type Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { nothing } from './nothing.ts';
import { roundedQuotient, wholeShare } from './rounding.ts';
import type { Explained } from './working.ts';

const toWholeFen = { mode: 'down', unitFen: 1 } as const;

/**
 * What is kept back of the pension of the month against an established overpayment (order 765 Art. 46): at most the share that the
 * policy allows of the regular pension, so that arrears reach the person whole, and never more than is still outstanding.
 */
export const setOff = (regularFen: Fen, outstandingFen: Fen, rules: BenefitRules): Explained<Fen> => {
  if (outstandingFen === 0 || regularFen === 0) return nothing;
  const { value, basis } = rules.setOff;
  const mostFen = roundedQuotient(regularFen * value.maximumShare, wholeShare, toWholeFen);
  const resultFen = computedFen(Math.min(mostFen, outstandingFen));
  const inputs = { regularFen, maximumShare: value.maximumShare, outstandingFen };
  return { result: resultFen, working: [{ rule: 'set-off', inputs, result: resultFen, basis }] };
};
