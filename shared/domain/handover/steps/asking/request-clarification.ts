import * as z from 'zod';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { destinationClocks } from '../../clocks.ts';
import { all, atDestination, inPhase, noOpenQuestion } from '../../conditions.ts';
import { event, step } from '../../step.ts';
import { titled } from '../../../worded.ts';

export const clarificationRequested = event({
  type: 'clarification-requested',
  title: words('已请求补充说明', 'clarification requested'),
  news: 'origin',
  data: z.strictObject({}),
  evolve: (state, _data, fact) => ({
    ...state,
    question: { askedBy: 'destination', sequence: fact.sequence },
  }),
});

export const clarificationGiven = event({
  type: 'clarification-given',
  title: words('已补充说明', 'clarification given'),
  news: 'destination',
  data: z.strictObject({ answers: z.int() }),
  evolve: ({ question: _question, ...state }) => state,
});

export const requestClarification = step({
  action: 'request-clarification',
  title: words('请求补充说明', 'ask for clarification'),
  description: words(
    '信息不清楚但不需要退回时，向认定地提问。等待答复期间本地期限暂停。',
    'Ask the certifying locality a question without closing the case; your deadlines pause.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: z.strictObject({ question: longTextSchema(1000).meta(titled('问题', 'Question')) }),
  example: { question: '请确认此人曾用名。' },
  impossible: all(inPhase(...atDestination, 'taking-over'), noOpenQuestion),
  decide: (_state, { question }) => [
    clarificationRequested.of(
      {},
      { personal: { question }, pauses: destinationClocks, starts: ['answerClarification'] },
    ),
  ],
});

export const giveClarification = step({
  action: 'give-clarification',
  title: words('补充说明', 'give clarification'),
  description: words(
    '回答户籍地提出的问题。答复后户籍地期限继续计算。',
    'Answer the open question; the deadlines of the hukou locality run on.',
  ),
  by: { side: 'origin', roles: ['pusher'] },
  payload: z.strictObject({ answer: longTextSchema(2000).meta(titled('答复', 'Answer')) }),
  example: { answer: '曾用名李小英，户口簿复印件见附件。' },
  impossible: (state) => (state.question ? undefined : { refused: 'no-open-question' }),
  decide: (state, { answer }) => [
    clarificationGiven.of(
      { answers: state.question?.sequence ?? 0 },
      {
        personal: { answer },
        stops: ['answerClarification'],
        resumes: state.hold ? [] : destinationClocks,
      },
    ),
  ],
});
