import * as z from 'zod';
import { words } from '../../../words.ts';
import { awardedOf, awardedSchema, withAward } from '../../award-by-rules.ts';
import { all } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';
import { proposedByAnother, withoutProposal } from '../take-over/four-eyes.ts';
import { correctable, correctionAsAsked } from './propose-award-correction.ts';

export const awardCorrected = event({
  type: 'award-corrected',
  title: words('待遇已更正', 'award corrected'),
  news: 'origin',
  data: awardedSchema,
  evolve: (state, awarded) => ({
    ...state,
    pension: withAward(state.pension, awarded),
    proposals: withoutProposal(state, 'award-correction'),
  }),
});

/** The second officer makes the correction final; the award before it stays in the trail. */
export const approveAwardCorrection = step({
  action: 'approve-award-correction',
  title: words('复核待遇更正', 'approve the award correction'),
  description: words(
    '作为复核人员以重新计算的结果替换原核定，并告知认定地。不能复核自己提出的更正。',
    'Replace the award as the second officer: it is computed again and must be what was proposed. The certifying locality is told.',
  ),
  fourEyes: 'approve',
  by: { side: 'destination', roles: ['approver'] },
  payload: z.strictObject({}),
  example: {},
  impossible: all(correctable, proposedByAnother('award-correction')),
  decide: (state, _payload, given) => {
    const proposal = state.proposals['award-correction'];
    if (!proposal) return refuse('no-open-proposal', { kind: 'award-correction' });
    const computed = correctionAsAsked(state, proposal, given);
    return 'refused' in computed ? computed : [awardCorrected.of(awardedOf(computed, proposal))];
  },
});
