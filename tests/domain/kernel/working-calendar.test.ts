import { describe, expect, it } from 'vitest';

import { civilDateSchema, weekday } from '../../../shared/kernel/civil-date.ts';
import { dueOn, workingCalendarOf } from '../../../shared/kernel/working-calendar.ts';

const date = (text: string) => civilDateSchema.parse(text);
const weekdaysOnly = workingCalendarOf((day) => weekday(day) < 6);
// 2026-11-20 is a Friday.
const friday = date('2026-11-20');
const saturday = date('2026-11-21');

describe('working days', () => {
  it.each([
    [friday, 0, '2026-11-20'],
    [friday, 1, '2026-11-23'],
    [friday, 5, '2026-11-27'],
    [friday, 6, '2026-11-30'],
    [saturday, 1, '2026-11-23'],
    [saturday, -1, '2026-11-20'],
    [friday, -1, '2026-11-19'],
  ])('from %s, %i working days reach %s', (from, workingDays, to) => {
    expect(weekdaysOnly.plusWorkingDays(from, workingDays)).toBe(to);
  });

  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-20', '2026-11-30', 6],
    ['2026-11-23', '2026-11-20', -1],
  ])('from %s to %s there are %i', (from, to, workingDays) => {
    expect(weekdaysOnly.workingDaysBetween(date(from), date(to))).toBe(workingDays);
  });
});

describe('the last day in time', () => {
  it.each([
    [{ workingDays: 3 }, '2026-11-25'],
    [{ calendarDays: 3 }, '2026-11-23'],
    [{ calendarMonths: 1 }, '2026-12-20'],
    [{ calendarYears: 1 }, '2027-11-20'],
    [{ calendarDays: 0 }, '2026-11-20'],
  ])('of %j does not count the day of the event', (term, due) => {
    expect(dueOn(friday, term, weekdaysOnly)).toBe(due);
  });

  it('stays on a day off unless the rule moves it', () => {
    expect(dueOn(friday, { calendarDays: 1 }, weekdaysOnly)).toBe('2026-11-21');
    expect(dueOn(friday, { calendarDays: 1 }, weekdaysOnly, 'next-working-day')).toBe('2026-11-23');
    expect(dueOn(friday, { calendarDays: 3 }, weekdaysOnly, 'next-working-day')).toBe('2026-11-23');
  });
});
