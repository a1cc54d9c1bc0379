import type { FailureReason } from './failure-reasons.ts';
import { bankProblem, type BankProblem, type ProblemItem } from './problems.ts';

/** What became of one payment, as the run takes it. */
export interface ReturnRow {
  /** The reference of the instruction. */
  readonly lineId: string;
  readonly amountFen: number;
  readonly outcome: 'paid' | 'failed';
  /** Only when failed. */
  readonly reason?: FailureReason;
  /** The day on which the bank dealt with it, `YYYY-MM-DD`. */
  readonly on: string;
}

export interface CountAndSum {
  readonly count: number;
  readonly sumFen: number;
}

/** What the file says of itself, what was read, and whether the two agree. */
export interface ReturnReport {
  readonly runId?: string;
  /** Rows yielded. */
  readonly paid: CountAndSum;
  readonly failed: CountAndSum;
  /** Rows of the file that could not be used, each with its problem. */
  readonly unusable: number;
  readonly problems: number;
  /** The figures that the file states; absent when it is cut off or states none. */
  readonly stated?: CountAndSum;
  /** Stated, and equal to all rows of the file together, rows that could not be used included. */
  readonly reconciled: boolean;
}

export type ReturnItem =
  | {
      readonly kind: 'row';
      readonly line: number;
      readonly row: ReturnRow;
      /** The bank's own reason code, for whoever asks the bank. */
      readonly bankCode?: string;
    }
  | ProblemItem
  /** Once and last. */
  | { readonly kind: 'end'; readonly report: ReturnReport };

export const nothing: CountAndSum = { count: 0, sumFen: 0 };

export const plus = ({ count, sumFen }: CountAndSum, amountFen: number): CountAndSum => ({
  count: count + 1,
  sumFen: sumFen + amountFen,
});

export const together = (one: CountAndSum, other: CountAndSum): CountAndSum => ({
  count: one.count + other.count,
  sumFen: one.sumFen + other.sumFen,
});

/** What the rows of a file come to, whether or not they could be used: by that the file's own figures are checked. */
export interface InFile {
  readonly paid: CountAndSum;
  readonly failed: CountAndSum;
  /** Rows whose amount or outcome could not be made out: they count, and hide an unknown part of the sum. */
  readonly unreadable: number;
}

/**
 * Compares what the file states with its rows. Rows that could not be made out may explain a sum that is too large, and numbers of
 * paid and failed that are too large; everything else that differs is a problem of the file.
 */
export const differences = (
  stated: CountAndSum,
  read: CountAndSum,
  unreadable: number,
  line?: number,
): readonly BankProblem[] => {
  const missing = stated.count - read.count;
  const countFits = missing >= 0 && missing <= unreadable;
  const sumFits = missing > 0 ? stated.sumFen >= read.sumFen : stated.sumFen === read.sumFen;
  return [
    ...(countFits ? [] : [bankProblem('count-differs', line)]),
    ...(sumFits ? [] : [bankProblem('sum-differs', line)]),
  ];
};
