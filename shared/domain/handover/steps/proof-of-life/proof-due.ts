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
 * Due one term after the day, under the policy of today (人社厅发〔2018〕54号: at most twelve months); never sooner than the given
 * day, so that an early proof takes no time away.
 */
export const proofDueAfter = (day: CivilDate, given: Given, notBefore?: CivilDate): ProofDue => {
  const due = dueOn(day, given.policy.proofOfLife.value, given.calendar);
  return dueBy(notBefore && notBefore > due ? notBefore : due, given);
};

/** The first proof is due a term after the first payment; for a payment recorded years later, a term after the record. */
export const firstProofDue = (paidOn: CivilDate, given: Given): ProofDue => {
  const due = proofDueAfter(paidOn, given);
  return due.dueOn > given.today ? due : proofDueAfter(given.today, given);
};

/** The proof that the clock waits for: of a pension that is paid to somebody of whom no death is reported. */
export const awaitedProof = ({ phase, pension, diedOn }: Handover): ProofOfLife | undefined =>
  takenOver.some((each) => each === phase) && pension.status === 'paying' && !diedOn
    ? pension.proofOfLife
    : undefined;
