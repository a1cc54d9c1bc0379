import * as z from 'zod';
import { words } from '../../../words.ts';
import { awardAsAsked, awardedOf, awardedSchema, withAward } from '../../award-by-rules.ts';
import { all, inPhase, notHeld } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';
import { proposedByAnother, withoutProposal } from './four-eyes.ts';
import { pensionClaimOpen } from './propose-award.ts';

export const pensionAwarded = event({
  type: 'pension-awarded',
  version: 2,
  title: words('待遇已核定', 'pension awarded'),
  news: 'origin',
  data: awardedSchema,
  evolve: (state, awarded) => ({
    ...state,
    pension: { ...withAward(state.pension, awarded), status: 'awarded' },
    proposals: withoutProposal(state, 'award'),
  }),
});

/** The second officer awards what the rules give on that day; the first payment has its own time limit. */
export const approveAward = step({
  action: 'approve-award',
  title: words('复核待遇核定', 'approve the award'),
  description: words(
    '作为复核人员核定待遇。系统重新计算，须与所提出的一致；结果告知认定地。不能复核自己提出的核定。',
    'Award the pension as the second officer: it is computed again and must be what was proposed. The certifying locality is told.',
  ),
  fourEyes: 'approve',
  by: { side: 'destination', roles: ['approver'] },
  payload: z.strictObject({}),
  example: {},
  impossible: all(inPhase('taking-over'), notHeld, pensionClaimOpen, proposedByAnother('award')),
  decide: (state, _payload, given) => {
    const { award } = state.proposals;
    if (!award) return refuse('no-open-proposal', { kind: 'award' });
    const computed = awardAsAsked(state, award, given);
    return 'refused' in computed
      ? computed
      : [
          pensionAwarded.of(awardedOf(computed, award), {
            stops: ['decidePensionClaim'],
            starts: ['confirmFirstPayment'],
          }),
        ];
  },
});
