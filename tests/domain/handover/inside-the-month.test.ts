import { describe, expect, test } from 'vitest';
import { payrollFor } from '../../../shared/domain/benefits/payroll.ts';
import type { PayrollHistory, PayrollSum } from '../../../shared/domain/benefits/payroll-sum.ts';
import { pensionFactsOf, rollShelfOf } from '../../../shared/domain/handover/index.ts';
import { civilMonthSchema, monthOf } from '../../../shared/kernel/civil-month.ts';
import {
  approver,
  bornPensioner,
  clerk,
  day,
  givenOn,
  linxiang,
  type Move,
  pusher,
  runs,
  sweep,
} from './cast.ts';
import { caseAfter, events, given, refused } from './specification.ts';
import { accountStated, discharged, drawing, ended, enrolled, list, pay } from './stories.ts';

const banked = [
  ...drawing,
  clerk('record-bank-account', {
    bankAccount: { holder: '李秀英', number: '6217000010001234567', bank: '凤庆县农村信用合作联社' },
  }),
];
const nothingPaid: PayrollHistory = { settled: [], returned: [] };

/** The payrolls of some months in turn, each on the last day of its month with what was known of the case by then. */
const payrolls = (
  story: readonly Move[],
  months: readonly string[],
  bornOn: string = bornPensioner,
): readonly PayrollSum[] => {
  const sums: PayrollSum[] = [];
  for (const text of months) {
    const known = story.filter(({ on }) => monthOf(day(on)) <= text);
    const { person, benefits } = givenOn(`${text}-28`, sweep('none').actor, bornOn);
    const facts = pensionFactsOf(caseAfter(known, bornOn), person);
    if (!facts) throw new Error('no pension was awarded');
    const history = sums.at(-1)?.history ?? nothingPaid;
    sums.push(payrollFor(facts, history, civilMonthSchema.parse(text), benefits).result);
  }
  return sums;
};
const inShort = ({ regularFen, arrearsFen, overpaidFen, held }: PayrollSum) => [
  regularFen,
  arrearsFen,
  overpaidFen,
  held ?? 'paid',
];
/** Regular payment, arrears, overpaid, and why nothing is paid, of each month after the first: all in fen. */
const after = (story: readonly Move[], months: readonly string[]) =>
  payrolls(story, months).slice(1).map(inShort);
const monthlyFen = 16_300;

const died = (diedOn: string, on: string) => clerk('report-death', { diedOn }, on);
const withdrawn = (on: string) => clerk('withdraw-death-report', { why: '本人到场，系同名误报。' }, on);

describe('a death', () => {
  test('on the last day of June: June is the last month', () => {
    expect(after([...banked, died('2025-06-30', '2025-07-02')], ['2025-06', '2025-07'])).toEqual([
      [0, 0, 0, 'ended'],
    ]);
  });

  test('on the first day of July: July is due whole, August is not', () => {
    const story = [...banked, died('2025-07-01', '2025-07-02')];
    expect(after(story, ['2025-06', '2025-07', '2025-08'])).toEqual([
      [monthlyFen, 0, 0, 'paid'],
      [0, 0, 0, 'ended'],
    ]);
  });

  test('that is only reported stops nobody for good: withdrawn, the months held are paid in arrears', () => {
    const story = [...banked, died('2025-06-20', '2025-07-02'), withdrawn('2025-09-03')];
    expect(after(story, ['2025-06', '2025-07', '2025-08', '2025-09'])).toEqual([
      [0, 0, 0, 'ended'],
      [0, 0, 0, 'ended'],
      [monthlyFen, 2 * monthlyFen, 0, 'paid'],
    ]);
  });

  test('whose day is corrected to an earlier month: what went out since is overpaid, and nothing is taken by itself', () => {
    const story = [...banked, died('2025-07-15', '2025-07-20'), died('2025-06-30', '2025-08-04')];
    expect(after(story, ['2025-06', '2025-07', '2025-08'])).toEqual([
      [monthlyFen, 0, 0, 'paid'],
      [0, 0, monthlyFen, 'ended'],
    ]);
  });

  test('whose day is corrected to a later month: the months between are paid in arrears', () => {
    const story = [...banked, died('2025-06-30', '2025-07-02'), died('2025-08-01', '2025-08-04')];
    expect(after(story, ['2025-06', '2025-07', '2025-08', '2025-09'])).toEqual([
      [0, 0, 0, 'ended'],
      [monthlyFen, monthlyFen, 0, 'paid'],
      [0, 0, 0, 'ended'],
    ]);
  });
});

