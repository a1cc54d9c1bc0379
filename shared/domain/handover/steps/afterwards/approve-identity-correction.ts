import * as z from 'zod';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import type { Handover } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { proposedByAnother } from '../take-over/four-eyes.ts';

export const identityCorrected = event({
  type: 'identity-corrected',
  title: words('身份信息已更正', 'identity corrected'),
  news: 'other-side',
  data: z.strictObject({ proposedInSequence: z.int(), proposedBy: z.string() }),
  evolve: ({ pensionAgeNoticed: _noticed, ...state }, data, fact) => {
    const { termination } = state.proposals;
    const corrected: Handover = {
      ...state,
      recordSequence: data.proposedInSequence,
      // What was proposed for another number or another age is proposed anew.
      proposals: termination ? { termination } : {},
    };
    return state.pension.status === 'due'
      ? { ...corrected, ageInDoubtSince: fact.on, pension: { ...state.pension, status: 'not-due' } }
      : corrected;
  },
});

/**
 * From here the record sealed with the proposal is the person’s record; the earlier one stays in the trail. Whether a due
 * pension is still due is decided by the new date of birth, which only the exchange knows: it looks again by itself.
 */
export const approveIdentityCorrection = step({
  action: 'approve-identity-correction',
  title: words('复核身份信息更正', 'approve the identity correction'),
  description: words(
    '作为复核人员确认更正后的身份信息，并告知对方。不能复核自己提出的更正。',
    'Make the proposed record the person’s record as the second officer; the other side is told.',
  ),
  fourEyes: 'approve',
  by: { side: 'destination', roles: ['approver'] },
  payload: z.strictObject({}),
  example: {},
  impossible: all(inPhase(...takenOver), proposedByAnother('identity-correction')),
  decide: (state) => {
    const proposal = state.proposals['identity-correction'];
    return proposal
      ? [
          identityCorrected.of(
            { proposedInSequence: proposal.sequence, proposedBy: proposal.officer },
            { stops: ['claimPension'] },
          ),
        ]
      : refuse('no-open-proposal', { kind: 'identity-correction' });
  },
});
