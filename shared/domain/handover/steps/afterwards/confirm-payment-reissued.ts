import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { civilMonthSchema, monthOf } from '../../../../kernel/civil-month.ts';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';
import { byRun } from '../runs/by-run.ts';
import { afterDeath, inFuture } from '../take-over/checks.ts';

export const reissue = z.strictObject({
  month: civilMonthSchema,
  paidInMonth: civilMonthSchema,
  paidOn: civilDateSchema,
});

export const paymentReissued = event({
  type: 'payment-reissued',
  title: words('已补发', 'payment reissued'),
  news: 'origin',
  data: reissue.extend(byRun),
  evolve: (state, { month }) => ({
    ...state,
    pension: {
      ...state.pension,
      unpaidMonths: state.pension.unpaidMonths.filter((unpaid) => unpaid !== month),
    },
  }),
});

/** Paid again with a later month's payment, after the account was put right. */
export const confirmPaymentReissued = step({
  action: 'confirm-payment-reissued',
  title: words('确认补发', 'confirm the payment was reissued'),
  description: 'Confirm that a month whose payment had failed was paid again, and when.',
  by: { side: 'destination', roles: ['clerk'] },
  payload: reissue,
  example: { month: '2025-01', paidInMonth: '2025-02', paidOn: '2025-02-20' },
  impossible: all(inPhase(...takenOver), (state) =>
    state.pension.unpaidMonths.length > 0 ? undefined : refuse('no-failed-payment'),
  ),
  decide: (state, payload, given) => {
    const { month, paidInMonth, paidOn } = payload;
    if (!state.pension.unpaidMonths.includes(month)) return refuse('month-not-unpaid', { month });
    if (paidInMonth <= month) return refuse('reissue-not-later', { month });
    if (monthOf(paidOn) !== paidInMonth) return refuse('payment-day-outside-month', { paidInMonth });
    return afterDeath(state, month) ?? inFuture(paidOn, 'paidOn', given) ?? [paymentReissued.of(payload)];
  },
});
