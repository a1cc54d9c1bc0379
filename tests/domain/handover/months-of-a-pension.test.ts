import { describe, expect, test } from 'vitest';
import { rollShelfOf } from '../../../shared/domain/handover/index.ts';
import { bornPensioner, clerk, type Move, pusher, runs, sweep } from './cast.ts';
import { after, banked, monthlyFen, payrolls } from './payroll-story.ts';
import { caseAfter } from './specification.ts';
import { ended } from './stories.ts';

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
