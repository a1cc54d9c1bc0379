import * as z from 'zod';
import { words } from '../../../words.ts';
import { inPhase } from '../../conditions.ts';
import { event, step } from '../../step.ts';
import { titled } from '../../../worded.ts';

export const claimed = event({
  type: 'claimed',
  title: words('已签收', 'claimed'),
  data: z.strictObject({ officer: z.string() }),
  evolve: (state, data) => ({ ...state, phase: 'claimed', claimedBy: data.officer }),
});

/** One officer of the hukou locality takes the case on their desk; a supervisor may name the officer. */
export const claim = step({
  action: 'claim',
  title: words('签收', 'claim'),
  description: words(
    '把案件签收到自己名下办理，避免重复处理；主管可以指定其他经办人员。',
    'Take the case on your desk; a supervisor may assign it to another officer.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver', 'supervisor'] },
  payload: z.strictObject({
    officer: z.string().min(1).max(60).optional().meta(titled('经办人员', 'Officer')),
  }),
  example: {},
  impossible: inPhase('delivered', 'claimed'),
  decide: (_state, payload, given) => {
    const self = given.actor.kind === 'officer' ? given.actor.officer : given.actor.name;
    return [claimed.of({ officer: payload.officer ?? self }, { stops: ['claim', 'expireUnclaimed'] })];
  },
});
