import { returnReasons } from '../domain/runs/line.ts';

/** Why a payment came back, in the words of the run; the run tells the case. */
export { returnReasons as failureReasons };
export type FailureReason = (typeof returnReasons)[number];

/**
 * Status reason codes of ISO 20022 (ExternalStatusReason1Code) that have a reason of their own. General knowledge of the external
 * code list, not taken from a bank's contract: which codes a bank uses is agreed with it. The list has none for a dormant account;
 * a bank that knows them writes `account-dormant`.
 */
const ofIsoCode: Readonly<Record<string, FailureReason>> = {
  /** Closed account number · closed creditor account number. */
  AC04: 'account-closed',
  AC07: 'account-closed',
  /** Blocked account. */
  AC06: 'account-frozen',
  /** Inconsistent with end customer · invalid creditor name. */
  BE01: 'name-differs',
  BE22: 'name-differs',
  /** Incorrect account number · invalid creditor account number. */
  AC01: 'account-unknown',
  AC03: 'account-unknown',
};

const isFailureReason = (text: string): text is FailureReason =>
  returnReasons.some((reason) => reason === text);

/** A bank's code as a reason of the run; a code of ours stays what it is, and one that nobody knows is `other`. */
export const failureReasonOf = (bankCode: string): FailureReason => {
  if (isFailureReason(bankCode)) return bankCode;
  return Object.hasOwn(ofIsoCode, bankCode) ? (ofIsoCode[bankCode] ?? 'other') : 'other';
};
