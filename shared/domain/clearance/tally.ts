import type { EscalationLevel } from '../handover/clocks.ts';
import type { EnrolmentOutcome, returnCodes } from '../handover/terms.ts';

/** What is counted without a code. `open` is `opened + movedIn - movedOut - ended + reopened`. */
export const plainCounts = [
  'opened',
  'movedIn',
  'movedOut',
  'ended',
  'reopened',
  'inquired',
  'pushed',
  'delivered',
  'accepted',
  'corrected',
  'forwarded',
  'handedBack',
  'withdrawn',
  'expired',
  'registeredAtOrigin',
  'discharged',
  'terminated',
  'transferredOut',
  'cameBack',
  'reminded',
] as const;
export type PlainCount = (typeof plainCounts)[number];

/** From the opening of the case to the receipt, to each decision of a hukou locality, to the discharge. */
export const measures = ['delivery', 'decision', 'discharge'] as const;
export type Measure = (typeof measures)[number];

export const inquiryAnswers = ['here', 'elsewhere', 'none'] as const;

export type CounterName =
  | PlainCount
  | `returned.${(typeof returnCodes)[number]}`
  | `answered.${(typeof inquiryAnswers)[number]}`
  | `enrolment.${EnrolmentOutcome['kind']}`
  | `escalated.${EscalationLevel}`
  | `${Measure}.${number}`;

/** Counters by name, only those above zero. Adding tallies up is all that is ever done to them. */
export type Tally = Readonly<Record<string, number>>;

export const emptyTally: Tally = {};

/** Adds up; the order and the grouping of what is added make no difference. */
export const mergeTallies = (tallies: Iterable<Tally>): Tally => {
  const sum: Record<string, number> = {};
  for (const tally of tallies)
    for (const [name, count] of Object.entries(tally)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

/** One more of each of the counters. */
export const tallyOf = (counters: readonly CounterName[]): Tally =>
  mergeTallies(counters.map((name) => ({ [name]: 1 })));
