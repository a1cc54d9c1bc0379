import type { EventKind, Step } from '../../step.ts';
import { approveAward, pensionAwarded } from './approve-award.ts';
import { approveEnrolment, enrolmentDecided } from './approve-enrolment.ts';
import { cancelPremiumListing, premiumListingCancelled } from './cancel-premium-listing.ts';
import { claimPension, pensionClaimed } from './claim-pension.ts';
import { cameBack, comeBack } from './come-back.ts';
import { confirmFirstPayment, firstPaymentConfirmed } from './confirm-first-payment.ts';
import { confirmPremiumPaid, premiumPaid } from './confirm-premium-paid.ts';
import { listPremium, premiumListed } from './list-premium.ts';
import { noticePensionAge, pensionAgeNoticed } from './notice-pension-age.ts';
import { awardProposed, proposeAward } from './propose-award.ts';
import { enrolmentProposed, proposeEnrolment } from './propose-enrolment.ts';
import { ageReviewed, pensionAgeReached, reachPensionAge } from './reach-pension-age.ts';
import { attemptRecorded, recordAttempt } from './record-attempt.ts';
import { awardRejected, rejectAward } from './reject-award.ts';
import { enrolmentRejected, rejectEnrolment } from './reject-enrolment.ts';

/** The three obligations of the hukou locality: enrolment, premium, pension. */
export const takeOverSteps: readonly Step[] = [
  recordAttempt,
  proposeEnrolment,
  approveEnrolment,
  rejectEnrolment,
  comeBack,
  listPremium,
  confirmPremiumPaid,
  cancelPremiumListing,
  noticePensionAge,
  reachPensionAge,
  claimPension,
  proposeAward,
  approveAward,
  rejectAward,
  confirmFirstPayment,
];

export const takeOverEvents: readonly EventKind[] = [
  attemptRecorded,
  enrolmentProposed,
  enrolmentDecided,
  enrolmentRejected,
  cameBack,
  premiumListed,
  premiumPaid,
  premiumListingCancelled,
  pensionAgeNoticed,
  pensionAgeReached,
  ageReviewed,
  pensionClaimed,
  awardProposed,
  pensionAwarded,
  awardRejected,
  firstPaymentConfirmed,
];
