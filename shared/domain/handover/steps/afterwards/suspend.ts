import * as z from 'zod';
import { type CivilMonth, civilMonthSchema } from '../../../../kernel/civil-month.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import { pausedFrom } from '../../pauses.ts';
import type { Handover } from '../../state.ts';
import { suspensionReasonSchema } from '../../terms.ts';
import { event, type Refusal, refuse, step } from '../../step.ts';
import { beforeFirstMonth } from '../take-over/checks.ts';
import { titled } from '../../../worded.ts';

const suspension = z.strictObject({
  reason: suspensionReasonSchema,
  fromMonth: civilMonthSchema.meta(titled('暂停起始月', 'First month without payment')),
});

export const suspended = event({
  type: 'suspended',
  title: words('待遇已暂停', 'suspended'),
  news: 'origin',
  data: suspension,
  evolve: (state, { reason, fromMonth }) => ({
    ...state,
    pension: {
      ...state.pension,
      status: 'suspended',
      suspendedFrom: fromMonth,
      pauses: pausedFrom(state.pension, fromMonth),
      ...(state.pension.status === 'awarded' ? { suspendedUnpaid: true } : {}),
    },
    suspensionReason: reason,
  }),
});

/** A month is suspended once: what was decided about an earlier suspension stands. */
const beforeResumed = (state: Handover, fromMonth: CivilMonth): Refusal | undefined => {
  const resumed = state.pension.pauses.at(-1)?.until;
  return resumed && fromMonth < resumed
    ? refuse('suspended-before-resumed', { resumedFrom: resumed })
    : undefined;
};

/** No proof of life in twelve months (人社厅发〔2018〕54号), imprisonment, or another reason: payment pauses, the right stays; also of an award not paid yet. */
export const suspend = step({
  action: 'suspend',
  title: words('暂停待遇', 'suspend the pension'),
  description: words(
    '从某个月起暂停发放待遇，并选择原因。资格保留，可以恢复。',
    'Suspend the payments from a month on, with the reason.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: suspension.extend({ note: longTextSchema(500).optional().meta(titled('备注', 'Note')) }),
  example: { reason: 'no-proof-of-life', fromMonth: '2025-03' },
  impossible: all(inPhase(...takenOver), ({ pension: { status } }) =>
    status === 'paying' || status === 'awarded' ? undefined : refuse('pension-not-paying', { status }),
  ),
  decide: (state, { reason, fromMonth, note }) =>
    beforeFirstMonth(state, fromMonth) ??
    beforeResumed(state, fromMonth) ?? [
      suspended.of(
        { reason, fromMonth },
        { stops: ['confirmFirstPayment'], ...(note ? { personal: { note } } : {}) },
      ),
    ],
});
