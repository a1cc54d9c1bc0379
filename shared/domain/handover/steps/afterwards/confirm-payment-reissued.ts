import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { type CivilMonth, civilMonthSchema, monthOf } from '../../../../kernel/civil-month.ts';
import { type Fen, fen, fenSchema } from '../../../../kernel/fen.ts';
import { dueInMonth } from '../../../benefits/due-in-month.ts';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import { withReissue } from '../../paid-outside.ts';
import type { Handover } from '../../state.ts';
import { event, type Given, refuse, step } from '../../step.ts';
import { byRun } from '../runs/by-run.ts';
import { afterDeath, inFuture, officerOf } from '../take-over/checks.ts';
import { titled } from '../../../worded.ts';

export const reissue = z.strictObject({
  month: civilMonthSchema.meta(titled('原待遇月份', 'Month that had failed')),
  paidInMonth: civilMonthSchema.meta(titled('补发月份', 'Paid in month')),
  paidOn: civilDateSchema.meta(titled('补发日期', 'Paid on')),
});

export const paymentReissued = event({
  type: 'payment-reissued',
  title: words('已补发', 'payment reissued'),
  news: 'origin',
  data: reissue.extend({
    /** What was paid for the month without a payroll. */
    paidFen: fenSchema.optional(),
    ...byRun,
  }),
  evolve: (state, { month, paidFen = fen(0), runId }, fact) => {
    const pension = withReissue(state.pension, month, paidFen);
    return {
      ...state,
      pension:
        runId === undefined
          ? { ...pension, paidOutsideBy: officerOf(fact.actor) }
          : { ...pension, paidByRun: true },
    };
  },
});

/** What came back before is paid again in the same amount; where none was ever confirmed, with what was due. */
const paidAgain = (state: Handover, month: CivilMonth, given: Given): Fen | undefined => {
  const sentBack = state.pension.returnedOutside?.find((one) => one.month === month);
  if (!sentBack) return undefined;
  const { award, pauses } = state.pension;
  if (sentBack.amountFen > 0 || !award) return sentBack.amountFen;
  const facts = { award, pauses, pensionAgeOn: given.person.reachesPensionAgeOn };
  return dueInMonth(facts, month, given.benefits).result;
};

/** Paid again without a payroll, after the account was put right; what a payroll pays again it confirms itself. */
export const confirmPaymentReissued = step({
  action: 'confirm-payment-reissued',
  title: words('确认补发', 'confirm the payment was reissued'),
  description: words(
    '此前发放失败的月份已重新发放，登记补发月份和日期。',
    'Confirm that a month whose payment had failed was paid again, and when.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: reissue,
  example: { month: '2025-01', paidInMonth: '2025-02', paidOn: '2025-02-20' },
  impossible: all(inPhase(...takenOver, 'ended'), (state) =>
    state.pension.unpaidMonths.length > 0 ? undefined : refuse('no-failed-payment'),
  ),
  decide: (state, payload, given) => {
    const { month, paidInMonth, paidOn } = payload;
    if (!state.pension.unpaidMonths.includes(month)) return refuse('month-not-unpaid', { month });
    if (paidInMonth <= month) return refuse('reissue-not-later', { month });
    if (monthOf(paidOn) !== paidInMonth) return refuse('payment-day-outside-month', { paidInMonth });
    const paidFen = paidAgain(state, month, given);
    if (paidFen === undefined) return refuse('paid-by-payroll', { month });
    return (
      afterDeath(state, month) ??
      inFuture(paidOn, 'paidOn', given) ?? [paymentReissued.of({ ...payload, paidFen })]
    );
  },
});
