import * as z from 'zod';
import { words } from '../../../words.ts';
import { clockNames } from '../../clocks.ts';
import { all, inPhase } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';

export const expired = event({
  type: 'expired',
  title: words('已失效', 'expired'),
  news: 'origin',
  data: z.strictObject({}),
  evolve: (state) => ({ ...state, phase: 'expired', closedFrom: 'pushed' }),
});

/** Nobody at the destination claimed the case in the time the policy gives; kept apart from a return. */
export const expire = step({
  action: 'expire',
  title: words('失效', 'expire'),
  description: words(
    '逾期无人签收的案件由系统关闭，并告知认定地。',
    'Close a case that nobody claimed in time; the certifying locality is told.',
  ),
  by: { system: 'sweep' },
  payload: z.strictObject({}),
  example: {},
  impossible: all(inPhase('delivered'), (state, given) => {
    const clock = state.clocks.expireUnclaimed;
    return clock && !clock.pausedOn && given.today > clock.dueOn ? undefined : refuse('not-due-yet');
  }),
  decide: () => [expired.of({}, { stops: clockNames })],
});
