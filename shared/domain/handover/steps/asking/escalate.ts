import * as z from 'zod';
import { type CivilDate, civilDateSchema } from '../../../../kernel/civil-date.ts';
import { dueOn } from '../../../../kernel/working-calendar.ts';
import { words } from '../../../words.ts';
import { type Clock, type ClockName, clockNames, escalationLevels, runningClocks } from '../../clocks.ts';
import type { Handover } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';

export const escalated = event({
  type: 'escalated',
  title: words('已逐级督办', 'escalated'),
  news: 'other-side',
  data: z.strictObject({
    clock: z.enum(clockNames),
    level: z.enum(escalationLevels),
    nextOn: civilDateSchema.optional(),
  }),
  evolve: (state, data) => {
    const clock = state.clocks[data.clock];
    if (!clock) return state;
    const { escalateNextOn: _next, ...rest } = clock;
    const next: Clock = {
      ...rest,
      escalatedTo: data.level,
      ...(data.nextOn ? { escalateNextOn: data.nextOn } : {}),
    };
    return { ...state, clocks: { ...state.clocks, [data.clock]: next } };
  },
});

/** The first day on which the clock calls for the next level, or nothing when it stands or the ministry already knows. */
export const escalatesOn = (clock: Clock): CivilDate | undefined => {
  if (clock.pausedOn || clock.escalatedTo === 'ministry') return undefined;
  return clock.escalateNextOn ?? clock.dueOn;
};

const overdue = (state: Handover, today: CivilDate): readonly [ClockName, Clock] | undefined =>
  runningClocks(state.clocks).find(([name, clock]) => {
    const on = escalatesOn(clock);
    return name !== 'expireUnclaimed' && on !== undefined && today > on;
  });

const nextLevel = (clock: Clock) =>
  escalationLevels[clock.escalatedTo ? escalationLevels.indexOf(clock.escalatedTo) + 1 : 0] ?? 'ministry';

/** Overdue matters climb one level at a time: county, city, province, ministry. */
export const escalate = step({
  action: 'escalate',
  title: words('督办', 'escalate'),
  description: words(
    '逾期未办的事项由系统逐级督办：县、市、省、部。',
    'Tell the next level that an obligation is overdue.',
  ),
  by: { system: 'sweep' },
  payload: z.strictObject({}),
  example: {},
  impossible: (state, given) => (overdue(state, given.today) ? undefined : refuse('not-due-yet')),
  decide: (state, _payload, given) => {
    const late = overdue(state, given.today);
    if (!late) return refuse('not-due-yet');
    const [clock, running] = late;
    const level = nextLevel(running);
    const nextOn = dueOn(given.today, given.policy.escalateEvery.value, given.calendar);
    return [escalated.of(level === 'ministry' ? { clock, level } : { clock, level, nextOn })];
  },
});
