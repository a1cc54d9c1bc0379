import { describe, expect, test } from 'vitest';
import { rollShelfOf } from '../../../shared/domain/handover/index.ts';
import { approver, bornPensioner, clerk, linxiang, pusher, sweep } from './cast.ts';
import { after, banked, monthlyFen } from './payroll-story.ts';
import { caseAfter, events, given, refused } from './specification.ts';
import { accountStated, discharged, ended, enrolled, list, pay } from './stories.ts';

describe('60 in the middle of the time in which the premium is paid', () => {
  const turns = (on: string) => [
    ...enrolled,
    list(2025),
    sweep('reach-pension-age', {}, on),
    { ...accountStated, on },
    clerk('claim-pension', { claimedOn: on }, on),
    clerk('propose-award', {}, on),
    approver('approve-award', {}, on),
  ];

  test.each([
    ['on the last day of June: the pension begins with July', '2025-06-30', '2025-07'],
    ['on the first day of July: it begins with August', '2025-07-01', '2025-08'],
    ['in the middle of July: it begins with August', '2025-07-15', '2025-08'],
  ])('%s', (_sentence, birthday, firstMonth) => {
    const bornOn = `1965${birthday.slice(4)}`;
    expect(caseAfter(turns(birthday), bornOn)).toMatchObject({ pension: { status: 'awarded', firstMonth } });
  });

  test('the year that is listed is still paid, no further one is listed', () => {
    const story = [...enrolled, list(2025), sweep('reach-pension-age', {}, '2025-06-30')];
    expect(given(story, '1965-06-30').when(pay(2025, '2025-07-02'))).toMatchObject(events('premium-paid'));
    expect(given(story, '1965-06-30').when(list(2024, '2025-07-02'))).toMatchObject(
      refused('premium-not-due-over-sixty'),
    );
  });

  test('the county finds the person on the other shelf of its roll from the award on', () => {
    expect(rollShelfOf(caseAfter(enrolled, '1965-06-30'))).toBe('contributing');
    expect(rollShelfOf(caseAfter(turns('2025-06-30').slice(0, -1), '1965-06-30'))).toBeUndefined();
    expect(rollShelfOf(caseAfter(turns('2025-06-30'), '1965-06-30'))).toBe('drawing');
  });
});

test('the hukou moves while the person draws: the county pays on and the relation stays', () => {
  const change = { kind: 'hukou-moved', to: linxiang, on: '2025-07-01' };
  const moved = [...banked, clerk('report-status-change', { change }, '2025-07-02')];
  const transfer = clerk(
    'open-relation-transfer',
    { to: linxiang, responsibleFrom: '2025-08-01' },
    '2025-07-03',
  );
  expect(given(moved, bornPensioner).when(transfer)).toMatchObject(
    refused('already-drawing-never-transferred'),
  );
  expect(rollShelfOf(caseAfter(moved, bornPensioner))).toBe('drawing');
  expect(after(moved, ['2025-06', '2025-07'])).toEqual([[monthlyFen, 0, 0, 'paid']]);
});

test('lifted out in the middle of a year: the premium of that year is still paid, of the next no more', () => {
  const change = { kind: 'lifted-out', on: '2025-06-30' };
  const lifted = [...enrolled, pusher('report-status-change', { change }, '2025-07-01')];
  expect(given(lifted).when(list(2025, '2025-07-02'))).toMatchObject(events('premium-listed'));
  const discharging = [...lifted, list(2025, '2025-07-02'), pay(2025, '2025-07-02')];
  expect(given(discharging).when(list(2026, '2026-01-05'))).toMatchObject(
    refused('not-certified-in-that-year'),
  );
});

test('a change of status touches no pension that is paid', () => {
  const change = { kind: 'lifted-out', on: '2025-07-15' };
  const lifted = [...banked, pusher('report-status-change', { change }, '2025-07-16')];
  expect(after(lifted, ['2025-06', '2025-07'])).toEqual([[monthlyFen, 0, 0, 'paid']]);
});

test('who is not on the roll any more contributes nothing here', () => {
  expect(rollShelfOf(caseAfter(discharged))).toBe('contributing');
  expect(rollShelfOf(caseAfter([...discharged, ...ended('settled-abroad', '2025-06-01')]))).toBeUndefined();
});
