import { afterReturn } from '../../domain/benefits/payroll.ts';
import type { PayrollHistory } from '../../domain/benefits/payroll-sum.ts';
import type { RunLine } from '../../domain/runs/line.ts';
import { civilMonthSchema } from '../../kernel/civil-month.ts';

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
    result?.outcome === 'failed' && !result.late
      ? afterReturn(line.content, { month, amountFen: result.amountFen })
      : history;
  return lateReturns.reduce(
    (so, { period, ...sentBack }) => afterReturn(so, { month: civilMonthSchema.parse(period), ...sentBack }),
    answered,
  );
};