describe('a suspension', () => {
  const suspend = (reason: string, fromMonth: string, on: string) =>
    clerk('suspend', { reason, fromMonth }, on);
  const resume = (payload: object, on: string) => clerk('resume', payload, on);

  test('that ends in the month in which it began takes nothing away', () => {
    const story = [
      ...banked,
      suspend('other', '2025-07', '2025-07-03'),
      resume({ fromMonth: '2025-07' }, '2025-07-21'),
    ];
    expect(after(story, ['2025-06', '2025-07'])).toEqual([[monthlyFen, 0, 0, 'paid']]);
  });

  test('for want of a proof of life: with the proof every month since is paid', () => {
    const story = [
      ...banked,
      sweep('remind-proof-of-life', {}, '2026-03-10'),
      sweep('suspend-without-proof', {}, '2026-06-11'),
      clerk('record-proof-of-life', { provedOn: '2026-09-03', method: 'home-visit' }, '2026-09-04'),
    ];
    const months = ['2026-06', '2026-07', '2026-08', '2026-09'];
    const [june, july, august, september] = payrolls(story, months);
    expect([june?.held, july?.held, august?.held]).toEqual([undefined, 'suspended', 'suspended']);
    expect([july?.payFen, august?.payFen]).toEqual([0, 0]);
    expect(september?.regularFen).toBe(june?.regularFen);
    expect(september?.arrearsFen).toBe(2 * (june?.regularFen ?? 0));
  });

  test('of a prisoner: the months in prison are never paid', () => {
    const story = [
      ...banked,
      suspend('imprisoned', '2025-07', '2025-06-28'),
      resume({ fromMonth: '2025-09' }, '2025-09-02'),
    ];
    expect(after(story, ['2025-06', '2025-07', '2025-08', '2025-09', '2025-10'])).toEqual([
      [0, 0, 0, 'suspended'],
      [0, 0, 0, 'suspended'],
      [monthlyFen, 0, 0, 'paid'],
      [monthlyFen, 0, 0, 'paid'],
    ]);
  });
});

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

test('ended for a death in error and settled: reopened, the person is on the roll again and nothing is lost', () => {
  const inJuly = (moves: readonly Move[]) => moves.map((move) => ({ ...move, on: '2025-07-02' }));
  const settled = [
    ...banked,
    died('2025-06-20', '2025-07-02'),
    ...inJuly(ended('death', '2025-06-20')),
    runs('settle-pension', { runId: 'payroll-530921-2025-07' }, '2025-07-31'),
  ];
  expect(rollShelfOf(caseAfter(settled, bornPensioner))).toBeUndefined();
  const reopened = [
    ...settled,
    pusher('request-reopening', { reason: '本人健在。' }, '2025-09-01'),
    clerk('agree-reopening', {}, '2025-09-02'),
  ];
  const alive = caseAfter(reopened, bornPensioner);
  expect(rollShelfOf(alive)).toBe('drawing');
  expect(alive.pension).not.toHaveProperty('lastMonth');
  expect(after(reopened, ['2025-06', '2025-07', '2025-08', '2025-09'])).toEqual([
    [0, 0, 0, 'ended'],
    [0, 0, 0, 'ended'],
    [monthlyFen, 2 * monthlyFen, 0, 'paid'],
  ]);
});

test('who is not on the roll any more contributes nothing here', () => {
  expect(rollShelfOf(caseAfter(discharged))).toBe('contributing');
  expect(rollShelfOf(caseAfter([...discharged, ...ended('settled-abroad', '2025-06-01')]))).toBeUndefined();
});
