import type { CivilMonth } from '../../../../kernel/civil-month.ts';
import type { Handover } from '../../state.ts';
import { type Given, type Refusal, refuse } from '../../step.ts';

/** What the hukou locality pays for the months of this suspension, with the document it rests on. */
const ruleFor = ({ suspensionReason = 'other' }: Handover, { benefits, today }: Given) => {
  const { value, basis } = benefits(today).suspensionArrears;
  return { pays: value[suspensionReason], reason: suspensionReason, source: basis.source };
};

/** First month in arrears of a pension that is paid again from the month on, or nothing where none is due. */
export const arrearsAfter = (
  state: Handover,
  fromMonth: CivilMonth,
  given: Given,
): CivilMonth | undefined => {
  const { suspendedFrom } = state.pension;
  if (!suspendedFrom || fromMonth <= suspendedFrom) return undefined;
  return ruleFor(state, given).pays === 'all-months' ? suspendedFrom : undefined;
};

/** Arrears are what the rules of the place say: all months since the suspension, or none. */
export const arrearsRefusal = (
  state: Handover,
  {
    fromMonth,
    arrearsFrom,
  }: { readonly fromMonth: CivilMonth; readonly arrearsFrom?: CivilMonth | undefined },
  given: Given,
): Refusal | undefined => {
  const expected = arrearsAfter(state, fromMonth, given);
  if (arrearsFrom === expected) return undefined;
  const { suspendedFrom } = state.pension;
  if (arrearsFrom && suspendedFrom && (arrearsFrom < suspendedFrom || arrearsFrom >= fromMonth))
    return refuse('arrears-outside-suspension', { suspendedFrom, fromMonth });
  const { reason, source } = ruleFor(state, given);
  if (expected) return refuse('arrears-from-suspension-month', { suspendedFrom: expected, source });
  return refuse('no-arrears-after-suspension', { reason, source });
};
