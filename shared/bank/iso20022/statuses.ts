/**
 * Status codes of payments (ExternalPaymentTransactionStatus1Code of ISO 20022; general knowledge of the external code list):
 * settled on the debtor's or the creditor's account; rejected or cancelled; and those after which another report follows.
 */
const final: Readonly<Record<string, 'paid' | 'failed'>> = {
  ACSC: 'paid',
  ACCC: 'paid',
  RJCT: 'failed',
  CANC: 'failed',
};
const underWay: ReadonlySet<string> = new Set([
  'ACCP',
  'ACFC',
  'ACSP',
  'ACTC',
  'ACWC',
  'ACWP',
  'PATC',
  'PDNG',
  'RCVD',
]);

/** What a status says about a payment; nothing when nobody knows it. */
export const outcomeOf = (status: string): 'paid' | 'failed' | 'under-way' | undefined => {
  if (underWay.has(status)) return 'under-way';
  return Object.hasOwn(final, status) ? final[status] : undefined;
};
