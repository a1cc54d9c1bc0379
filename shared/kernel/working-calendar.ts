import { plusDays, type CivilDate } from './civil-date.ts';
import { addCalendarMonths, addCalendarYears, type Term } from './duration.ts';

export interface WorkingCalendar {
  readonly isWorkingDay: (date: CivilDate) => boolean;
  /** The n-th working day after `date` (n > 0) or before it (n < 0); `date` itself is not counted; n = 0 is `date`. */
  readonly plusWorkingDays: (date: CivilDate, workingDays: number) => CivilDate;
  /** Working days after `from` up to and including `to`; the negative of the opposite direction when `to` is earlier. */
  readonly workingDaysBetween: (from: CivilDate, to: CivilDate) => number;
}

const plusWorkingDays = (
  isWorkingDay: (date: CivilDate) => boolean,
  date: CivilDate,
  workingDays: number,
): CivilDate => {
  const step = workingDays < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(workingDays); left > 0;) {
    day = plusDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
};

const workingDaysAfter = (
  isWorkingDay: (date: CivilDate) => boolean,
  from: CivilDate,
  to: CivilDate,
): number => {
  let found = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) {
    if (isWorkingDay(day)) found += 1;
  }
  return found;
};

/** A calendar from the one question that differs between calendars. */
export const workingCalendarOf = (isWorkingDay: (date: CivilDate) => boolean): WorkingCalendar => ({
  isWorkingDay,
  plusWorkingDays: (date, workingDays) => plusWorkingDays(isWorkingDay, date, workingDays),
  workingDaysBetween: (from, to) =>
    from <= to ? workingDaysAfter(isWorkingDay, from, to) : -workingDaysAfter(isWorkingDay, to, from),
});

/** What happens to a term counted in calendar days, months or years that ends on a day off. */
export type EndOnDayOff = 'stays' | 'next-working-day';

/**
 * The last day on which something is still in time. The day of the event is not counted (Civil Code Art. 201).
 * A calendar term ending on a day off stays there unless `endOnDayOff` says otherwise (Civil Code Art. 203 moves it).
 */
export const dueOn = (
  start: CivilDate,
  term: Term,
  calendar: WorkingCalendar,
  endOnDayOff: EndOnDayOff = 'stays',
): CivilDate => {
  if ('workingDays' in term) return calendar.plusWorkingDays(start, term.workingDays);
  const end = calendarEnd(start, term);
  return endOnDayOff === 'stays' || calendar.isWorkingDay(end) ? end : calendar.plusWorkingDays(end, 1);
};

const calendarEnd = (start: CivilDate, term: Exclude<Term, { workingDays: number }>): CivilDate => {
  if ('calendarDays' in term) return plusDays(start, term.calendarDays);
  if ('calendarMonths' in term) return addCalendarMonths(start, term.calendarMonths);
  return addCalendarYears(start, term.calendarYears);
};
