import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { civilMonthSchema } from '../../../../kernel/civil-month.ts';
import { fenSchema } from '../../../../kernel/fen.ts';
import { plusPaid } from '../../../benefits/paid-outside.ts';
import { settledSpanSchema } from '../../../benefits/payroll-sum.ts';
import { words } from '../../../words.ts';
import { all, inPhase } from '../../conditions.ts';
import { coveredBy } from '../../paid-outside.ts';
import { event, refuse, step } from '../../step.ts';
import { proofOfFirstPayment, proofDueSchema } from '../proof-of-life/proof-due.ts';
import { byRun } from '../runs/by-run.ts';
import { afterDeath, beforeFirstMonth, inFuture, officerOf } from './checks.ts';
import { titled } from '../../../worded.ts';

export const firstPayment = z.strictObject({
  month: civilMonthSchema.meta(titled('待遇所属月份', 'Month')),
  paidOn: civilDateSchema.meta(titled('到账日期', 'Paid on')),
  amountFen: fenSchema.min(1).meta(titled('到账金额', 'Amount')),
});

export const firstPaymentConfirmed = event({
  type: 'first-payment-confirmed',
  title: words('首次发放已确认', 'first payment confirmed'),
  news: 'origin',
  data: firstPayment.extend({
    proofOfLife: proofDueSchema.optional(),
    /** The months that a payment without a payroll was for. */
    covers: z.array(settledSpanSchema).readonly().optional(),
    ...byRun,
  }),
  evolve: (state, { month, amountFen, proofOfLife, covers, runId }, fact) => {
    const { paidOutside = [] } = state.pension;
    const paid = covers ?? [{ from: month, through: month, monthlyFen: amountFen }];
    const account =
      runId === undefined
        ? { paidOutside: paid.reduce(plusPaid, paidOutside), paidOutsideBy: officerOf(fact.actor) }
        : { paidByRun: true as const };
    const { suspendedUnpaid, ...pension } = state.pension;
    return {
      ...state,
      pension: {
        ...pension,
        // What was owed for the months before a suspension may arrive after it began.
        status: suspendedUnpaid ? 'suspended' : 'paying',
        ...account,
        ...(proofOfLife ? { proofOfLife } : {}),
      },
    };
  },
});

export const pensionAwaitsPayment = all(inPhase('taking-over'), ({ pension: { status, suspendedUnpaid } }) =>
  status === 'awarded' || suspendedUnpaid ? undefined : refuse('pension-not-awarded', { status }),
);

/** Only money that arrived ends the third obligation (the rule of 2020: the hukou locality pays the pension). */
export const confirmFirstPayment = step({
  action: 'confirm-first-payment',
  title: words('确认首次发放', 'confirm the first payment'),
  description: words(
    '第一笔养老金到账后，登记所属月份、到账日期和金额。至此移交义务完成。',
    'Confirm that the first pension payment reached the person, with its month and amount in fen.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: firstPayment,
  example: { month: '2024-08', paidOn: '2024-08-20', amountFen: 12_300 },
  impossible: pensionAwaitsPayment,
  decide: (state, payload, given) =>
    beforeFirstMonth(state, payload.month) ??
    afterDeath(state, payload.month) ??
    inFuture(payload.paidOn, 'paidOn', given) ?? [
      firstPaymentConfirmed.of(
        {
          ...payload,
          ...proofOfFirstPayment(state, payload.paidOn, given),
          covers: [...coveredBy(state, payload, given)],
        },
        { stops: ['confirmFirstPayment'] },
      ),
    ],
});
