import { approver, auditor, clerk, fengqing, linxiang, neighbour, pusher } from '../cast.ts';
import { events, invalid, refused, type Row } from '../specification.ts';
import { claimed, discharged, held, listed, oldAge, person, pushed, takingOver } from '../stories.ts';

const ask = (on?: string) => clerk('request-clarification', { question: '是否曾用名？' }, on);
const reply = (on?: string) => pusher('give-clarification', { answer: '曾用名李小英。' }, on);
const asked = [...claimed, ask()];
const byPusher = [...claimed, pusher('remind')];
const by = (on: string) => clerk('answer-reminder', { answer: { kind: 'by-date', on } });

export const attentionCases: readonly Row[] = [
  [
    'an answer does not start the time of a case that is held meanwhile',
    [...asked, clerk('hold', { reason: 'duplicate-hukou' })],
    reply('2025-06-13'),
    events('clarification-given', { clocks: { decideHandover: { pausedOn: '2025-06-10' } } }),
  ],
  [
    'the certifying county reminds',
    claimed,
    pusher('remind'),
    events('reminded', { reminder: { by: 'origin' } }),
  ],
  [
    'the hukou county reminds',
    claimed,
    clerk('remind', { message: '请补充材料。' }),
    events('reminded', { reminder: { by: 'destination' } }),
  ],
  ['one reminder at a time', byPusher, pusher('remind'), refused('reminder-open')],
  [
    'a reminder ends with the return, and the corrected case may be reminded of anew',
    [...byPusher, clerk('return', { code: 'identity-mismatch' }), pusher('correct-returned', { person })],
    pusher('remind'),
    events('reminded'),
  ],
  [
    'a reminder ends with the forward',
    [...byPusher, clerk('forward', { to: linxiang, why: 'hukou-elsewhere' })],
    pusher('remind'),
    events('reminded'),
  ],
  ['nobody reminds of a closed case', discharged, pusher('remind'), refused('case-closed')],
  ['answered by yesterday is refused', byPusher, by('2025-06-09'), refused('date-in-the-past')],
  ['answered by today', byPusher, by('2025-06-10'), events('reminder-answered')],
  ['answered by tomorrow', byPusher, by('2025-06-11'), events('reminder-answered')],
  [
    'answered "impossible"',
    byPusher,
    clerk('answer-reminder', { answer: { kind: 'impossible', because: '系统升级。' } }),
    events('reminder-answered'),
  ],
  [
    '"impossible" needs a reason',
    byPusher,
    clerk('answer-reminder', { answer: { kind: 'impossible' } }),
    invalid('answer.because'),
  ],
  ['no answer without a reminder', claimed, by('2025-06-11'), refused('no-open-reminder')],
  [
    'who reminded does not answer',
    byPusher,
    pusher('answer-reminder', { answer: { kind: 'by-date', on: '2025-06-11' } }),
    refused('other-side-answers'),
  ],
  [
    'a duplicate hukou holds the case',
    claimed,
    clerk('hold', { reason: 'duplicate-hukou' }),
    events('held', { clocks: { decideHandover: { pausedOn: '2025-06-10' } } }),
  ],
  ['a case is held once', held, clerk('hold', { reason: 'duplicate-hukou' }), refused('case-on-hold')],
  [
    'a case on its way is not held',
    pushed,
    clerk('hold', { reason: 'duplicate-hukou' }),
    refused('not-possible-in-this-phase'),
  ],
  [
    'the hold is released with the surviving registration and the time runs on',
    held,
    clerk('release-hold', { survivor: fengqing }, '2025-06-16'),
    events('hold-released', { clocks: { decideEnrolment: { dueOn: '2025-06-19' } } }),
  ],
  [
    'a released case still waits for its question',
    [...asked, clerk('hold', { reason: 'duplicate-hukou' })],
    clerk('release-hold', { survivor: fengqing }, '2025-06-16'),
    events('hold-released', { clocks: { decideHandover: { pausedOn: '2025-06-10' } } }),
  ],
  [
    'nothing is released that is not held',
    claimed,
    clerk('release-hold', { survivor: fengqing }),
    refused('case-not-on-hold'),
  ],
  [
    'an auditor looks at the person and leaves a trace',
    discharged,
    auditor('reveal', { purpose: 'audit' }),
    events('person-revealed'),
  ],
  [
    'a look at what an officer wrote names the event',
    discharged,
    auditor('reveal', { purpose: 'audit', sequence: 1 }),
    events('person-revealed'),
  ],
  [
    'a look at an event that never was',
    discharged,
    auditor('reveal', { purpose: 'audit', sequence: 99 }),
    refused('no-such-event'),
  ],
  [
    'the hukou county has no look at a person who was taken back',
    [...claimed, pusher('withdraw', { reason: 'wrong-person' })],
    clerk('reveal', { purpose: 'contact' }),
    refused('case-taken-back'),
  ],
  ['a look needs a purpose', discharged, auditor('reveal'), invalid('purpose')],
  [
    'the neighbouring county does not look',
    claimed,
    neighbour('reveal', { purpose: 'other' }),
    refused('not-authorised-for-this-action'),
  ],
  [
    'a clerk may approve nothing that was not proposed',
    takingOver,
    approver('approve-enrolment'),
    refused('no-open-proposal'),
  ],
  [
    'a hold that ends with another registration leads to a forward, also past 60',
    held,
    clerk('release-hold', { survivor: linxiang }),
    events('hold-released', { hukouMovedTo: linxiang, hukouSurvivor: linxiang }),
    oldAge,
  ],
  [
    'a held premium gets its calendar days back',
    [...listed, clerk('hold', { reason: 'duplicate-hukou' })],
    clerk('release-hold', { survivor: fengqing }, '2025-06-20'),
    events('hold-released', { clocks: { payPremium: { dueOn: '2025-09-20' } } }),
  ],
];
