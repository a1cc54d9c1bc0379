import type { EventKind, Step } from '../../step.ts';
import { runsConfirmFirstPayment } from './runs-confirm-first-payment.ts';
import { runsConfirmPaymentReissued } from './runs-confirm-payment-reissued.ts';
import { recoveryPaidBack, runsPayBackRecovery } from './runs-pay-back-recovery.ts';
import { runsRecordSetOff } from './runs-record-set-off.ts';
import { runsReportPaymentFailure } from './runs-report-payment-failure.ts';
import { pensionSettled, settlePension } from './settle-pension.ts';

/** What a payroll tells the cases: the same facts that officers record, as the bank states them. */
export const runsSteps: readonly Step[] = [
  runsConfirmFirstPayment,
  runsReportPaymentFailure,
  runsConfirmPaymentReissued,
  runsRecordSetOff,
  runsPayBackRecovery,
  settlePension,
];

export const runsEvents: readonly EventKind[] = [recoveryPaidBack, pensionSettled];
