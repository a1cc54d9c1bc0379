import * as z from 'zod';
import { type CivilDate, plusDays } from '../../../../kernel/civil-date.ts';
import { type CivilMonth, monthOf, plusMonths } from '../../../../kernel/civil-month.ts';
import { words } from '../../../words.ts';
import type { Handover } from '../../state.ts';
import { type Given, refuse, step } from '../../step.ts';
import { suspended } from '../afterwards/suspend.ts';
import { awaitedProof } from './proof-due.ts';

/** The first day on which a proof is overdue of which the clerk was reminded, or nothing. */
export const lapsesOn = (state: Handover): CivilDate | undefined => {
  const proof = awaitedProof(state);
  return proof?.remindedOn ? plusDays(proof.dueOn, 1) : undefined;
};

/** From the month after the one in which the proof was due; never a month that has passed, which may be paid. */
const suspendedFrom = (due: CivilDate, { today }: Given): CivilMonth => {
  const after = plusMonths(monthOf(due), 1);
  const now = monthOf(today);
  return after > now ? after : now;
};

/** Without a proof of life the payments pause, the right stays (人社厅发〔2018〕54号). */
export const suspendWithoutProof = step({
  action: 'suspend-without-proof',
  title: words('未认证暂停', 'suspend without proof of life'),
  description: words(
    '逾期未认证的，系统从次月起暂停发放。',
    'Suspend the payments from the month after the proof of life was due.',
  ),
  by: { system: 'sweep' },
  payload: z.strictObject({}),
  example: {},
  impossible: (state, { today }) => {
    const on = lapsesOn(state);
    return on && today >= on ? undefined : refuse('not-due-yet');
  },
  decide: (state, _payload, given) => {
    const { proofOfLife, pauses } = state.pension;
    if (!proofOfLife) return refuse('not-due-yet');
    const from = suspendedFrom(proofOfLife.dueOn, given);
    const paidAgain = pauses.at(-1)?.until;
    const fromMonth = paidAgain && paidAgain > from ? paidAgain : from;
    return [suspended.of({ reason: 'no-proof-of-life', fromMonth })];
  },
});
