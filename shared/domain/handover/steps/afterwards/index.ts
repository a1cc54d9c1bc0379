import type { EventKind, Step } from '../../step.ts';
import { approveIdentityCorrection, identityCorrected } from './approve-identity-correction.ts';
import { approveTermination, terminated } from './approve-termination.ts';
import {
  completeRelationTransfer,
  relationTransferCompleted,
  relationTransferredIn,
} from './complete-relation-transfer.ts';
import { confirmPaymentReissued, paymentReissued } from './confirm-payment-reissued.ts';
import { establishOverpayment, overpaymentEstablished } from './establish-overpayment.ts';
import { openRelationTransfer, relationTransferOpened } from './open-relation-transfer.ts';
import { identityCorrectionProposed, proposeIdentityCorrection } from './propose-identity-correction.ts';
import { proposeTermination, terminationProposed } from './propose-termination.ts';
import { paidMonthsRecorded, recordPaidMonths } from './record-paid-months.ts';
import { recordRecovery, recoveryRecorded } from './record-recovery.ts';
import { identityCorrectionRejected, rejectIdentityCorrection } from './reject-identity-correction.ts';
import { rejectTermination, terminationRejected } from './reject-termination.ts';
import { deathReported, reportDeath } from './report-death.ts';
import { paymentFailed, reportPaymentFailure } from './report-payment-failure.ts';
import { reportStatusChange, statusChanged } from './report-status-change.ts';
import { resume, resumed } from './resume.ts';
import { suspend, suspended } from './suspend.ts';
import { deathReportWithdrawn, withdrawDeathReport } from './withdraw-death-report.ts';
import { overpaymentWithdrawn, withdrawOverpayment } from './withdraw-overpayment.ts';

/** What happens to a person later, reported both ways. */
export const afterwardsSteps: readonly Step[] = [
  reportStatusChange,
  reportDeath,
  withdrawDeathReport,
  proposeTermination,
  approveTermination,
  rejectTermination,
  suspend,
  resume,
  reportPaymentFailure,
  confirmPaymentReissued,
  recordPaidMonths,
  establishOverpayment,
  withdrawOverpayment,
  recordRecovery,
  openRelationTransfer,
  completeRelationTransfer,
  proposeIdentityCorrection,
  approveIdentityCorrection,
  rejectIdentityCorrection,
];

export const afterwardsEvents: readonly EventKind[] = [
  statusChanged,
  deathReported,
  deathReportWithdrawn,
  terminationProposed,
  terminated,
  terminationRejected,
  suspended,
  resumed,
  paymentFailed,
  paymentReissued,
  paidMonthsRecorded,
  overpaymentEstablished,
  overpaymentWithdrawn,
  recoveryRecorded,
  relationTransferOpened,
  relationTransferCompleted,
  relationTransferredIn,
  identityCorrectionProposed,
  identityCorrected,
  identityCorrectionRejected,
];
