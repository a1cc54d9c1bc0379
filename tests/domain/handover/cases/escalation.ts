import { clerk, sweep } from '../cast.ts';
import { events, refused, type Row } from '../specification.ts';
import { claimed, delivered, noneFound, pushed } from '../stories.ts';

const asked = [...claimed, clerk('request-clarification', { question: '是否曾用名？' })];

export const escalationCases: readonly Row[] = [
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
];
