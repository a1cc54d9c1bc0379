import * as z from 'zod';
import { type CivilMonth, civilMonthSchema } from '../../../../kernel/civil-month.ts';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import { paidOutsideIn, withReturnedOutside } from '../../paid-outside.ts';
import type { Handover, Pension } from '../../state.ts';
import { event, type Refusal, refuse, step } from '../../step.ts';
import { byRun } from '../runs/by-run.ts';
import { beforeFirstMonth, monthInFuture } from '../take-over/checks.ts';
import { coded, titled } from '../../../worded.ts';

const reasonSchema = coded({
  'account-closed': words('账户已销户', 'Account closed'),
  'account-unknown': words('账户不存在', 'Account unknown'),
  'account-frozen': words('账户已冻结', 'Account frozen'),
  'account-dormant': words('账户为睡眠户', 'Account dormant'),
  'name-mismatch': words('户名不符', 'Name does not match'),
  'bank-rejected': words('银行拒绝', 'Rejected by the bank'),
  other: words('其他', 'Other'),
}).meta(titled('失败原因', 'Reason'));
const failure = z.strictObject({
  month: civilMonthSchema.meta(titled('待遇所属月份', 'Month')),
  reason: reasonSchema,
});

export const paymentFailed = event({
  type: 'payment-failed',
  title: words('发放失败', 'payment failed'),
  news: 'origin',
  data: failure.extend(byRun),
  evolve: (state, { month, runId }, fact) => {
    // What comes back late is owed again: the payroll has to find the case.
    const { settled: _settled, ...before } = state.pension;
    const pension: Pension =
      runId === undefined ? withReturnedOutside(before, month) : { ...before, paidByRun: true };
    return {
      ...state,
      bankAccountInDoubtSince: state.bankAccountInDoubtSince ?? fact.on,
      pension: { ...pension, unpaidMonths: [...pension.unpaidMonths, month].toSorted() },
    };
  },
});

/** Once payrolls pay, the bank's answer to them says which of their payments came back, and they pay those again. */
const ofPayroll = ({ pension }: Handover, month: CivilMonth): Refusal | undefined =>
  pension.paidByRun && paidOutsideIn(pension, month) === 0 ? refuse('paid-by-payroll', { month }) : undefined;

/** The bank sent a payment back; the month stays owed until it was paid again, and nothing goes to that account meanwhile. */
export const reportPaymentFailure = step({
  action: 'report-payment-failure',
  title: words('报告发放失败', 'report a failed payment'),
  description: words(
    '银行退回某个月的款项时登记原因。该月待遇仍须补发，请先核对收款账户。',
    'Report that the bank sent the payment of a month back.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: failure,
  example: { month: '2025-01', reason: 'account-closed' },
  impossible: all(inPhase(...takenOver), ({ pension: { status } }) =>
    status === 'awarded' || status === 'paying' || status === 'suspended'
      ? undefined
      : refuse('pension-not-awarded', { status }),
  ),
  decide: (state, payload, given) =>
    state.pension.unpaidMonths.includes(payload.month)
      ? refuse('payment-failure-already-reported', { month: payload.month })
      : (ofPayroll(state, payload.month) ??
        beforeFirstMonth(state, payload.month) ??
        monthInFuture(payload.month, 'month', given) ?? [paymentFailed.of(payload)]),
});
