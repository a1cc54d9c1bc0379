import { afterReturn } from '../../domain/benefits/payroll.ts';
import type { PayrollHistory } from '../../domain/benefits/payroll-sum.ts';
import type { RunLine } from '../../domain/runs/line.ts';
import { civilMonthSchema } from '../../kernel/civil-month.ts';
import { fen } from '../../kernel/fen.ts';

export const nothingSettled: PayrollHistory = { settled: [], returned: [] };

/**
 * What the next line goes on from. An answer that came after the next line was computed counts where it was noted, not here;
 * so the same history is found years later.
 */
export const historyAfter = (line: RunLine | undefined): PayrollHistory => {
  if (!line || !('history' in line.content)) return nothingSettled;
  const { month, history } = line.content;
  const { result, lateReturns = [] } = line;
  const answered =
    result?.outcome === 'failed' && !result.late ? afterReturn(history, month, result.amountFen) : history;
  return lateReturns.reduce(
    (so, { period, amountFen }) => afterReturn(so, civilMonthSchema.parse(period), fen(amountFen)),
    answered,
  );
};
