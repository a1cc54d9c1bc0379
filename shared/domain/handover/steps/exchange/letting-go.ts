import { reachedPensionAge } from '../../conditions.ts';
import type { Handover } from '../../state.ts';
import { refuse, type Step } from '../../step.ts';

/**
 * A committed county lets a person go whose hukou is reported elsewhere, as long as they are not enrolled: money and account
 * follow by a relation transfer (社会保险经办条例 Art. 12), and who draws stays.
 */
export const lettable: Step['impossible'] = (state, given) => {
  if (['awarded', 'paying', 'suspended'].includes(state.pension.status))
    return refuse('already-drawing-never-transferred');
  if (state.enrolment.outcome?.kind === 'enrolled') return refuse('enrolled-moves-by-transfer');
  if (!state.hukouMovedTo) return refuse('hukou-move-not-reported');
  const oldPlaceStays = given.policy.responsibleAfterMovePast60.value === 'old';
  return reachedPensionAge(given) && oldPlaceStays && !state.hukouSurvivor
    ? refuse('old-place-stays-responsible')
    : undefined;
};

/** The next locality decides for itself; what was paid for a year stays paid, so that no year is paid twice. */
export const letGo = (before: Handover): Handover => {
  const {
    claimedBy: _claimedBy,
    hukouMovedTo: _moved,
    hukouSurvivor: _survivor,
    transferTo: _transfer,
    transferOpenedBy: _opener,
    question: _question,
    reminder: _reminder,
    premiumYear: _year,
    ageInDoubtSince: _doubt,
    account: _account,
    bankAccount: _bankAccount,
    bankAccountInDoubtSince: _inDoubt,
    ...state
  } = before;
  return {
    ...state,
    responsible: 'origin',
    proposals: {},
    enrolment: { attempts: 0 },
    premiumDue: false,
    premiums: Object.fromEntries(
      Object.entries(state.premiums).filter(([, { status }]) => status === 'paid'),
    ),
    pension: { status: 'not-due', unpaidMonths: [], pauses: [] },
  };
};
