import { canonicalJson } from '../../../../kernel/canonical-json.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { askedAwardSchema, awardAsAsked, type ComputedAward, proposalOf } from '../../award-by-rules.ts';
import { all, inPhase, notHeld, takenOver } from '../../conditions.ts';
import { awardSchema } from '../../proposals.ts';
import type { Handover } from '../../state.ts';
import { event, type Given, type Refusal, refuse, type Step, step } from '../../step.ts';
import { noProposal, proposer } from '../take-over/four-eyes.ts';
import { titled } from '../../../worded.ts';

export const awardCorrectionProposed = event({
  type: 'award-correction-proposed',
  title: words('已提出待遇更正', 'award correction proposed'),
  data: awardSchema,
  evolve: (state, data, fact) => ({
    ...state,
    proposals: { ...state.proposals, 'award-correction': { ...proposer(fact), ...data } },
  }),
});

/** A pension that was awarded and whose claim is not decided anew. */
const awarded: Step['impossible'] = ({ pension }) =>
  pension.firstMonth && pension.status !== 'claimed' ? undefined : refuse('pension-never-awarded');

export const correctable = all(inPhase(...takenOver), notHeld, awarded);

/** What the rules give for the account as it is stated now; only a difference is a correction. */
export const correctionAsAsked = (
  state: Handover,
  asked: Parameters<typeof awardAsAsked>[1],
  given: Given,
): ComputedAward | Refusal => {
  const computed = awardAsAsked(state, asked, given);
  if ('refused' in computed || !state.pension.award) return computed;
  const same = canonicalJson(computed.result.award) === canonicalJson(state.pension.award);
  return same ? refuse('award-unchanged') : computed;
};

/**
 * An award that was wrong is corrected by a new event beside the old one: what it comes to for months already paid is found by the
 * payroll, as arrears or as an overpayment (社会保险经办条例 Art. 37, 46).
 */
export const proposeAwardCorrection = step({
  action: 'propose-award-correction',
  title: words('提出待遇更正', 'propose an award correction'),
  description: words(
    '原核定有误时，按现在登记的账户重新计算，提交另一名人员复核。',
    'Propose to replace the award by what the rules give for the account as stated now; another officer approves it.',
  ),
  fourEyes: 'propose',
  by: { side: 'destination', roles: ['clerk'] },
  payload: askedAwardSchema.extend({ why: longTextSchema(1000).meta(titled('更正原因', 'Reason')) }),
  example: { why: '个人账户缴费年限登记有误，已更正。' },
  impossible: all(correctable, noProposal('award-correction')),
  decide: (state, { why, ...asked }, given) => {
    // Additions granted before stay unless the officer lists others, or none.
    const additions = asked.additions ?? state.pension.additions;
    const computed = correctionAsAsked(state, { ...asked, additions }, given);
    return 'refused' in computed
      ? computed
      : [awardCorrectionProposed.of(proposalOf(computed, additions), { personal: { why } })];
  },
});
