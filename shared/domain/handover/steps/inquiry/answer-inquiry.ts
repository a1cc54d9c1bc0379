import * as z from 'zod';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { inPhase } from '../../conditions.ts';
import { certifiedBy, destinationOf } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { codedOne, titled } from '../../../worded.ts';

const finding = <const C extends string>(code: C, zh: string, en: string) =>
  codedOne(code, zh, en).meta(titled('查找结果', 'Found'));

const answer = z.discriminatedUnion('found', [
  z.strictObject({ found: finding('here', '户籍在本地', 'Here') }),
  z.strictObject({
    found: finding('elsewhere', '户籍在外地', 'Elsewhere'),
    at: divisionCodeSchema.meta(titled('户籍所在地', 'Where')),
  }),
  z.strictObject({ found: finding('none', '查无此人', 'Nobody found') }),
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
  description: words(
    '查清此人户籍在本地、在外地还是查无此人，答复认定地。查无此人也是有效答复，由认定地就地落户。',
    'Say whether the household registration is here, at another county, or not to be found.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: z.strictObject({
    answer: answer.meta(titled('答复', 'Answer')),
    explanation: longTextSchema(1000).optional().meta(titled('说明', 'Explanation')),
  }),
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
