import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

import { weekday, type CivilDate } from '../kernel/civil-date.ts';
import { yearOf, type CivilYear } from '../kernel/civil-year.ts';
import { workingCalendarOf, type WorkingCalendar } from '../kernel/working-calendar.ts';

// The package's data file, not its functions: 37 KB without lunar tables, and two set look-ups a day.
const daysOff: ReadonlySet<string> = new Set(Object.keys(notices.holidays));
const swappedWorkingDays: ReadonlySet<string> = new Set(Object.keys(notices.workdays));
const yearsWithNotice: ReadonlySet<string> = new Set(
  Object.keys(notices.holidays).map((day) => day.slice(0, 4)),
);

const isWorkingDay = (date: CivilDate): boolean =>
  swappedWorkingDays.has(date) || (!daysOff.has(date) && weekday(date) < 6);

export interface ChineseWorkingCalendar extends WorkingCalendar {
  /** No holiday notice for the year is known yet: only weekends are days off, and a due date in it may still move. */
  readonly isProvisional: (year: CivilYear) => boolean;
  readonly isProvisionalOn: (date: CivilDate) => boolean;
}

const isProvisional = (year: CivilYear): boolean => !yearsWithNotice.has(String(year));

/** Working days by the State Council's yearly holiday notice, with days swapped against weekends (调休); 2004 onwards. */
export const chineseWorkingCalendar: ChineseWorkingCalendar = {
  ...workingCalendarOf(isWorkingDay),
  isProvisional,
  isProvisionalOn: (date) => isProvisional(yearOf(date)),
};
