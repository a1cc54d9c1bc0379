import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { sides } from '../../../actor.ts';
import { words } from '../../../words.ts';
import { all } from '../../conditions.ts';
import { type Handover, isClosed } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { codedOne, titled } from '../../../worded.ts';

export const reminded = event({
  type: 'reminded',
  title: words('已催办', 'reminded'),
  news: 'other-side',
  data: z.strictObject({ by: z.enum(sides) }),
  evolve: (state, data, fact) => ({ ...state, reminder: { by: data.by, sequence: fact.sequence } }),
});

export const reminderAnswered = event({
  type: 'reminder-answered',
  title: words('已答复催办', 'reminder answered'),
  news: 'other-side',
  data: z.strictObject({
    reminder: z.int(),
    answer: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('by-date'), on: civilDateSchema }),
      z.strictObject({ kind: z.literal('impossible') }),
    ]),
  }),
  evolve: ({ reminder: _reminder, ...state }) => state,
});

const open = (state: Handover) => (isClosed(state) ? refuse('case-closed') : undefined);

export const remind = step({
  action: 'remind',
  title: words('催办', 'remind'),
  description: words(
    '对方迟迟未办时发出催办，对方须答复何时办理或说明原因。',
    'Remind the side that has to act.',
  ),
  by: { side: 'either', roles: ['pusher', 'clerk', 'approver', 'supervisor'], certifiers: 'any' },
  payload: z.strictObject({ message: longTextSchema(500).optional().meta(titled('催办内容', 'Message')) }),
  example: { message: '请尽快办理。' },
  impossible: all(open, (state) => (state.reminder ? refuse('reminder-open') : undefined)),
  decide: (_state, { message }, given) => [
    reminded.of({ by: given.side ?? 'origin' }, message ? { personal: { message } } : {}),
  ],
});

/** Answered by a date, or with the reason why it is impossible. */
export const answerReminder = step({
  action: 'answer-reminder',
  title: words('答复催办', 'answer the reminder'),
  description: words(
    '答复催办：写明哪一天前办理，或者说明为什么无法办理。',
    'Say by which date you will act, or why it is impossible.',
  ),
  by: { side: 'either', roles: ['pusher', 'clerk', 'approver'], certifiers: 'any' },
  payload: z.strictObject({
    answer: z
      .discriminatedUnion('kind', [
        z.strictObject({
          kind: codedOne('by-date', '将在某日前办理', 'By a date').meta(titled('答复', 'Answer')),
          on: civilDateSchema.meta(titled('办理日期', 'By')),
        }),
        z.strictObject({
          kind: codedOne('impossible', '无法办理', 'Impossible').meta(titled('答复', 'Answer')),
          because: longTextSchema(1000).meta(titled('无法办理的原因', 'Because')),
        }),
      ])
      .meta(titled('答复', 'Answer')),
  }),
  example: { answer: { kind: 'by-date', on: '2999-12-31' } },
  impossible: (state, given) => {
    if (!state.reminder) return refuse('no-open-reminder');
    return state.reminder.by === given.side ? refuse('other-side-answers') : undefined;
  },
  decide: (state, { answer }, given) => {
    const reminder = state.reminder?.sequence ?? 0;
    if (answer.kind === 'impossible')
      return [
        reminderAnswered.of(
          { reminder, answer: { kind: 'impossible' } },
          { personal: { because: answer.because } },
        ),
      ];
    return answer.on < given.today
      ? refuse('date-in-the-past', { field: 'answer.on' })
      : [reminderAnswered.of({ reminder, answer })];
  },
});
