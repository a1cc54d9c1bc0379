import * as z from 'zod';
import { longTextSchema } from '../../../../kernel/text.ts';
import { sides } from '../../../actor.ts';
import { words } from '../../../words.ts';
import type { ClockName } from '../../clocks.ts';
import { alive } from '../../alive.ts';
import { inPhase } from '../../conditions.ts';
import { owedClocks } from '../../owed-clocks.ts';
import { endingOn } from '../../pauses.ts';
import type { Handover } from '../../state.ts';
import { event, refuse, type Step, step } from '../../step.ts';
import { titled } from '../../../worded.ts';

export const reopeningRequested = event({
  type: 'reopening-requested',
  title: words('已申请重启', 'reopening requested'),
  news: 'other-side',
  data: z.strictObject({ by: z.enum(sides) }),
  evolve: (state, data) => ({ ...state, reopening: { requestedBy: data.by } }),
});

/** A termination approved in error is undone: what was owed is owed again, and who was not dead lives. */
const asBeforeTermination = (state: Handover): Handover => {
  const { terminatedFrom, ...rest } = state;
  if (!terminatedFrom) return state;
  const { reason, premiumDue, pension } = terminatedFrom;
  const { settled: _settled, ...drawn } = endingOn(rest.pension, rest.diedOn);
  const restored = { ...rest, premiumDue, pension: { ...drawn, status: pension } };
  return reason === 'death' ? alive(restored) : restored;
};

export const reopeningAgreed = event({
  type: 'reopening-agreed',
  title: words('已同意重启', 'reopening agreed'),
  // A case that is sent out again needs its message, whichever side agreed.
  news: 'both-sides',
  data: z.strictObject({
    phase: z.enum(['inquiring', 'located', 'pushed', 'taking-over', 'registering-at-origin']),
  }),
  evolve: ({ reopening: _reopening, closedFrom: _closedFrom, ...state }, data) => {
    if (state.terminatedFrom) return { ...asBeforeTermination(state), phase: data.phase };
    const { attempts } = state.enrolment;
    return {
      ...state,
      phase: data.phase,
      enrolment: data.phase === 'taking-over' ? { attempts } : state.enrolment,
    };
  },
});

export const reopeningRefused = event({
  type: 'reopening-refused',
  title: words('不同意重启', 'reopening refused'),
  news: 'other-side',
  data: z.strictObject({}),
  evolve: ({ reopening: _reopening, ...state }) => state,
});

const officers = ['pusher', 'clerk', 'approver'] as const;

/** A case that a relation transfer ended goes on at the new hukou; one that a termination ended may have been ended in error. */
const requestable: Step['impossible'] = (state, given) =>
  state.phase === 'ended' && state.terminatedFrom
    ? undefined
    : inPhase('concluded', 'expired', 'withdrawn', 'registered-at-origin')(state, given);

/** Either side may ask to reopen a closed case; the other side agrees or refuses. */
export const requestReopening = step({
  action: 'request-reopening',
  title: words('申请重启', 'ask to reopen'),
  description: words(
    '结案后发现新情况时，申请对方同意重新办理。',
    'Ask the other side to reopen the closed case.',
  ),
  by: { side: 'either', roles: officers },
  payload: z.strictObject({ reason: longTextSchema(1000).meta(titled('重启原因', 'Reason')) }),
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

type Resumption = {
  readonly phase: z.output<typeof reopeningAgreed.data>['phase'];
  readonly starts: readonly ClockName[];
};

const resumesAt = (state: Handover): Resumption => {
  const { closedFrom, terminatedFrom } = state;
  if (terminatedFrom && state.responsible === 'destination')
    return { phase: 'taking-over', starts: owedClocks(asBeforeTermination(state)) };
  if (closedFrom === 'taking-over') return { phase: closedFrom, starts: ['decideEnrolment'] };
  if (closedFrom === 'registering-at-origin')
    return { phase: closedFrom, starts: ['confirmRegistrationAtOrigin'] };
  if (closedFrom === 'inquiring') return { phase: closedFrom, starts: ['answerInquiry'] };
  if (closedFrom === 'located') return { phase: closedFrom, starts: ['correctReturned'] };
  return { phase: 'pushed', starts: ['deliver'] };
};

export const agreeReopening = step({
  action: 'agree-reopening',
  title: words('同意重启', 'agree to reopen'),
  description: words(
    '同意对方申请，案件从结案前的环节继续办理。',
    'Agree that the closed case goes on where it stood.',
  ),
  by: { side: 'either', roles: officers },
  payload: z.strictObject({}),
  example: {},
  impossible: answerable,
  decide: (state) => {
    const { phase, starts } = resumesAt(state);
    return [reopeningAgreed.of({ phase }, { starts })];
  },
});

export const refuseReopening = step({
  action: 'refuse-reopening',
  title: words('不同意重启', 'refuse to reopen'),
  description: words('不同意重新办理，并写明原因。案件保持结案状态。', 'Refuse to reopen, with the reason.'),
  by: { side: 'either', roles: officers },
  payload: z.strictObject({ reason: longTextSchema(1000).meta(titled('不同意的原因', 'Reason')) }),
  example: { reason: '原结论依据充分。' },
  impossible: answerable,
  decide: (_state, { reason }) => [reopeningRefused.of({}, { personal: { reason } })],
});
