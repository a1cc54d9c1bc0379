import * as z from 'zod';
import { longTextSchema } from '../../../../kernel/text.ts';
import { sides } from '../../../actor.ts';
import { words } from '../../../words.ts';
import { inPhase } from '../../conditions.ts';
import type { Handover } from '../../state.ts';
import { event, refuse, type Step, step } from '../../step.ts';

export const reopeningRequested = event({
  type: 'reopening-requested',
  title: words('已申请重启', 'reopening requested'),
  news: 'other-side',
  data: z.strictObject({ by: z.enum(sides) }),
  evolve: (state, data) => ({ ...state, reopening: { requestedBy: data.by } }),
});

export const reopeningAgreed = event({
  type: 'reopening-agreed',
  title: words('已同意重启', 'reopening agreed'),
  // A case that is sent out again needs its message, whichever side agreed.
  news: 'both-sides',
  data: z.strictObject({
    phase: z.enum(['inquiring', 'located', 'pushed', 'taking-over', 'registering-at-origin']),
  }),
  evolve: ({ reopening: _reopening, closedFrom: _closedFrom, ...state }, data) => ({
    ...state,
    phase: data.phase,
    enrolment: data.phase === 'taking-over' ? { attempts: state.enrolment.attempts } : state.enrolment,
  }),
});

export const reopeningRefused = event({
  type: 'reopening-refused',
  title: words('不同意重启', 'reopening refused'),
  news: 'other-side',
  data: z.strictObject({}),
  evolve: ({ reopening: _reopening, ...state }) => state,
});

const officers = ['pusher', 'clerk', 'approver'] as const;
const requestable = inPhase('concluded', 'expired', 'withdrawn', 'registered-at-origin');

/** Either side may ask to reopen a closed case; the other side agrees or refuses. */
export const requestReopening = step({
  action: 'request-reopening',
  title: words('申请重启', 'ask to reopen'),
  description: 'Ask the other side to reopen the closed case.',
  by: { side: 'either', roles: officers },
  payload: z.strictObject({ reason: longTextSchema(1000) }),
  example: { reason: '发现新的户籍证明。' },
  impossible: (state, given) =>
    requestable(state, given) ?? (state.reopening ? refuse('reopening-already-requested') : undefined),
  decide: (_state, { reason }, given) => [
    reopeningRequested.of({ by: given.side ?? 'origin' }, { personal: { reason } }),
  ],
});

const answerable: Step['impossible'] = (state, given) => {
  if (!state.reopening) return refuse('no-reopening-requested');
  return state.reopening.requestedBy === given.side ? refuse('other-side-answers') : undefined;
};

const resumesAt = (state: Handover) => {
  if (state.closedFrom === 'taking-over') return { phase: 'taking-over', starts: 'decideEnrolment' } as const;
  if (state.closedFrom === 'registering-at-origin')
    return { phase: 'registering-at-origin', starts: 'confirmRegistrationAtOrigin' } as const;
  if (state.closedFrom === 'inquiring') return { phase: 'inquiring', starts: 'answerInquiry' } as const;
  if (state.closedFrom === 'located') return { phase: 'located', starts: 'correctReturned' } as const;
  return { phase: 'pushed', starts: 'deliver' } as const;
};

export const agreeReopening = step({
  action: 'agree-reopening',
  title: words('同意重启', 'agree to reopen'),
  description: 'Agree that the closed case goes on where it stood.',
  by: { side: 'either', roles: officers },
  payload: z.strictObject({}),
  example: {},
  impossible: answerable,
  decide: (state) => {
    const { phase, starts } = resumesAt(state);
    return [reopeningAgreed.of({ phase }, { starts: [starts] })];
  },
});

export const refuseReopening = step({
  action: 'refuse-reopening',
  title: words('不同意重启', 'refuse to reopen'),
  description: 'Refuse to reopen, with the reason.',
  by: { side: 'either', roles: officers },
  payload: z.strictObject({ reason: longTextSchema(1000) }),
  example: { reason: '原结论依据充分。' },
  impossible: answerable,
  decide: (_state, { reason }) => [reopeningRefused.of({}, { personal: { reason } })],
});
