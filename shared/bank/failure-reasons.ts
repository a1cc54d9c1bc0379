/** Why a payment came back, in the words of the case (`report-payment-failure`). */
export const failureReasons = [
  'account-closed',
  'account-frozen',
  'name-mismatch',
  'bank-rejected',
  'other',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/**
 * Status reason codes of ISO 20022 (ExternalStatusReason1Code) that have a reason of their own. General knowledge of the external
 * code list, not taken from a bank's contract: which codes a bank uses is agreed with it.
 */
const ofIsoCode: Readonly<Record<string, FailureReason>> = {
  /** Closed account number · closed creditor account number. */
  AC04: 'account-closed',
  AC07: 'account-closed',
  /** Blocked account. */
  AC06: 'account-frozen',
  /** Inconsistent with end customer · invalid creditor name. */
  BE01: 'name-mismatch',
  BE22: 'name-mismatch',
  /** Incorrect account number · invalid creditor account number · invalid creditor account type. */
  AC01: 'bank-rejected',
  AC03: 'bank-rejected',
  AC14: 'bank-rejected',
  /** Transaction forbidden · invalid bank operation code · amounts that the bank refuses. */
  AG01: 'bank-rejected',
  AG02: 'bank-rejected',
  AM01: 'bank-rejected',
  AM02: 'bank-rejected',
  AM03: 'bank-rejected',
  AM09: 'bank-rejected',
  /** Bank identifier incorrect · invalid creditor bank identifier. */
  RC01: 'bank-rejected',
  RC04: 'bank-rejected',
};

const isFailureReason = (text: string): text is FailureReason =>
  failureReasons.some((reason) => reason === text);

/** A bank's code as a reason of the case; a code of ours stays what it is, and one that nobody knows is `other`. */
export const failureReasonOf = (bankCode: string): FailureReason => {
  if (isFailureReason(bankCode)) return bankCode;
  return Object.hasOwn(ofIsoCode, bankCode) ? (ofIsoCode[bankCode] ?? 'other') : 'other';
};
