import * as z from 'zod';
import { words } from '../../../words.ts';
import { all, inPhase, notHeld } from '../../conditions.ts';
import { awardSchema } from '../../proposals.ts';
import { event, refuse, step } from '../../step.ts';
import { proposedByAnother, withoutProposal } from './four-eyes.ts';
import { awardRefusal, pensionClaimOpen } from './propose-award.ts';

export const pensionAwarded = event({
  type: 'pension-awarded',
  title: words('待遇已核定', 'pension awarded'),
  news: 'origin',
  data: awardSchema.extend({ proposedBy: z.string() }),
  evolve: (state, { monthlyFen, firstMonth }) => ({
    ...state,
    pension: { ...state.pension, status: 'awarded', monthlyFen, firstMonth },
    proposals: withoutProposal(state, 'award'),
  }),
});

/** The second officer awards the pension; the first payment has its own time limit. */
export const approveAward = step({
  action: 'approve-award',
  title: words('复核待遇核定', 'approve the award'),
  description: 'Award the pension as the second officer; the certifying locality is told.',
  by: { side: 'destination', roles: ['approver'] },
  payload: z.strictObject({}),
  example: {},
  impossible: all(inPhase('taking-over'), notHeld, pensionClaimOpen, proposedByAnother('award')),
  decide: (state, _payload, given) => {
    const { award } = state.proposals;
    if (!award) return refuse('no-open-proposal', { kind: 'award' });
    const { monthlyFen, firstMonth, officer } = award;
    return (
      awardRefusal(state, award, given) ?? [
        pensionAwarded.of(
          { monthlyFen, firstMonth, proposedBy: officer },
          { stops: ['decidePensionClaim'], starts: ['confirmFirstPayment'] },
        ),
      ]
    );
  },
});
