import * as z from 'zod';
import { words } from '../../../words.ts';
import { clockNames } from '../../clocks.ts';
import { all } from '../../conditions.ts';
import { endingOn } from '../../pauses.ts';
import { terminationSchema } from '../../proposals.ts';
import { event, refuse, step } from '../../step.ts';
import { closeAs } from '../take-over/checks.ts';
import { proposedByAnother } from '../take-over/four-eyes.ts';
import { terminable, terminationRefusal } from './propose-termination.ts';

export const terminated = event({
  type: 'terminated',
  title: words('已终止', 'terminated'),
  news: 'origin',
  data: terminationSchema.extend({ proposedBy: z.string() }),
  evolve: (state, { reason, lostOn }) => ({
    ...closeAs(state, 'ended'),
    terminatedFrom: { reason, premiumDue: state.premiumDue, pension: state.pension.status },
    premiumDue: false,
    pension: { ...endingOn(state.pension, lostOn, state.diedOn), status: 'terminated' },
  }),
});

/** Ends the case on both sides. What was paid for later months is recovered afterwards (Art. 46). */
export const approveTermination = step({
  action: 'approve-termination',
  title: words('复核终止', 'approve the termination'),
  description: words(
    '作为复核人员确认终止并结案，告知认定地。不能复核自己提出的终止。',
    'End the case as the second officer; the certifying locality is told.',
  ),
  fourEyes: 'approve',
  by: { side: 'destination', roles: ['approver'] },
  payload: z.strictObject({}),
  example: {},
  impossible: all(terminable, proposedByAnother('termination')),
  decide: (state, _payload, given) => {
    const { termination } = state.proposals;
    if (!termination) return refuse('no-open-proposal', { kind: 'termination' });
    const { reason, lostOn, officer } = termination;
    return (
      terminationRefusal(state, { reason, lostOn }, given) ?? [
        terminated.of({ reason, lostOn, proposedBy: officer }, { stops: clockNames }),
      ]
    );
  },
});
