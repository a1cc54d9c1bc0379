import * as z from 'zod';
import { words } from '../../../words.ts';
import { all, inPhase, notHeld } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';

export const cameBack = event({
  type: 'came-back',
  title: words('重新办理参保', 'came back'),
  news: 'destination',
  data: z.strictObject({}),
  evolve: (state) => ({ ...state, enrolment: { attempts: state.enrolment.attempts } }),
});

/** Deferred, refused and not-found persons are looked at again on their day without anybody asking. */
export const comeBack = step({
  action: 'come-back',
  title: words('到期重新办理', 'come back'),
  description: words(
    '暂缓、放弃或未找到的人员到期后，由系统重新提交经办人员办理。',
    'Put a deferred, refused or not-found person before the clerk again.',
  ),
  by: { system: 'sweep' },
  payload: z.strictObject({}),
  example: {},
  impossible: all(inPhase('taking-over'), notHeld, ({ enrolment }, given) =>
    enrolment.comesBackOn && given.today >= enrolment.comesBackOn ? undefined : refuse('not-due-yet'),
  ),
  decide: () => [cameBack.of({}, { starts: ['decideEnrolment'] })],
});
