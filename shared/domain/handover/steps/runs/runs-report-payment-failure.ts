import * as z from 'zod';
import { civilMonthSchema } from '../../../../kernel/civil-month.ts';
import { words } from '../../../words.ts';
import { refuse, step } from '../../step.ts';
import { paymentFailed } from '../afterwards/report-payment-failure.ts';
import { beforeFirstMonth, monthInFuture } from '../take-over/checks.ts';
import { exampleOfRun, ofRun } from './by-run.ts';
import { drawsHere } from './draws-here.ts';

/** What the bank says, and how the trail says it. */
const reasons = {
  'account-closed': 'account-closed',
  'account-unknown': 'account-unknown',
  'name-differs': 'name-mismatch',
  'account-frozen': 'account-frozen',
  'account-dormant': 'account-dormant',
  other: 'other',
} as const;

/** The bank sent the payment of a month back: it is owed, and the account is in doubt until it is put right. */
export const runsReportPaymentFailure = step({
  action: 'runs-report-payment-failure',
  title: words('批次报告发放失败', 'failed payment of a run'),
  description: words(
    '发放批次登记银行退回的款项。',
    'Report that the bank sent the payment of a payroll back.',
  ),
  by: { system: 'runs' },
  payload: z.strictObject({
    ...ofRun,
    month: civilMonthSchema,
    reason: z.enum([
      'account-closed',
      'account-unknown',
      'name-differs',
      'account-frozen',
      'account-dormant',
      'other',
    ]),
  }),
  example: { ...exampleOfRun, month: '2025-06', reason: 'account-closed' },
  impossible: drawsHere,
  decide: (state, { reason, ...payload }, given) =>
    state.pension.unpaidMonths.includes(payload.month)
      ? refuse('payment-failure-already-reported', { month: payload.month })
      : (beforeFirstMonth(state, payload.month) ??
        monthInFuture(payload.month, 'month', given) ?? [
          paymentFailed.of({ ...payload, reason: reasons[reason] }),
        ]),
});
