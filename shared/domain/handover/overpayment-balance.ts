import { computedFen } from '../../kernel/fen.ts';
import type { Handover } from './state.ts';

/**
 * The case after this much more, or less, was established and recovered. What is recovered beyond what is established is owed to the
 * person, so the case is not settled then.
 */
export const withOverpayment = (
  state: Handover,
  {
    establishedFen = 0,
    recoveredFen = 0,
  }: { readonly establishedFen?: number; readonly recoveredFen?: number },
): Handover => {
  const { recoveredBeyondFen = 0, ...rest } = state;
  const balanceFen = state.overpaymentFen - recoveredBeyondFen + establishedFen - recoveredFen;
  const after: Handover = {
    ...rest,
    overpaymentFen: computedFen(Math.max(0, balanceFen)),
    overpaymentEstablishedFen: computedFen(state.overpaymentEstablishedFen + establishedFen),
  };
  if (balanceFen >= 0) return after;
  const { settled: _settled, ...pension } = state.pension;
  return { ...after, recoveredBeyondFen: computedFen(-balanceFen), pension };
};
