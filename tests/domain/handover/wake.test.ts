import { expect, test } from 'vitest';
import {
  dueOnOf,
  isAtRest,
  nextToActOf,
  pensionNoticeDay,
  wakesOn,
} from '../../../shared/domain/handover/index.ts';
import { chineseWorkingCalendar } from '../../../shared/policies/chinese-working-calendar.ts';
import { policyFor } from '../../../shared/policies/index.ts';
import { bornPensioner, clerk, day, fengqing, givenOn, ordinaryDay, pusher, sweep } from './cast.ts';
import { caseAfter } from './specification.ts';
import {
  claimed,
  decided,
  delivered,
  died,
  discharged,
  drawing,
  ended,
  held,
  outcomes,
  takingOver,
} from './stories.ts';

const bornSixtySoon = '1965-08-20';
const asked = [...claimed, clerk('request-clarification', { question: '？' })];
const waiting = [...takingOver, ...decided(outcomes.student)];
const reminded = [...drawing, sweep('remind-proof-of-life', {}, '2026-03-10')];
const proof = { provedOn: '2026-04-02', method: 'home-visit' };
const proved = [...reminded, clerk('record-proof-of-life', proof, '2026-04-02')];
const unproven = [...reminded, sweep('suspend-without-proof', {}, '2026-06-11')];
const settledAbroad = [...waiting, ...ended('settled-abroad', '2025-06-01')];

test.each([
  ['a delivered case: the day after the claim was due', delivered, undefined, '2025-06-14'],
  ['a question open: the day after its answer was due', asked, undefined, '2025-06-18'],
  ['a deferred person: the day of the next check', waiting, undefined, '2026-07-01'],
  ['a held case: no clock runs, only the notice before 60 is left', held, undefined, '2045-04-20'],
  ['a deferred person whose case ended: never', settledAbroad, undefined, undefined],
  ['a contributor: the notice before 60', discharged, bornSixtySoon, '2025-07-20'],
  [
    'a contributor who was told: the 60th birthday',
    [...discharged, sweep('notice-pension-age', {}, '2025-07-20')],
    bornSixtySoon,
    '2025-08-20',
  ],
  ['a person who draws: the reminder of the proof of life', drawing, bornPensioner, '2026-03-10'],
  ['who was reminded: the day after the proof was due', reminded, bornPensioner, '2026-06-11'],
  ['who proved to be alive: the next reminder', proved, bornPensioner, '2027-01-02'],
  ['who is suspended for want of a proof: never', unproven, bornPensioner, undefined],
  ['who draws and is reported dead: never', [...reminded, died('2025-06-05')], bornPensioner, undefined],
])('the sweep looks at %s', (_sentence, story, bornOn, expected) => {
  const state = caseAfter(story, bornOn);
  expect(wakesOn(state, givenOn(ordinaryDay, sweep('none').actor, bornOn).person)).toBe(expected);
});

test('somebody sought without a number is not watched for an age', () => {
  expect(wakesOn(caseAfter(discharged), undefined)).toBeUndefined();
});

test('whose clock ends first acts next, and nobody while none runs', () => {
  expect(nextToActOf(caseAfter(delivered))).toBe('destination');
  expect(nextToActOf(caseAfter(asked))).toBe('origin');
  expect(nextToActOf(caseAfter(held))).toBeUndefined();
  expect(nextToActOf(caseAfter(discharged))).toBeUndefined();
});

const withdrawn = [...delivered, pusher('withdraw', { reason: 'wrong-person' })];
const endProposed = clerk('propose-termination', { reason: 'settled-abroad', lostOn: '2025-06-01' });

test.each([
  ['a discharged case rests', discharged, true],
  ['a discharged case whose end waits for a second officer does not', [...discharged, endProposed], false],
  ['a withdrawn case rests', withdrawn, true],
  [
    'a withdrawn case that is to be reopened waits for the other side',
    [...withdrawn, pusher('request-reopening', { reason: '误撤回，请重启。' })],
    false,
  ],
  ['a case on hold is open, although nothing runs', held, false],
])('%s', (_sentence, story, expected) => {
  expect(isAtRest(caseAfter(story))).toBe(expected);
});

test('the next due day is that of the clock that ends first and is not paused', () => {
  expect(dueOnOf(caseAfter(delivered))).toBe('2025-06-13');
  expect(dueOnOf(caseAfter(asked))).toBe('2025-06-17');
  expect(dueOnOf(caseAfter(discharged))).toBeUndefined();
});

test('the notice comes one month ahead by the national policy, and on the last day of a shorter month', () => {
  const noticeOf = (birthday: string) =>
    pensionNoticeDay(day(birthday), policyFor(fengqing, day(ordinaryDay)), chineseWorkingCalendar);
  expect(noticeOf('2025-08-20')).toBe('2025-07-20');
  expect(noticeOf('2025-03-31')).toBe('2025-02-28');
});
