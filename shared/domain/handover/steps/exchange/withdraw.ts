import * as z from 'zod';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { clockNames } from '../../clocks.ts';
import { inPhase } from '../../conditions.ts';
import { event, step } from '../../step.ts';
import { coded, titled } from '../../../worded.ts';

const reasonSchema = coded({
  'wrong-person': words('推送对象有误', 'Wrong person'),
  'enrolled-by-other-means': words('已通过其他途径参保', 'Enrolled by other means'),
  'certification-revoked': words('认定已撤销', 'Certification revoked'),
  died: words('已死亡', 'Died'),
  other: words('其他', 'Other'),
}).meta(titled('撤回原因', 'Reason'));

export const withdrawn = event({
  type: 'withdrawn',
  title: words('已撤回', 'withdrawn'),
  news: 'destination',
  data: z.strictObject({ reason: reasonSchema }),
  evolve: (state) => ({
    ...state,
    phase: 'withdrawn',
    // Without a certification there was no push yet to go back to.
    closedFrom: state.certifiedFrom ? 'pushed' : state.phase,
  }),
});

/** Possible until the destination commits; of a withdrawal and an acceptance at the same moment exactly one wins. */
export const withdraw = step({
  action: 'withdraw',
  title: words('撤回', 'withdraw'),
  description: words(
    '户籍地接收之前，认定地可以撤回案件，例如推送对象有误。',
    'Take the case back before the hukou locality commits.',
  ),
  by: { side: 'origin', roles: ['pusher'] },
  payload: z.strictObject({
    reason: reasonSchema,
    explanation: longTextSchema(1000).optional().meta(titled('说明', 'Explanation')),
  }),
  example: { reason: 'wrong-person' },
  impossible: inPhase(
    'inquiring',
    'located',
    'registering-at-origin',
    'pushed',
    'delivered',
    'claimed',
    'returned',
  ),
  decide: (_state, { reason, explanation }) => [
    withdrawn.of({ reason }, { ...(explanation ? { personal: { explanation } } : {}), stops: clockNames }),
  ],
});
