import { clerk, pusher, sweep } from '../cast.ts';
import { events, refused, type Row } from '../specification.ts';
import {
  claimed,
  decided,
  documented,
  enrolled,
  listed,
  oldAge,
  outcomes,
  pushed,
  takingOver,
} from '../stories.ts';

const ask = (on?: string) => clerk('request-clarification', { question: '是否曾用名？' }, on);
const reply = (on?: string) => pusher('give-clarification', { answer: '曾用名李小英。' }, on);
const asked = [...claimed, ask()];
const invalidate = pusher('invalidate-document', { document: 'certificate-1', reason: '扫描件有误。' });

export const askingCases: readonly Row[] = [
  [
    'a question stops the time of the hukou county and starts that of the certifying county',
    claimed,
    ask(),
    events('clarification-requested', {
      question: { askedBy: 'destination' },
      clocks: { decideHandover: { pausedOn: '2025-06-10' }, answerClarification: { dueOn: '2025-06-17' } },
    }),
  ],
  [
    'a question stops the time of premium and pension too',
    listed,
    ask(),
    events('clarification-requested', { clocks: { payPremium: { pausedOn: '2025-06-10' } } }),
  ],
  [
    'also that of the claim',
    enrolled,
    ask(),
    events('clarification-requested', { clocks: { claimPension: { pausedOn: '2025-06-10' } } }),
    oldAge,
  ],
  [
    'who comes back while a question is open has the whole time after the answer',
    [...takingOver, ...decided(outcomes.student), ask('2026-07-01'), sweep('come-back', {}, '2026-07-01')],
    reply('2026-07-06'),
    events('clarification-given', {
      clocks: { decideEnrolment: { since: '2026-07-01', dueOn: '2026-07-09' } },
    }),
  ],
  ['one question at a time', asked, ask(), refused('clarification-open')],
  ['no question before the record arrived', pushed, ask(), refused('not-possible-in-this-phase')],
  [
    'the answer gives the hukou county back the working days it waited',
    asked,
    reply('2025-06-13'),
    events('clarification-given', { clocks: { decideHandover: { dueOn: '2025-06-20' } } }),
  ],
  ['no answer without a question', claimed, reply(), refused('no-open-question')],
  [
    'one document is taken back and the case goes on',
    documented,
    invalidate,
    events('document-invalidated', {
      phase: 'pushed',
      documents: { 'certificate-1': { invalidated: true } },
    }),
  ],
  ['a document is taken back once', [...documented, invalidate], invalidate, refused('no-valid-document')],
  [
    'an unknown document',
    documented,
    pusher('invalidate-document', { document: 'x', reason: '误传' }),
    refused('document-unknown', { document: 'x' }),
  ],
  ['no documents were sent', pushed, invalidate, refused('no-valid-document')],
  [
    'documents of a closed case stay',
    [...documented, pusher('withdraw', { reason: 'other' })],
    invalidate,
    refused('case-closed'),
  ],
  [
    'a withdrawn case waits for no answer',
    [...asked, pusher('withdraw', { reason: 'other' })],
    reply(),
    refused('no-open-question'),
  ],
];
