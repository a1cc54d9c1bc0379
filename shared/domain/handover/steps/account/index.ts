import type { EventKind, Step } from '../../step.ts';
import { approveAwardCorrection, awardCorrected } from './approve-award-correction.ts';
import { employeeAccountMerged, mergeEmployeeAccount } from './merge-employee-account.ts';
import { awardCorrectionProposed, proposeAwardCorrection } from './propose-award-correction.ts';
import { bankAccountRecorded, recordBankAccount } from './record-bank-account.ts';
import { awardCorrectionRejected, rejectAwardCorrection } from './reject-award-correction.ts';
import { accountStated, stateAccount } from './state-account.ts';

/** What an award and a payment are made from: the individual account and the bank account; and what is put right in an award. */
export const accountSteps: readonly Step[] = [
  stateAccount,
  mergeEmployeeAccount,
  recordBankAccount,
  proposeAwardCorrection,
  approveAwardCorrection,
  rejectAwardCorrection,
];

export const accountEvents: readonly EventKind[] = [
  accountStated,
  employeeAccountMerged,
  bankAccountRecorded,
  awardCorrectionProposed,
  awardCorrected,
  awardCorrectionRejected,
];
