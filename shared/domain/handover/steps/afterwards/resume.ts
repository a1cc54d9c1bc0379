import * as z from 'zod';
import { civilMonthSchema } from '../../../../kernel/civil-month.ts';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import { resumedFrom } from '../../pauses.ts';
import type { Handover } from '../../state.ts';
import { afterDeath } from '../take-over/checks.ts';
import { type Draft, event, type Given, type Refusal, refuse, step } from '../../step.ts';
import { arrearsRefusal } from './suspension-arrears.ts';
import { titled } from '../../../worded.ts';

const resumedMonths = z.strictObject({
  fromMonth: civilMonthSchema.meta(titled('恢复起始月', 'Paid again from')),
  /** First month of the suspension that is paid in arrears; absent when none is. */
  arrearsFrom: civilMonthSchema.optional().meta(titled('补发起始月', 'Arrears from')),
});

export const resumed = event({
  type: 'resumed',
  title: words('待遇已恢复', 'resumed'),
  news: 'origin',
  data: resumedMonths,
  evolve: ({ suspensionReason: _reason, ...state }, { fromMonth, arrearsFrom }) => {
    const { suspendedFrom: _from, suspendedUnpaid, ...pension } = state.pension;
    const pauses = resumedFrom(state.pension, fromMonth, arrearsFrom);
    return { ...state, pension: { ...pension, status: suspendedUnpaid ? 'awarded' : 'paying', pauses } };
  },
});

/** A pension that was suspended before its first payment waits for that again. */
export const resumption = ({ pension }: Handover, data: z.output<typeof resumedMonths>): Draft =>
  resumed.of(data, pension.suspendedUnpaid ? { starts: ['confirmFirstPayment'] } : {});

/** While a proof is overdue nothing but the proof resumes the payments: the clock would suspend them again. */
const proofMissing = ({ suspensionReason, pension }: Handover, { today }: Given): Refusal | undefined => {
  const { proofOfLife } = pension;
  return suspensionReason === 'no-proof-of-life' && proofOfLife && proofOfLife.dueOn < today
    ? refuse('proof-of-life-missing', { dueOn: proofOfLife.dueOn })
    : undefined;
};

/** What is paid for the suspended months is a rule of the place: all of them after a proof of life, none to a prisoner, as a rule. */
export const resume = step({
  action: 'resume',
  title: words('恢复待遇', 'resume the pension'),
  description: words(
    '从某个月起恢复发放待遇；暂停期间按规定应补发的，填写补发起始月。',
    'Resume the payments from a month on, with the first month paid in arrears.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: resumedMonths,
  example: { fromMonth: '2025-06', arrearsFrom: '2025-03' },
  impossible: all(inPhase(...takenOver), (state) =>
    state.pension.status === 'suspended'
      ? undefined
      : refuse('pension-not-suspended', { status: state.pension.status }),
  ),
  decide: (state, payload, given) => {
    const suspendedFrom = state.pension.suspendedFrom ?? payload.fromMonth;
    if (payload.fromMonth < suspendedFrom) return refuse('resumed-before-suspended', { suspendedFrom });
    const dead = afterDeath(state, payload.fromMonth);
    if (dead) return dead;
    return (
      proofMissing(state, given) ?? arrearsRefusal(state, payload, given) ?? [resumption(state, payload)]
    );
  },
});
