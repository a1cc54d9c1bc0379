import type * as z from 'zod';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { all, atDestination, inPhase, takenOver } from '../../conditions.ts';
import { terminationSchema } from '../../proposals.ts';
import type { Handover } from '../../state.ts';
import { event, type Given, type Refusal, refuse, type Step, step } from '../../step.ts';
import { inFuture } from '../take-over/checks.ts';
import { noProposal, proposer } from '../take-over/four-eyes.ts';
import { titled } from '../../../worded.ts';

export const terminationProposed = event({
  type: 'termination-proposed',
  title: words('已提出终止', 'termination proposed'),
  data: terminationSchema,
  evolve: (state, data, fact) => ({
    ...state,
    proposals: { ...state.proposals, termination: { ...proposer(fact), ...data } },
  }),
});

export const terminable = inPhase(...atDestination, ...takenOver);

/** A death has to be reported with the same day; before the take-over only a death ends the case. */
export const terminationRefusal = (
  state: Handover,
  { reason, lostOn }: z.output<typeof terminationSchema>,
  given: Given,
): Refusal | undefined => {
  const future = inFuture(lostOn, 'lostOn', given);
  if (future) return future;
  if (reason !== 'death')
    return state.responsible === 'origin' ? refuse('not-taken-over-yet', { reason }) : undefined;
  if (!state.diedOn) return refuse('death-not-reported');
  return state.diedOn === lostOn ? undefined : refuse('death-date-differs', { reported: state.diedOn });
};

const onlyByDeath: Step['impossible'] = (state) =>
  state.responsible === 'origin' && !state.diedOn ? refuse('not-taken-over-yet') : undefined;

/** Stop only when the loss of entitlement is confirmed (社会保险经办条例 Art. 26), by two officers (Art. 37). */
export const proposeTermination = step({
  action: 'propose-termination',
  title: words('提出终止', 'propose the termination'),
  description: words(
    '此人已丧失领取资格时提出终止，写明原因和日期，由另一名人员复核。',
    'Propose to end the case because the right was lost on a day; another officer approves it.',
  ),
  fourEyes: 'propose',
  by: { side: 'destination', roles: ['clerk'] },
  payload: terminationSchema.extend({ note: longTextSchema(1000).optional().meta(titled('备注', 'Note')) }),
  example: { reason: 'death', lostOn: '2024-12-03' },
  impossible: all(terminable, onlyByDeath, noProposal('termination')),
  decide: (state, { reason, lostOn, note }, given) =>
    terminationRefusal(state, { reason, lostOn }, given) ?? [
      terminationProposed.of({ reason, lostOn }, note ? { personal: { note } } : {}),
    ],
});
