import * as z from 'zod';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { clockNames } from '../../clocks.ts';
import { inPhase } from '../../conditions.ts';
import { event, step } from '../../step.ts';

const reasons = [
  'wrong-person',
  'enrolled-by-other-means',
  'certification-revoked',
  'died',
  'other',
] as const;

export const withdrawn = event({
  type: 'withdrawn',
  title: words('已撤回', 'withdrawn'),
  news: 'destination',
  data: z.strictObject({ reason: z.enum(reasons) }),
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
  description: 'Take the case back before the hukou locality commits.',
  by: { side: 'origin', roles: ['pusher'] },
  payload: z.strictObject({ reason: z.enum(reasons), explanation: longTextSchema(1000).optional() }),
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
