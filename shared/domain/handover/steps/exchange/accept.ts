import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { words } from '../../../words.ts';
import { all, atDestination, inPhase, notHeld, reachedPensionAge } from '../../conditions.ts';
import { event, step } from '../../step.ts';

export const accepted = event({
  type: 'accepted',
  title: words('已接收', 'accepted'),
  news: 'origin',
  data: z.strictObject({
    /** Whether the government-paid premium applies (only under 60), and whether a pension is due now. */
    premiumDue: z.boolean(),
    pensionDue: z.boolean(),
    acceptedOn: civilDateSchema,
  }),
  evolve: (state, data) => ({
    ...state,
    phase: 'taking-over',
    responsible: 'destination',
    acceptedAtStop: state.route.length - 1,
    premiumDue: data.premiumDue,
    pension: { ...state.pension, status: data.pensionDue ? 'due' : 'not-due' },
  }),
});

/**
 * The hukou locality commits: from here it answers for enrolment, premium and pension (the rule of 2020). Over-60 persons
 * pay no premium and go straight to the pension claim.
 */
export const accept = step({
  action: 'accept',
  title: words('接收', 'accept'),
  description: words(
    '确认由本地接收。接收后参保、政府代缴保费和待遇发放都由本地负责。',
    'Take over: enrolment, government-paid premium and pension are now yours.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: z.strictObject({}),
  example: {},
  impossible: all(inPhase(...atDestination), notHeld, (state) =>
    state.question ? { refused: 'clarification-open' } : undefined,
  ),
  decide: (_state, _payload, given) => {
    const pensionDue = reachedPensionAge(given);
    return [
      accepted.of(
        { premiumDue: !pensionDue, pensionDue, acceptedOn: given.today },
        { stops: ['claim', 'expireUnclaimed', 'decideHandover'], starts: ['decideEnrolment'] },
      ),
    ];
  },
});
