import * as z from 'zod';
import { type CivilDate, civilDateSchema } from '../../../../kernel/civil-date.ts';
import { backwards } from '../../../../kernel/duration.ts';
import { dueOn } from '../../../../kernel/working-calendar.ts';
import { takenOver } from '../../conditions.ts';
import type { Handover, ProofOfLife } from '../../state.ts';
import type { Given } from '../../step.ts';

/** The day by which the next proof is due, and the day on which the clerk is reminded of it, as events keep them. */
export const proofDueSchema = z.strictObject({ dueOn: civilDateSchema, remindOn: civilDateSchema });
export type ProofDue = z.output<typeof proofDueSchema>;

const dueBy = (due: CivilDate, { policy, calendar }: Given): ProofDue => ({
  dueOn: due,
  remindOn: dueOn(due, backwards(policy.remindProofOfLife.value), calendar),
});

/**
 * Due one term after the day, under the policy of today: two proofs lie at most twelve months apart (人社厅发〔2018〕54号), also
 * where an early proof falls due sooner than the one before it would have, or a late reminder had put that off.
 */
export const proofDueAfter = (day: CivilDate, given: Given): ProofDue =>
  dueBy(dueOn(day, given.policy.proofOfLife.value, given.calendar), given);

/** The first proof is due a term after the first payment; for a payment recorded years later, a term after the record. */
const firstProofDue = (paidOn: CivilDate, given: Given): ProofDue => {
  const due = proofDueAfter(paidOn, given);
  return due.dueOn > given.today ? due : proofDueAfter(given.today, given);
};

/** The same as part of the first payment; who had to prove to be alive before it is asked again after that proof. */
export const proofOfFirstPayment = (
  { pension }: Handover,
  paidOn: CivilDate,
  given: Given,
): { readonly proofOfLife?: ProofDue } =>
  pension.proofOfLife ? {} : { proofOfLife: firstProofDue(paidOn, given) };

/** The proof that the clock waits for: of a pension that is paid to somebody of whom no death is reported. */
export const awaitedProof = ({ phase, pension, diedOn }: Handover): ProofOfLife | undefined =>
  takenOver.some((each) => each === phase) && pension.status === 'paying' && !diedOn
    ? pension.proofOfLife
    : undefined;
