import * as z from 'zod';
import { type CivilMonth, civilMonthSchema } from '../../../../kernel/civil-month.ts';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import type { Handover } from '../../state.ts';
import { afterDeath } from '../take-over/checks.ts';
import { event, type Refusal, refuse, step } from '../../step.ts';

const resumption = z.strictObject({
  fromMonth: civilMonthSchema,
  /** First month of the suspension that is paid in arrears; absent when none is. */
  arrearsFrom: civilMonthSchema.optional(),
});

export const resumed = event({
  type: 'resumed',
  title: words('待遇已恢复', 'resumed'),
  news: 'origin',
  data: resumption,
  evolve: ({ suspensionReason: _reason, ...state }) => {
    const { suspendedFrom: _from, ...pension } = state.pension;
    return { ...state, pension: { ...pension, status: 'paying' } };
  },
});

const arrearsRefusal = (
  state: Handover,
  suspendedFrom: CivilMonth,
  { fromMonth, arrearsFrom }: z.output<typeof resumption>,
): Refusal | undefined => {
  if (state.suspensionReason === 'imprisoned')
    return arrearsFrom ? refuse('no-arrears-after-imprisonment') : undefined;
  if (arrearsFrom && (arrearsFrom < suspendedFrom || arrearsFrom >= fromMonth))
    return refuse('arrears-outside-suspension', { suspendedFrom, fromMonth });
  const owed = state.suspensionReason === 'no-proof-of-life' && fromMonth > suspendedFrom;
  return owed && arrearsFrom !== suspendedFrom
    ? refuse('arrears-from-suspension-month', { suspendedFrom })
    : undefined;
};

/** A person who proves to be alive gets every suspended month; a prisoner gets none of them. */
export const resume = step({
  action: 'resume',
  title: words('恢复待遇', 'resume the pension'),
  description: 'Resume the payments from a month on, with the first month paid in arrears.',
  by: { side: 'destination', roles: ['clerk'] },
  payload: resumption,
  example: { fromMonth: '2025-06', arrearsFrom: '2025-03' },
  impossible: all(inPhase(...takenOver), (state) =>
    state.pension.status === 'suspended'
      ? undefined
      : refuse('pension-not-suspended', { status: state.pension.status }),
  ),
  decide: (state, payload) => {
    const suspendedFrom = state.pension.suspendedFrom ?? payload.fromMonth;
    if (payload.fromMonth < suspendedFrom) return refuse('resumed-before-suspended', { suspendedFrom });
    const dead = afterDeath(state, payload.fromMonth);
    if (dead) return dead;
    return arrearsRefusal(state, suspendedFrom, payload) ?? [resumed.of(payload)];
  },
});
