import {
  approver,
  auditor,
  clerk,
  dongguan,
  fengqing,
  linxiang,
  neighbour,
  pusher,
  secondPusher,
  sweep,
} from '../cast.ts';
import { events, invalid, refused, type Row } from '../specification.ts';
import {
  certification,
  claimed,
  deliver,
  delivered,
  discharged,
  held,
  listed,
  noneFound,
  oldAge,
  person,
  pushed,
  takingOver,
} from '../stories.ts';

const ask = (on?: string) => clerk('request-clarification', { question: '是否曾用名？' }, on);
const reply = (on?: string) => pusher('give-clarification', { answer: '曾用名李小英。' }, on);
const asked = [...claimed, ask()];
const byPusher = [...claimed, pusher('remind')];
const by = (on: string) => clerk('answer-reminder', { answer: { kind: 'by-date', on } });
const join = (certifier: string, more: object = {}) =>
  secondPusher('join-certification', { certifier, ...certification, category: 'tekun', ...more });

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
    'a second certifier joins the open case',
    claimed,
    join(dongguan),
    events('certifier-joined', {
      certifiers: [{}, { locality: dongguan, category: 'tekun', certifiedFrom: '2019-03-01' }],
    }),
  ],
  [
    'whoever joins must certify the person today',
    claimed,
    join(dongguan, { certifiedUntil: '2025-06-09' }),
    refused('certification-expired'),
  ],
  [
    'a further certifier that names another hukou is asked about',
    claimed,
    join(dongguan, { hukouLocality: linxiang }),
    events('certifier-joined', {
      findings: [{ code: 'certifier-names-other-hukou', severity: 'ask', divisions: [linxiang] }],
    }),
  ],
  [
    'one that names the same is not',
    claimed,
    join(dongguan, { hukouLocality: fengqing }),
    events('certifier-joined', { findings: [] }),
  ],
  [
    'the question about the other hukou outlives a new delivery',
    [
      ...claimed,
      join(dongguan, { hukouLocality: linxiang }),
      clerk('return', { code: 'identity-mismatch' }),
      pusher('correct-returned', { person }),
    ],
    deliver(),
    events('delivered', { findings: [{ code: 'certifier-names-other-hukou' }] }),
  ],
  ['a certifier joins once', [...claimed, join(dongguan)], join(dongguan), refused('person-has-open-case')],
  [
    'the hukou county cannot certify the same person',
    claimed,
    join(fengqing),
    refused('hukou-inside-certifying-locality'),
  ],
  [
    'a further certifier reminds',
    [...claimed, join(dongguan)],
    secondPusher('remind'),
    events('reminded', { reminder: { by: 'origin' } }),
  ],
  [
    'a further certifier does not answer for the first',
    [...asked, join(dongguan)],
    secondPusher('give-clarification', { answer: '不详。' }),
    refused('not-authorised-for-this-action'),
  ],
  ['nobody joins a closed case', discharged, join(dongguan), refused('case-closed')],
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
  ['the last day of receipt', pushed, sweep('escalate', {}, '2025-06-11'), refused('not-due-yet')],
  [
    'the day after it the county is told',
    pushed,
    sweep('escalate', {}, '2025-06-12'),
    events('escalated', { clocks: { deliver: { escalatedTo: 'county', escalateNextOn: '2025-06-17' } } }),
  ],
  [
    'three working days later the city',
    [...pushed, sweep('escalate', {}, '2025-06-12')],
    sweep('escalate', {}, '2025-06-18'),
    events('escalated', { clocks: { deliver: { escalatedTo: 'city' } } }),
  ],
  [
    'not before',
    [...pushed, sweep('escalate', {}, '2025-06-12')],
    sweep('escalate', {}, '2025-06-17'),
    refused('not-due-yet'),
  ],
  [
    'after the ministry nobody is left',
    [
      ...pushed,
      ...['2025-06-12', '2025-07-01', '2025-08-01', '2025-09-01'].map((on) => sweep('escalate', {}, on)),
    ],
    sweep('escalate', {}, '2026-06-01'),
    refused('not-due-yet'),
  ],
  [
    'nothing climbs while the certifying county owes an answer in time',
    asked,
    sweep('escalate', {}, '2025-06-17'),
    refused('not-due-yet'),
  ],
  [
    'then it is the certifying county that is late',
    asked,
    sweep('escalate', {}, '2025-06-18'),
    events('escalated', { clocks: { answerClarification: { escalatedTo: 'county' } } }),
  ],
  [
    'a clerk may approve nothing that was not proposed',
    takingOver,
    approver('approve-enrolment'),
    refused('no-open-proposal'),
  ],
  [
    'an inquiry nobody answers climbs too',
    noneFound,
    sweep('escalate', {}, '2025-07-09'),
    events('escalated'),
  ],
  [
    'a delivered case does not climb before its day',
    delivered,
    sweep('escalate', {}, '2025-06-13'),
    refused('not-due-yet'),
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
