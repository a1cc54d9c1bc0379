import * as z from 'zod';
import { civilMonthSchema, monthOf, plusMonths } from '../../../../kernel/civil-month.ts';
import { fenSchema } from '../../../../kernel/fen.ts';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import { withOverpayment } from '../../overpayment-balance.ts';
import type { Handover } from '../../state.ts';
import { event, type Given, type Refusal, refuse, step } from '../../step.ts';
import { beforeFirstMonth, monthInFuture, officerOf } from '../take-over/checks.ts';
import { coded, titled } from '../../../worded.ts';

const causeSchema = coded({
  'paid-after-death': words('死亡后继续发放', 'Paid after death'),
  'dual-receipt': words('重复领取', 'Two pensions drawn'),
  other: words('其他', 'Other'),
}).meta(titled('多发原因', 'Cause'));
const overpayment = z.strictObject({
  fromMonth: civilMonthSchema.meta(titled('起始月份', 'From month')),
  toMonth: civilMonthSchema.meta(titled('终止月份', 'Through month')),
  amountFen: fenSchema.min(1).meta(titled('多发金额', 'Amount')),
  cause: causeSchema,
});
type Overpayment = z.output<typeof overpayment>;

export const overpaymentEstablished = event({
  type: 'overpayment-established',
  title: words('已核定多发待遇', 'overpayment established'),
  data: overpayment,
  evolve: (state, { amountFen }, fact) => ({
    ...withOverpayment(state, { establishedFen: amountFen }),
    overpaymentEstablishedBy: officerOf(fact.actor),
  }),
});

/** The pension stops the month after death (国发〔2014〕8号): the month of death itself is still due. */
const afterDeath = (state: Handover, { cause, fromMonth }: Overpayment): Refusal | undefined => {
  if (cause !== 'paid-after-death') return undefined;
  if (!state.diedOn) return refuse('death-not-reported');
  const earliest = plusMonths(monthOf(state.diedOn), 1);
  return fromMonth < earliest ? refuse('month-of-death-is-due', { earliest }) : undefined;
};

const monthsRefusal = (state: Handover, payload: Overpayment, given: Given): Refusal | undefined => {
  const { fromMonth, toMonth } = payload;
  if (toMonth < fromMonth) return refuse('months-reversed', { fromMonth, toMonth });
  return beforeFirstMonth(state, fromMonth) ?? monthInFuture(toMonth, 'toMonth', given);
};

/** Money paid without right is established before it is recovered, also after the case has ended (社会保险经办条例 Art. 46). */
export const establishOverpayment = step({
  action: 'establish-overpayment',
  title: words('核定多发待遇', 'establish an overpayment'),
  description: words(
    '核定不应发放而已发放的月份、金额和原因，作为追回的依据。',
    'Establish what was paid without right: the months, the amount in fen and the cause.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: overpayment,
  example: { fromMonth: '2025-01', toMonth: '2025-02', amountFen: 24_600, cause: 'paid-after-death' },
  impossible: all(inPhase(...takenOver, 'ended'), (state) =>
    state.pension.firstMonth ? undefined : refuse('pension-never-awarded'),
  ),
  decide: (state, payload, given) =>
    monthsRefusal(state, payload, given) ??
    afterDeath(state, payload) ?? [overpaymentEstablished.of(payload)],
});
