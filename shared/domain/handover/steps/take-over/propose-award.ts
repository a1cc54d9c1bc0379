import { words } from '../../../words.ts';
import { askedAwardSchema, awardAsAsked, proposalOf } from '../../award-by-rules.ts';
import { all, inPhase, notHeld } from '../../conditions.ts';
import { awardSchema } from '../../proposals.ts';
import { event, refuse, type Step, step } from '../../step.ts';
import { noProposal, proposer } from './four-eyes.ts';

export const awardProposed = event({
  type: 'award-proposed',
  title: words('已提出待遇核定', 'award proposed'),
  data: awardSchema,
  evolve: (state, data, fact) => ({
    ...state,
    proposals: { ...state.proposals, award: { ...proposer(fact), ...data } },
  }),
});

export const pensionClaimOpen: Step['impossible'] = (state) =>
  state.pension.status === 'claimed'
    ? undefined
    : refuse('pension-not-claimed', { status: state.pension.status });

const accountStated: Step['impossible'] = ({ account }) =>
  account ? undefined : refuse('account-not-stated');

/** The first of two officers proposes what the rules of the place give (社会保险经办条例 Art. 37). */
export const proposeAward = step({
  action: 'propose-award',
  title: words('提出待遇核定', 'propose the award'),
  description: words(
    '按已登记的个人账户由系统计算待遇，提交另一名人员复核。如填写金额，须与计算结果一致。',
    'Propose the award that the exchange computes from the stated account; another officer approves it. Amounts given must equal the computed ones.',
  ),
  fourEyes: 'propose',
  by: { side: 'destination', roles: ['clerk'] },
  payload: askedAwardSchema,
  example: {},
  impossible: all(inPhase('taking-over'), notHeld, pensionClaimOpen, accountStated, noProposal('award')),
  decide: (state, payload, given) => {
    const computed = awardAsAsked(state, payload, given);
    return 'refused' in computed ? computed : [awardProposed.of(proposalOf(computed, payload.additions))];
  },
});
