import { isWorkday } from 'chinese-days';
import { describe, expect, it } from 'vitest';

import { civilDateSchema, plusDays, type CivilDate } from '../../../shared/kernel/civil-date.ts';
import { civilYear } from '../../../shared/kernel/civil-year.ts';
import { dueOn } from '../../../shared/kernel/working-calendar.ts';
import { chineseWorkingCalendar as calendar } from '../../../shared/policies/chinese-working-calendar.ts';

const date = (text: string) => civilDateSchema.parse(text);

describe('working days in China', () => {
  it.each([
    ['2025-10-01', false, 'National Day'],
    ['2025-10-08', false, 'the last day of the long holiday'],
    ['2025-10-09', true, 'the day after it'],
    ['2025-09-28', true, 'a Sunday swapped for the holiday'],
    ['2025-10-11', true, 'a Saturday swapped for the holiday'],
    ['2025-10-12', false, 'an ordinary Sunday'],
    ['2026-02-14', true, 'a Saturday swapped for Spring Festival'],
    ['2026-02-23', false, 'the last day of Spring Festival'],
  ])('%s: %s (%s)', (day, working) => {
    expect(calendar.isWorkingDay(date(day))).toBe(working);
  });

  it.each([
    ['2025-09-27', '2025-09-30'],
    ['2025-09-28', '2025-10-09'],
    ['2025-09-29', '2025-10-10'],
    ['2025-09-30', '2025-10-11'],
  ])('three of them after %s end on %s', (start, due) => {
    expect(dueOn(date(start), { workingDays: 3 }, calendar)).toBe(due);
  });

  it('agree with the holiday package on every day from 2004 to 2026', () => {
    const different: CivilDate[] = [];
    for (let day = date('2004-01-01'); day <= '2026-12-31'; day = plusDays(day, 1)) {
      if (calendar.isWorkingDay(day) !== isWorkday(day)) different.push(day);
    }
    expect(different).toEqual([]);
  });

  it('are provisional, weekends only, for a year whose holiday notice is not known', () => {
    expect(calendar.isProvisional(civilYear(2026))).toBe(false);
    expect(calendar.isProvisional(civilYear(2099))).toBe(true);
    expect(calendar.isProvisionalOn(date('2026-12-31'))).toBe(false);
    expect(calendar.isProvisionalOn(date('2099-10-01'))).toBe(true);
    expect(calendar.isWorkingDay(date('2099-10-01'))).toBe(true);
    expect(calendar.isWorkingDay(date('2099-10-03'))).toBe(false);
  });
});
