import * as z from 'zod';
import { staffNumberSchema } from '../../../staff-number.ts';
import { words } from '../../../words.ts';
import { atDestination, inPhase, takenOver } from '../../conditions.ts';
import type { Phase } from '../../state.ts';
import { event, type Given, refuse, step } from '../../step.ts';
import { titled } from '../../../worded.ts';

export const claimed = event({
  type: 'claimed',
  title: words('已签收', 'claimed'),
  data: z.strictObject({ officer: z.string() }),
  evolve: (state, data) => ({
    ...state,
    phase: isTakenOver(state.phase) ? state.phase : 'claimed',
    claimedBy: data.officer,
  }),
});

const isTakenOver = (phase: Phase): boolean => takenOver.some((one) => one === phase);

const distributes = ({ actor }: Given): boolean =>
  actor.kind === 'officer' && actor.roles.includes('supervisor');

/**
 * One officer of the hukou locality takes the case on their desk. Only a supervisor names another one, and moves a case that is
 * taken over to another desk: officers fall ill and leave while a pension runs for decades.
 */
export const claim = step({
  action: 'claim',
  title: words('签收', 'claim'),
  description: words(
    '把案件签收到自己名下办理，避免重复处理；主管可以指定其他经办人员，接收后也可以改派。',
    'Take the case on your desk; a supervisor may assign it to another officer, after the take-over too.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver', 'supervisor'] },
  payload: z.strictObject({
    officer: staffNumberSchema.optional().meta(titled('经办人员', 'Officer')),
  }),
  example: {},
  impossible: (state, given) =>
    inPhase(...atDestination, ...(distributes(given) ? takenOver : []))(state, given),
  decide: (_state, payload, given) => {
    const self = given.actor.kind === 'officer' ? given.actor.officer : given.actor.name;
    const { officer = self } = payload;
    if (officer !== self && !distributes(given)) return refuse('assigned-by-supervisor');
    return [claimed.of({ officer }, { stops: ['claim', 'expireUnclaimed'] })];
  },
});
