import * as z from 'zod';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { clockNames } from '../../clocks.ts';
import { all, inPhase, notHeld } from '../../conditions.ts';
import { certifiedBy } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { handBackReasonSchema } from '../../terms.ts';
import { letGo, lettable } from './letting-go.ts';
import { titled } from '../../../worded.ts';

export const handedBack = event({
  type: 'handed-back',
  title: words('已交回认定地', 'handed back'),
  news: 'origin',
  data: z.strictObject({
    /** The certifying county that has the hukou now. */
    to: divisionCodeSchema,
    why: handBackReasonSchema,
  }),
  evolve: (state) => ({ ...letGo(state), phase: 'registering-at-origin' }),
});

/**
 * The hukou turns out to be in the county that certified, where there is nothing to hand over: the person is enrolled there
 * and the certifying side answers again.
 */
export const handBack = step({
  action: 'hand-back',
  title: words('交回认定地', 'hand back'),
  description: words(
    '查明户籍已在认定地本身时，把案件交回认定地，由其就地办理参保。',
    'Hand the case back: the household registration is now in the certifying county itself.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: z.strictObject({
    why: handBackReasonSchema,
    explanation: longTextSchema(1000).optional().meta(titled('说明', 'Explanation')),
  }),
  example: { why: 'hukou-moved' },
  impossible: all(inPhase('taking-over'), notHeld, lettable, (state) =>
    state.hukouMovedTo && certifiedBy(state, state.hukouMovedTo)
      ? undefined
      : refuse('hukou-not-at-a-certifier'),
  ),
  decide: (state, { why, explanation }) =>
    state.hukouMovedTo
      ? [
          handedBack.of(
            { to: state.hukouMovedTo, why },
            {
              ...(explanation ? { personal: { explanation } } : {}),
              stops: clockNames,
              starts: ['confirmRegistrationAtOrigin'],
            },
          ),
        ]
      : refuse('hukou-move-not-reported'),
});
