import * as z from 'zod';
import { documentSchema, personRecordSchema } from '../../../person/record.ts';
import { words } from '../../../words.ts';
import { all, inPhase, takenOver } from '../../conditions.ts';
import { event, step } from '../../step.ts';
import { noProposal, proposer } from '../take-over/four-eyes.ts';
import { titled } from '../../../worded.ts';

export const identityCorrectionProposed = event({
  type: 'identity-correction-proposed',
  title: words('已提出身份信息更正', 'identity correction proposed'),
  data: z.strictObject({ evidence: documentSchema }),
  evolve: (state, _data, fact) => ({
    ...state,
    proposals: { ...state.proposals, 'identity-correction': proposer(fact) },
  }),
});

/**
 * Name, date of birth or citizen ID change only with a new form and a document (人社部发〔2019〕84号). The corrected record lies
 * sealed beside this event; the second officer approves exactly that record.
 */
export const proposeIdentityCorrection = step({
  action: 'propose-identity-correction',
  title: words('提出身份信息更正', 'propose an identity correction'),
  description: words(
    '姓名、证件号等有误时，提出更正后的信息并附证明材料，由另一名人员复核。',
    'Propose the corrected record of the person with the document that proves it.',
  ),
  fourEyes: 'propose',
  by: { side: 'destination', roles: ['clerk'] },
  payload: z.strictObject({
    person: personRecordSchema.meta(titled('更正后的人员信息', 'Corrected record')),
    evidence: documentSchema.meta(titled('佐证材料', 'Evidence')),
  }),
  example: {
    person: { citizenId: '533522196107120002', name: '李秀英' },
    evidence: { id: 'household-register-1', kind: 'household-register', digest: 'a'.repeat(64) },
  },
  impossible: all(inPhase(...takenOver), noProposal('identity-correction')),
  decide: (_state, { person, evidence }) => [
    identityCorrectionProposed.of({ evidence }, { personal: { person } }),
  ],
});
