import * as z from 'zod';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { inPhase } from '../../conditions.ts';
import { certifiedBy, destinationOf } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';

const answer = z.discriminatedUnion('found', [
  z.strictObject({ found: z.literal('here') }),
  z.strictObject({ found: z.literal('elsewhere'), at: divisionCodeSchema }),
  z.strictObject({ found: z.literal('none') }),
]);

export const inquiryAnswered = event({
  type: 'inquiry-answered',
  title: words('已答复协查', 'inquiry answered'),
  news: 'origin',
  data: answer,
  evolve: (state, data, fact) => {
    if (data.found === 'none') return { ...state, phase: 'registering-at-origin' };
    if (data.found === 'here') return { ...state, phase: 'located' };
    return {
      ...state,
      phase: 'located',
      route: [...state.route, { destination: data.at, since: fact.at, why: 'inquiry-answer' }],
    };
  },
});

/** Found here, found elsewhere, or nobody found: the last is a good answer too. */
export const answerInquiry = step({
  action: 'answer-inquiry',
  title: words('答复协查', 'answer the inquiry'),
  description: 'Say whether the household registration is here, at another county, or not to be found.',
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: z.strictObject({ answer, explanation: longTextSchema(1000).optional() }),
  example: { answer: { found: 'none' }, explanation: '户籍系统及走访均未查到此人。' },
  localities: (payload) => (payload.answer.found === 'elsewhere' ? [payload.answer.at] : []),
  impossible: inPhase('inquiring'),
  decide: (state, payload) => {
    const at = payload.answer.found === 'elsewhere' ? payload.answer.at : undefined;
    if (at === destinationOf(state)) return refuse('forward-to-itself');
    if (at && certifiedBy(state, at)) return refuse('hukou-inside-certifying-locality');
    if (state.route.some((stop) => stop.destination === at)) return refuse('forward-loop', { to: at });
    return [
      inquiryAnswered.of(payload.answer, {
        ...(payload.explanation ? { personal: { explanation: payload.explanation } } : {}),
        stops: ['answerInquiry'],
        starts: [payload.answer.found === 'none' ? 'confirmRegistrationAtOrigin' : 'correctReturned'],
      }),
    ];
  },
});
