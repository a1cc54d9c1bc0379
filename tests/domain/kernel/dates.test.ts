import { describe, expect, it } from 'vitest';

import {
  civilDateAt,
  civilDateSchema,
  compareDates,
  daysBetween,
  plusDays,
  startOfDay,
  weekday,
} from '../../../shared/kernel/civil-date.ts';
import {
  civilMonthSchema,
  firstDay,
  lastDay,
  monthOf,
  monthsBetween,
  plusMonths,
} from '../../../shared/kernel/civil-month.ts';
import { civilYear, civilYearSchema, yearOf } from '../../../shared/kernel/civil-year.ts';
import { addCalendarMonths, addCalendarYears, termSchema } from '../../../shared/kernel/duration.ts';
import { instantOf, instantSchema, plusSeconds } from '../../../shared/kernel/instant.ts';

const date = (text: string) => civilDateSchema.parse(text);
const month = (text: string) => civilMonthSchema.parse(text);
const instant = (text: string) => instantSchema.parse(text);

describe('a day in China', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-02-28', '2026-12-31', '2026-04-30'])('%s exists', (text) => {
    expect(civilDateSchema.parse(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0999-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00',
    '２０２６-01-01',
    '',
  ])('"%s" is refused', (text) => {
    expect(civilDateSchema.safeParse(text).success).toBe(false);
  });

  it('begins at 16:00 UTC of the day before', () => {
    expect(startOfDay(date('2026-11-21'))).toBe('2026-11-20T16:00:00.000Z');
  });

  it.each([
    ['2026-11-20T15:59:59.999Z', '2026-11-20'],
    ['2026-11-20T16:00:00.000Z', '2026-11-21'],
    ['2026-11-20T16:00:00.001Z', '2026-11-21'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('at %s it is %s', (moment, day) => {
    expect(civilDateAt(instant(moment))).toBe(day);
  });

  it('counts days across a leap day and backwards', () => {
    expect(plusDays(date('2024-02-28'), 2)).toBe('2024-03-01');
    expect(plusDays(date('2023-02-28'), 2)).toBe('2023-03-02');
    expect(plusDays(date('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(date('2024-02-28'), date('2024-03-01'))).toBe(2);
    expect(daysBetween(date('2024-03-01'), date('2024-02-28'))).toBe(-2);
  });

  it('ends with the year 9999 and begins with the year 1000', () => {
    expect(plusDays(date('9999-12-30'), 1)).toBe('9999-12-31');
    expect(() => plusDays(date('9999-12-31'), 1)).toThrow('civil-date-out-of-range');
    expect(plusDays(date('1000-01-02'), -1)).toBe('1000-01-01');
    expect(() => plusDays(date('1000-01-01'), -1)).toThrow('civil-date-out-of-range');
    expect(() => plusMonths(month('9999-12'), 1)).toThrow('civil-month-out-of-range');
    expect(() => plusMonths(month('1000-01'), -1)).toThrow('civil-month-out-of-range');
    expect(() => plusSeconds(instant('9999-12-31T23:59:59.999Z'), 1)).toThrow('instant-out-of-range');
  });

  it('has a weekday from Monday 1 to Sunday 7', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => weekday(plusDays(date('2026-11-16'), days)));
    expect(week).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('sorts as text', () => {
    const days = [date('2026-10-01'), date('2026-09-30'), date('2026-10-01')];
    expect(days.toSorted(compareDates)).toEqual(['2026-09-30', '2026-10-01', '2026-10-01']);
  });
});

describe('a moment', () => {
  it('has one spelling', () => {
    expect(instantOf(new Date(Date.UTC(2026, 10, 21, 1, 2, 3, 4)))).toBe('2026-11-21T01:02:03.004Z');
  });

  it.each([
    '2026-11-21T01:02:03Z',
    '2026-11-21T01:02:03.004+08:00',
    '2026-02-30T00:00:00.000Z',
    '2026-11-21',
  ])('"%s" is refused', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(false);
  });

  it('moves by seconds, forwards and backwards', () => {
    const midnight = instant('2026-12-31T23:59:59.500Z');
    expect(plusSeconds(midnight, 0.5)).toBe('2027-01-01T00:00:00.000Z');
    expect(plusSeconds(midnight, -59.5)).toBe('2026-12-31T23:59:00.000Z');
  });

  it('that is no date is a bug', () => {
    expect(() => instantOf(new Date('nonsense'))).toThrow(RangeError);
  });
});

describe('a month', () => {
  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-07', 0, '2026-07'],
    ['2026-07', 30, '2029-01'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(plusMonths(month(from), months)).toBe(to);
    expect(monthsBetween(month(from), month(to))).toBe(months);
  });

  it('begins on its first and ends on its last day, leap years included', () => {
    expect(firstDay(month('2024-02'))).toBe('2024-02-01');
    expect(lastDay(month('2024-02'))).toBe('2024-02-29');
    expect(lastDay(month('2026-02'))).toBe('2026-02-28');
    expect(lastDay(month('2026-12'))).toBe('2026-12-31');
    expect(monthOf(date('2026-12-31'))).toBe('2026-12');
  });

  it.each(['2026-00', '2026-13', '2026-1', '202601'])('"%s" is refused', (text) => {
    expect(civilMonthSchema.safeParse(text).success).toBe(false);
  });

  it('and a day belong to a year', () => {
    expect(yearOf(date('2026-12-31'))).toBe(civilYear(2026));
    expect(yearOf(month('2027-01'))).toBe(civilYear(2027));
    expect(civilYearSchema.safeParse(2026.5).success).toBe(false);
  });
});

describe('a calendar term', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-08-30', 6, '2027-02-28'],
    ['2026-11-21', 2, '2027-01-21'],
  ])('of months: %s plus %i is %s', (from, months, to) => {
    expect(addCalendarMonths(date(from), months)).toBe(to);
  });

  it.each([
    ['1960-02-29', 60, '2020-02-29'],
    ['1960-02-29', 61, '2021-02-28'],
    ['2026-11-21', 1, '2027-11-21'],
  ])('of years: %s plus %i is %s', (from, years, to) => {
    expect(addCalendarYears(date(from), years)).toBe(to);
  });

  it('says one unit and a whole number that is not negative', () => {
    expect(termSchema.parse({ workingDays: 3 })).toEqual({ workingDays: 3 });
    const wrong = [
      { workingDays: 3, calendarDays: 3 },
      { days: 3 },
      { calendarMonths: 1.5 },
      { calendarYears: -1 },
      {},
    ];
    expect(wrong.filter((term) => termSchema.safeParse(term).success)).toEqual([]);
  });
});
