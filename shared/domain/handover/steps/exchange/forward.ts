import * as z from 'zod';
import { type DivisionCode, divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { clockNames } from '../../clocks.ts';
import { all, notHeld } from '../../conditions.ts';
import { certifiedBy, destinationOf, type Handover } from '../../state.ts';
import { event, type Given, type Refusal, refuse, step } from '../../step.ts';
import { type ForwardReason, forwardReasonSchema } from '../../terms.ts';
import { letGo, lettable } from './letting-go.ts';
import { titled } from '../../../worded.ts';

export const forwarded = event({
  type: 'forwarded',
  title: words('已转办', 'forwarded'),
  news: 'both-sides',
  data: z.strictObject({ from: divisionCodeSchema, to: divisionCodeSchema, why: forwardReasonSchema }),
  evolve: (state, data, fact) => ({
    ...letGo(state),
    phase: 'pushed',
    route: [...state.route, { destination: data.to, since: fact.at, why: data.why }],
  }),
});

/** A person may move back to where they were: then only the stops since the last acceptance make a loop. */
const stopsCounting = (state: Handover, why: ForwardReason) =>
  why === 'hukou-moved' ? state.route.slice(state.acceptedAtStop ?? 0) : state.route;

const tooMany = (stops: Pick<Handover['route'], 'length'>, given: Given): Refusal | undefined =>
  stops.length - 1 >= given.policy.loopGuardMaximumForwards.value ? refuse('too-many-forwards') : undefined;

/** Forwarding is for a case not committed yet, or for a person not enrolled yet whose hukou is reported elsewhere. */
const impossible = all(notHeld, (state, given): Refusal | undefined => {
  if (state.phase === 'delivered' || state.phase === 'claimed')
    return tooMany(stopsCounting(state, 'hukou-moved'), given);
  if (state.phase !== 'taking-over') return refuse('not-possible-in-this-phase', { phase: state.phase });
  const refused = lettable(state, given);
  if (refused) return refused;
  return state.hukouMovedTo && certifiedBy(state, state.hukouMovedTo)
    ? refuse('hand-back-instead')
    : undefined;
});

const targetRefusal = (state: Handover, { to, why }: Target, given: Given): Refusal | undefined => {
  const stops = stopsCounting(state, why);
  if (to === destinationOf(state)) return refuse('forward-to-itself');
  if (certifiedBy(state, to)) return refuse('hukou-inside-certifying-locality');
  if (state.phase === 'taking-over' && to !== state.hukouMovedTo)
    return refuse('forward-not-to-the-hukou', { expected: state.hukouMovedTo });
  if (stops.some((stop) => stop.destination === to)) return refuse('forward-loop', { to });
  return tooMany(stops, given);
};

interface Target {
  readonly to: DivisionCode;
  readonly why: ForwardReason;
}

/** Sends the case on to the county that has the hukou; the history is kept and no county gets it twice. */
export const forward = step({
  action: 'forward',
  title: words('转办', 'forward'),
  description: words(
    '查明户籍在另一个县（市、区）时，把案件转给该地。办理记录保留，已办过的县不能再转回。',
    'Send the case on to the county that really has the household registration.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: z.strictObject({
    to: divisionCodeSchema.meta(titled('转往户籍地', 'Send on to')),
    why: forwardReasonSchema,
    explanation: longTextSchema(1000).optional().meta(titled('说明', 'Explanation')),
  }),
  example: { to: '530902', why: 'hukou-elsewhere' },
  localities: ({ to }) => [to],
  impossible,
  decide: (state, { to, why, explanation }, given) =>
    targetRefusal(state, { to, why }, given) ?? [
      forwarded.of(
        { from: destinationOf(state), to, why },
        {
          ...(explanation ? { personal: { explanation } } : {}),
          stops: clockNames,
          starts: ['deliver'],
        },
      ),
    ],
});
