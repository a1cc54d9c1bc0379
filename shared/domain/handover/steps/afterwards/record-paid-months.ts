import * as z from 'zod';
import { lowersPaid, withPaid } from '../../../benefits/paid-outside.ts';
import { settledSpanSchema } from '../../../benefits/payroll-sum.ts';
import { documentSchema } from '../../../person/record.ts';
import { words } from '../../../words.ts';
import { all, inPhase, secondOfficer, takenOver } from '../../conditions.ts';
import { event, type Refusal, refuse, step } from '../../step.ts';
import { beforeFirstMonth, monthInFuture, officerOf } from '../take-over/checks.ts';
import { titled } from '../../../worded.ts';

const paidMonths = z.strictObject({
  from: settledSpanSchema.unwrap().shape.from.meta(titled('起始月份', 'From month')),
  through: settledSpanSchema.unwrap().shape.through.meta(titled('终止月份', 'Through month')),
  monthlyFen: settledSpanSchema
    .unwrap()
    .shape.monthlyFen.max(10_000_000)
    .meta({
      ...titled('每月已发金额', 'Paid a month'),
      description: 'Paid for each of these months in fen; 0 says that nothing was 每月已发（分），0表示未发',
    }),
  evidence: documentSchema.meta(titled('佐证材料', 'Evidence')),
});

export const paidMonthsRecorded = event({
  type: 'paid-months-recorded',
  title: words('已登记批次外发放', 'paid months recorded'),
  data: paidMonths,
  evolve: (state, { evidence: _evidence, ...stated }, fact) => {
    const { settled: _settled, ...pension } = state.pension;
    return {
      ...state,
      pension: {
        ...pension,
        paidOutside: withPaid(pension.paidOutside ?? [], stated),
        paidOutsideBy: officerOf(fact.actor),
      },
    };
  },
});

/**
 * What the person got without any payroll, as the papers of the time show it: the payrolls take it for paid. Stated anew when it was
 * wrong. To say that less was paid makes the payroll pay more, so that takes an officer who did not say so before (社会保险经办条例
 * Art. 37).
 */
export const recordPaidMonths = step({
  action: 'record-paid-months',
  title: words('登记批次外发放', 'record months paid'),
  description: words(
    '登记不经发放批次已发的月份和每月金额，并附佐证材料。重新登记时替换以前的内容。',
    'Record the months that were paid outside of the payrolls and how much each, in place of what was recorded for them before.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: paidMonths,
  example: {
    from: '2025-03',
    through: '2025-05',
    monthlyFen: 16_300,
    evidence: { id: 'payment-register-1', kind: 'other', digest: 'a'.repeat(64) },
  },
  impossible: all(inPhase(...takenOver, 'ended'), ({ pension }) =>
    pension.firstMonth ? undefined : refuse('pension-never-awarded'),
  ),
  decide: (state, payload, given) => {
    const { from, through } = payload;
    const { paidOutside = [], paidOutsideBy = '' } = state.pension;
    const lowered = (): Refusal | undefined =>
      lowersPaid(paidOutside, payload) ? secondOfficer(paidOutsideBy, given) : undefined;
    if (through < from) return refuse('months-reversed', { from, through });
    return (
      beforeFirstMonth(state, from) ??
      monthInFuture(through, 'through', given) ??
      lowered() ?? [paidMonthsRecorded.of(payload)]
    );
  },
});
