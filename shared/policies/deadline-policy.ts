import * as z from 'zod';

import { termSchema } from '../kernel/duration.ts';
import { stated } from './stated.ts';

const term = stated(termSchema);
const years = stated(z.int().min(0).max(150));

/** Every deadline of a handover. A value belongs to a place and a period; terms run from the day after their event. */
export const deadlinePolicySchema = z
  .strictObject({
    /** The presumed hukou locality answers "is this person yours?". */
    answerInquiry: term,
    /** From the push to the technical receipt. */
    deliver: term,
    /** From receipt until an officer has taken the case. */
    claim: term,
    /** From the claim to accepted, returned or forwarded. */
    decideHandover: term,
    answerClarification: term,
    /** From acceptance to the outcome of enrolment. */
    decideEnrolment: term,
    /** From enrolment, or from 1 January, until the person is on the year's list of government-paid premiums. */
    listPremium: term,
    /** From the list to the payment. */
    payPremium: term,
    /** From the day on which an enrolled person has a pension due to the recorded claim. */
    claimPension: term,
    /** From the pension claim to the award. */
    decidePensionClaim: term,
    /** From the award to the confirmed first payment. */
    confirmFirstPayment: term,
    /** From an inquiry answered "none" to the certifying locality's own registration. */
    confirmRegistrationAtOrigin: term,
    /** From a return to the corrected push. */
    correctReturned: term,
    /** From the push after which a case that nobody claimed has expired. */
    expireUnclaimed: term,
    /** How long before its end a deadline is shown as due soon. */
    dueSoonWithin: term,
    /** From one level of escalation to the next. */
    escalateEvery: term,
    /** From one proof of life to the next. */
    proofOfLife: term,
    /** How long before a proof of life is due the person is reminded. */
    remindProofOfLife: term,
    /** After which a person who signed a waiver is asked again. */
    recheckRefused: term,
    /** After which a person who was not found is looked for again. */
    recheckNotFound: term,
    /** From the event that ends entitlement to its report. */
    reportDeath: term,
    pensionAgeYears: years,
    minimumAgeYears: years,
    /** How long before pension age the person is told. */
    noticeBeforePensionAge: term,
    /** Forwards after which only the ministry may decide. */
    loopGuardMaximumForwards: stated(z.int().min(1).max(100)),
    /** Who serves a person who moved hukou after 60 without drawing. */
    responsibleAfterMovePast60: stated(z.enum(['old', 'new'])),
  })
  .readonly();

export type DeadlinePolicy = z.infer<typeof deadlinePolicySchema>;
