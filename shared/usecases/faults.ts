export const faultCodes = [
  'item-damaged',
  'chain-broken',
  'head-missing',
  'head-differs-from-events',
  'record-missing',
  'record-without-event',
  'record-differs',
  'message-missing',
  'message-without-event',
  'event-not-fed',
  'uniqueness-key-missing',
  'uniqueness-key-orphaned',
] as const;

/** What is wrong with the store, and where; `code` is stable, nothing personal is in it. */
export interface Fault {
  readonly code: (typeof faultCodes)[number];
  readonly handoverId: string;
  readonly sequence?: number;
}
