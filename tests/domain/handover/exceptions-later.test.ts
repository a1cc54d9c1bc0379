import { expect, test } from 'vitest';
import { personKeysOf } from '../../../shared/domain/handover/index.ts';
import {
  approver,
  bornPensioner,
  clerk,
  dongguan,
  fengqing,
  linxiang,
  mingguang,
  type Move,
  pusher,
  receive,
  secondPusher,
  sweep,
} from './cast.ts';
import { caseAfter, events, given, play, refused } from './specification.ts';
import {
  account,
  certification,
  claimed,
  claimedPension,
  decided,
  delivered,
  discharged,
  drawing,
  enrolled,
  list,
  outcomes,
  person,
  propose,
  pushed,
  takingOver,
} from './stories.ts';

const report = (change: object): Move => clerk('report-status-change', { change });
const moved = report({ kind: 'hukou-moved', to: linxiang, on: '2025-06-01' });

test('E15: a person who cannot be found stays open with the attempts, neither enrolled nor refused', () => {
  const sought = [...takingOver, clerk('record-attempt', { on: '2025-06-09', method: 'police' })];
  expect(given(takingOver).when(propose(outcomes.notFound))).toMatchObject(refused('no-attempt-recorded'));
  const open = caseAfter([...sought, ...decided(outcomes.notFound)]);
  expect(open).toMatchObject({ phase: 'taking-over', enrolment: { attempts: 1, comesBackOn: '2025-12-10' } });
});

test('E16: name and number do not match: returned for correction, and the same case goes out again', () => {
  const returned = [...claimed, clerk('return', { code: 'identity-mismatch' })];
  expect(caseAfter(returned)).toMatchObject({ phase: 'returned', responsible: 'origin' });
  const again = pusher('correct-returned', { person });
  expect(given(returned).when(again)).toMatchObject(events('corrected', { phase: 'pushed' }));
});

test('E17: a refusal needs a dated waiver and is asked again', () => {
  const refusal = caseAfter([...takingOver, ...decided(outcomes.refusal)]);
  expect(refusal.enrolment).toMatchObject({ outcome: outcomes.refusal, comesBackOn: '2026-06-10' });
});

test.each([
  ['E18: lifted out of poverty', { kind: 'lifted-out', on: '2024-12-31' }],
  ['E20: wrongly certified', { kind: 'wrongly-certified', on: '2024-12-31' }],
])('%s: a granted pension continues, only later premiums end', (_what, change) => {
  expect(caseAfter([...drawing, report(change)], bornPensioner)).toMatchObject({
    pension: { status: 'paying' },
  });
  expect(given([...discharged, report(change)]).when(list(2026, '2026-02-02'))).toMatchObject(
    refused('not-certified-in-that-year'),
  );
});

test('E19: fallen back: the premium of the year is paid again', () => {
  const back = [
    ...discharged,
    report({ kind: 'lifted-out', on: '2025-06-01' }),
    report({ kind: 'fallen-back', on: '2025-06-09' }),
  ];
  expect(given(back).when(list(2026, '2026-02-02'))).toMatchObject(events('premium-listed'));
});

test('E21: hukou moves after the take-over: the hukou side opens the transfer and says who answers from when', () => {
  const open = clerk('open-relation-transfer', { to: linxiang, responsibleFrom: '2025-07-01' });
  const { events: trail, state } = play([...discharged, moved, open]);
  expect(state).toMatchObject({ transferTo: linxiang });
  expect(trail.at(-1)).toMatchObject({ data: { to: linxiang, responsibleFrom: '2025-07-01' } });
  expect(given([...drawing, moved], bornPensioner).when(open)).toMatchObject(
    refused('already-drawing-never-transferred'),
  );
});

test('E23: a person who reaches 60 in the flow goes from premium to pension in the same case', () => {
  const bornOn = '1965-08-20';
  const later = '2025-09-01';
  const story = [
    ...enrolled,
    sweep('reach-pension-age', {}, '2025-08-20'),
    clerk('claim-pension', { claimedOn: later }, later),
    clerk('state-account', account, later),
    clerk('propose-award', { monthlyFen: 16_300, firstMonth: '2025-09' }, later),
    approver('approve-award', {}, later),
    clerk('confirm-first-payment', { month: '2025-09', paidOn: later, amountFen: 16_300 }, later),
  ];
  expect(caseAfter(story, bornOn)).toMatchObject({
    phase: 'discharged',
    premiumDue: false,
    pension: { status: 'paying' },
  });
  expect(new Set(play(story, bornOn).events.map(({ handoverId }) => handoverId)).size).toBe(1);
});

test('E24: a failed payment stays owed until it was paid again in a later month', () => {
  const failed = [...drawing, clerk('report-payment-failure', { month: '2025-05', reason: 'name-mismatch' })];
  expect(caseAfter(failed, bornPensioner).pension.unpaidMonths).toEqual(['2025-05']);
  const again = clerk('confirm-payment-reissued', {
    month: '2025-05',
    paidInMonth: '2025-06',
    paidOn: '2025-06-05',
  });
  expect(caseAfter([...failed, again], bornPensioner).pension.unpaidMonths).toEqual([]);
});

test('E25: certified in two places: one case, two certifiers', () => {
  const joined = secondPusher('join-certification', { certifier: dongguan, ...certification });
  const { certifiers } = caseAfter([...claimed, joined]);
  expect(certifiers.map(({ locality }) => locality)).toEqual([mingguang, dongguan]);
});

test('E26: a retired division code is resolved to its successor, and both stay in the route', () => {
  const arrived = receive('record-delivery', {
    findings: [{ code: 'division-code-succeeded', severity: 'information' }],
    destination: linxiang,
  });
  const { route, findings } = caseAfter([...pushed, arrived]);
  expect(route.map(({ destination }) => destination)).toEqual([fengqing, linxiang]);
  expect(findings).toHaveLength(1);
});

test('a person who is claimed, delivered or claiming a pension is still on exactly one list', () => {
  expect(personKeysOf(caseAfter(delivered))).toEqual({ openCase: true });
  expect(personKeysOf(caseAfter(claimedPension, bornPensioner))).toEqual({ openCase: true, roll: fengqing });
  expect(personKeysOf(caseAfter(discharged))).toEqual({ openCase: false, roll: fengqing });
});
