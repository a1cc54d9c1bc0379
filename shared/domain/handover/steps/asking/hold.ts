import * as z from 'zod';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { words } from '../../../words.ts';
import { destinationClocks } from '../../clocks.ts';
import { all, atDestination, inPhase, notHeld } from '../../conditions.ts';
import { destinationOf } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { codedOne, titled } from '../../../worded.ts';

export const held = event({
  type: 'held',
  title: words('已暂缓', 'held'),
  news: 'origin',
  data: z.strictObject({
    reason: codedOne(
      'duplicate-hukou',
      '重复户口，待公安核定',
      'Two household registrations: the police decide',
    ).meta(titled('暂缓原因', 'Reason')),
  }),
  evolve: (state, data) => ({ ...state, hold: data }),
});

export const holdReleased = event({
  type: 'hold-released',
  title: words('已解除暂缓', 'hold released'),
  news: 'origin',
  data: z.strictObject({
    survivor: divisionCodeSchema.meta(titled('保留的户籍地', 'Surviving registration')),
  }),
  evolve: ({ hold: _hold, ...state }, { survivor }) => {
    const { hukouMovedTo: _moved, hukouSurvivor: _survivor, ...rest } = state;
    return survivor === destinationOf(state)
      ? rest
      : { ...rest, hukouMovedTo: survivor, hukouSurvivor: survivor };
  },
});

/** Two household registrations of one person: the police decide which survives, nobody decides before. */
export const hold = step({
  action: 'hold',
  title: words('暂缓', 'hold'),
  description: words(
    '发现此人有两个户口时暂缓办理，等待公安机关核定保留哪一个。期限暂停。',
    'Hold the case until the police have decided which household registration survives.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: held.data,
  example: { reason: 'duplicate-hukou' },
  impossible: all(inPhase(...atDestination, 'taking-over'), notHeld),
  decide: (_state, payload) => [held.of(payload, { pauses: destinationClocks })],
});

/** The survivor is named; if it is another county the case is forwarded or handed back there next. */
export const releaseHold = step({
  action: 'release-hold',
  title: words('解除暂缓', 'release the hold'),
  description: words(
    '登记公安机关保留的户籍地，解除暂缓。如不在本地，下一步须转办。',
    'Record which household registration survived; if it is another county, forward the case there.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: holdReleased.data,
  example: { survivor: '530921' },
  localities: ({ survivor }) => [survivor],
  impossible: (state) => (state.hold ? undefined : refuse('case-not-on-hold')),
  decide: (state, payload) => [
    holdReleased.of(payload, { resumes: state.question ? [] : destinationClocks }),
  ],
});
