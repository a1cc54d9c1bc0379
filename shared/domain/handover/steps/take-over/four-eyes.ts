import * as z from 'zod';
import { longTextSchema } from '../../../../kernel/text.ts';
import { type Words, words } from '../../../words.ts';
import { all, secondOfficer } from '../../conditions.ts';
import type { ProposalKind, Proposals } from '../../proposals.ts';
import type { Handover } from '../../state.ts';
import { event, type Fact, refuse, type Step, step } from '../../step.ts';
import { officerOf } from './checks.ts';
import { titled } from '../../../worded.ts';

/** Who proposed, and in which event the proposal can be read again. */
export const proposer = (fact: Fact) => ({ officer: officerOf(fact.actor), sequence: fact.sequence });

export const noProposal =
  (kind: ProposalKind): Step['impossible'] =>
  (state) =>
    state.proposals[kind] ? refuse('proposal-already-open', { kind }) : undefined;

/** A proposal is open and the officer is not the one who made it (社会保险经办条例 Art. 37). */
export const proposedByAnother =
  (kind: ProposalKind): Step['impossible'] =>
  (state, given) => {
    const proposal = state.proposals[kind];
    return proposal ? secondOfficer(proposal.officer, given) : refuse('no-open-proposal', { kind });
  };

export const withoutProposal = (state: Handover, kind: ProposalKind): Proposals => {
  const { [kind]: _settled, ...rest } = state.proposals;
  return rest;
};

/** The second officer says no: the proposal is gone, its reason stays in the trail and the first officer may try again. */
export const rejectionOf = (kind: ProposalKind, subject: Words, phase: Step['impossible']) => {
  const rejected = event({
    type: `${kind}-proposal-rejected`,
    title: words(`未通过复核：${subject.zh}`, `${subject.en} rejected`),
    data: z.strictObject({ proposedBy: z.string() }),
    evolve: (state) => ({ ...state, proposals: withoutProposal(state, kind) }),
  });
  const reject = step({
    action: `reject-${kind}`,
    title: words(`退回${subject.zh}`, `reject the ${subject.en}`),
    description: words(
      `您作为复核人员不同意所提出的${subject.zh}，写明原因后退回；原经办人员可以重新提出。`,
      `Reject the proposed ${subject.en} as the second officer, with the reason.`,
    ),
    fourEyes: 'reject',
    by: { side: 'destination', roles: ['approver'] },
    payload: z.strictObject({ why: longTextSchema(1000).meta(titled('退回原因', 'Reason')) }),
    example: { why: '材料不全，请补充后重新提交。' },
    impossible: all(phase, proposedByAnother(kind)),
    decide: (state, { why }) => [
      rejected.of({ proposedBy: state.proposals[kind]?.officer ?? '' }, { personal: { why } }),
    ],
  });
  return { rejected, reject };
};
