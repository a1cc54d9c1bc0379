import * as z from 'zod';
import { type DivisionCode, divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { clockNames } from '../../clocks.ts';
import { all, notHeld, reachedPensionAge } from '../../conditions.ts';
import { certifiedBy, destinationOf, type Handover } from '../../state.ts';
import { event, type Given, type Refusal, refuse, step } from '../../step.ts';
import { forwardReasons } from '../../terms.ts';

/** The next county decides for itself; what was paid for a year stays paid, so that no year is paid twice. */
const begunAnew = (state: Pick<Handover, 'premiums'>) => ({
  enrolment: { attempts: 0 },
  premiumDue: false,
  premiums: Object.fromEntries(Object.entries(state.premiums).filter(([, { status }]) => status === 'paid')),
  pension: { status: 'not-due', unpaidMonths: [] } as const,
});

export const forwarded = event({
  type: 'forwarded',
  title: words('已转办', 'forwarded'),
  news: 'both-sides',
  data: z.strictObject({ from: divisionCodeSchema, to: divisionCodeSchema, why: z.enum(forwardReasons) }),
  evolve: (
    { claimedBy: _claimedBy, hukouMovedTo: _moved, transferTo: _transfer, question: _question, ...state },
    data,
    fact,
  ) => ({
    ...state,
    phase: 'pushed',
    responsible: 'origin',
    route: [...state.route, { destination: data.to, since: fact.at, why: data.why }],
    proposals: {},
    ...begunAnew(state),
  }),
});

/** Forwarding is for a case not committed yet, or for one whose hukou moved while the person was still contributing (Art. 12). */
const impossible = all(notHeld, (state, given): Refusal | undefined => {
  if (state.phase === 'delivered' || state.phase === 'claimed') return undefined;
  if (state.phase !== 'taking-over') return refuse('not-possible-in-this-phase', { phase: state.phase });
  if (!state.hukouMovedTo) return refuse('hukou-move-not-reported');
  if (['awarded', 'paying', 'suspended'].includes(state.pension.status))
    return refuse('already-drawing-never-transferred');
  const oldPlaceStays = given.policy.responsibleAfterMovePast60.value === 'old';
  return reachedPensionAge(given) && oldPlaceStays ? refuse('old-place-stays-responsible') : undefined;
});

const loop = (state: Handover, to: DivisionCode, given: Given): Refusal | undefined => {
  if (to === destinationOf(state)) return refuse('forward-to-itself');
  if (certifiedBy(state, to)) return refuse('hukou-inside-certifying-locality');
  if (state.route.some((stop) => stop.destination === to)) return refuse('forward-loop', { to });
  const forwards = state.route.length - 1;
  return forwards >= given.policy.loopGuardMaximumForwards.value ? refuse('too-many-forwards') : undefined;
};

/** Sends the case on to the county that has the hukou; the history is kept and no county gets it twice. */
export const forward = step({
  action: 'forward',
  title: words('转办', 'forward'),
  description: 'Send the case on to the county that really has the household registration.',
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: z.strictObject({
    to: divisionCodeSchema,
    why: z.enum(forwardReasons),
    explanation: longTextSchema(1000).optional(),
  }),
  example: { to: '530902', why: 'hukou-elsewhere' },
  localities: ({ to }) => [to],
  impossible,
  decide: (state, { to, why, explanation }, given) =>
    loop(state, to, given) ?? [
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
