import type { LineResult, RunLine } from '../../domain/runs/line.ts';
import type { Run } from '../../domain/runs/run.ts';
import type { LineChange } from '../../ports/runs.ts';
import { rulesOfKind } from './kinds.ts';
import type { ReturnRow, ReturnRowCode } from './run-view.ts';

/** What becomes of one row, before it is written. */
export type Judged =
  | { readonly kind: 'refused'; readonly code: ReturnRowCode; readonly difference?: LineChange }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'accepted'; readonly change: LineChange };

/** The same answer is the same however often it comes; the day and the reason may be told more precisely later. */
const sameAnswer = (result: LineResult, { outcome, amountFen, on }: ReturnRow): boolean =>
  result.amountFen === amountFen &&
  (result.outcome === outcome || (outcome === 'paid' && result.firstPaidOn === on));

/** Money that was paid and came back days later: the account was closed or frozen when it was to be booked. */
const isReversal = (result: LineResult, { outcome, amountFen, on }: ReturnRow): boolean =>
  result.outcome === 'paid' && outcome === 'failed' && result.amountFen === amountFen && on > result.on;

const differing = (run: Run, line: RunLine, { amountFen, outcome, on }: ReturnRow): Judged => {
  const { personKey, lineId, difference } = line;
  const known = difference?.amountFen === amountFen && difference.outcome === outcome;
  return {
    kind: 'refused',
    code: 'amount-differs',
    ...(known
      ? {}
      : { difference: { personKey, lineId, period: run.period, difference: { amountFen, outcome, on } } }),
  };
};

/** A row of a return file against the line it names: a line that expects no money knows no answer either. */
export const judgeReturn = (run: Run, line: RunLine | undefined, row: ReturnRow): Judged => {
  const expectedFen = line ? rulesOfKind(run).amountFen(line.content) : 0;
  if (!line || expectedFen === 0) return { kind: 'refused', code: 'row-unknown' };
  const { result: before } = line;
  if (before && sameAnswer(before, row)) return { kind: 'duplicate' };
  // A premium that was paid stands with its case: only pensions go out again.
  const takenBack = before && rulesOfKind(run).hasHistory && isReversal(before, row);
  if (before && !takenBack) return { kind: 'refused', code: 'row-contradicts' };
  if (row.amountFen !== expectedFen) return differing(run, line, row);
  const { personKey, lineId } = line;
  const { outcome, amountFen, on, reason } = row;
  return {
    kind: 'accepted',
    change: {
      personKey,
      lineId,
      period: run.period,
      result: {
        outcome,
        amountFen,
        on,
        ...(reason === undefined ? {} : { reason }),
        ...(before ? { firstPaidOn: before.on } : {}),
      },
    },
  };
};
