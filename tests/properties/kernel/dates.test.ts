import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  civilDateAt,
  civilDateSchema,
  daysBetween,
  plusDays,
  startOfDay,
  weekday,
} from '../../../shared/kernel/civil-date.ts';
import {
  civilMonthSchema,
  lastDay,
  monthOf,
  monthsBetween,
  plusMonths,
} from '../../../shared/kernel/civil-month.ts';
import { addCalendarMonths } from '../../../shared/kernel/duration.ts';
import { instantOf, instantSchema, plusSeconds } from '../../../shared/kernel/instant.ts';
import { dueOn } from '../../../shared/kernel/working-calendar.ts';
import { chineseWorkingCalendar } from '../../../shared/policies/chinese-working-calendar.ts';

const epoch = civilDateSchema.parse('1900-01-01');
const dates = fc.nat({ max: 80_000 }).map((days) => plusDays(epoch, days));
const recent = fc.nat({ max: 9000 }).map((days) => plusDays(civilDateSchema.parse('2004-01-01'), days));
const instants = fc
  .date({ min: new Date('1992-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map(instantOf);

describe('days', () => {
  it('begin on themselves, and a moment earlier it is the day before', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(civilDateAt(startOfDay(date))).toBe(date);
        expect(civilDateAt(plusSeconds(startOfDay(date), -0.001))).toBe(plusDays(date, -1));
      }),
    );
  });

  it('are the days of the clock in Shanghai', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(civilDateAt(instant)).toBe(clock.format(new Date(instant)));
      }),
    );
  });

  it('are counted there and back', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const other = plusDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(plusDays(other, -days)).toBe(date);
        expect(date < other).toBe(days > 0);
        expect((((weekday(date) - weekday(other) + days) % 7) + 7) % 7).toBe(0);
      }),
    );
  });

  it('and months that were computed are such as would be let in from outside', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, number) => {
        const computed = [plusDays(date, number), addCalendarMonths(date, number), lastDay(monthOf(date))];
        expect(computed.map((text) => civilDateSchema.parse(text))).toEqual(computed);
        const month = plusMonths(monthOf(date), number);
        expect(civilMonthSchema.parse(month)).toBe(month);
        const moment = plusSeconds(startOfDay(date), number / 1000);
        expect(instantSchema.parse(moment)).toBe(moment);
      }),
    );
  });

  it('a month later lie in the next month, on the same day or on its last', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const later = addCalendarMonths(date, months);
        expect(monthsBetween(monthOf(date), monthOf(later))).toBe(months);
        expect(monthOf(later)).toBe(plusMonths(monthOf(date), months));
        expect(later.slice(8) === date.slice(8) || later === lastDay(monthOf(later))).toBe(true);
      }),
    );
  });
});

describe('working days', () => {
  const some = fc.integer({ min: 1, max: 120 });

  it('end on a working day and have their number between', () => {
    fc.assert(
      fc.property(recent, some, (date, workingDays) => {
        const end = chineseWorkingCalendar.plusWorkingDays(date, workingDays);
        expect(chineseWorkingCalendar.isWorkingDay(end)).toBe(true);
        expect(chineseWorkingCalendar.workingDaysBetween(date, end)).toBe(workingDays);
        expect(chineseWorkingCalendar.workingDaysBetween(end, date)).toBe(-workingDays);
        expect(daysBetween(date, end)).toBeGreaterThanOrEqual(workingDays);
      }),
    );
  });

  it('never bring a later start to an earlier end, nor a longer term', () => {
    fc.assert(
      fc.property(recent, fc.nat({ max: 60 }), some, (date, days, workingDays) => {
        const due = dueOn(date, { workingDays }, chineseWorkingCalendar);
        expect(dueOn(plusDays(date, days), { workingDays }, chineseWorkingCalendar) >= due).toBe(true);
        expect(dueOn(date, { workingDays: workingDays + 1 }, chineseWorkingCalendar) > due).toBe(true);
      }),
    );
  });

  it('back from a working day undo the way there', () => {
    fc.assert(
      fc.property(recent, some, (date, workingDays) => {
        fc.pre(chineseWorkingCalendar.isWorkingDay(date));
        const end = chineseWorkingCalendar.plusWorkingDays(date, workingDays);
        expect(chineseWorkingCalendar.plusWorkingDays(end, -workingDays)).toBe(date);
      }),
    );
  });
});
