import * as z from 'zod';

import { computedDate, type CivilDate } from './civil-date.ts';
import { lastDay, monthOf, plusMonths } from './civil-month.ts';

const count = z.int().min(0).max(10_000);

/** A time allowed by a rule. Working days, calendar days, months and years are different things and never convert. */
export const termSchema = z.union([
  z.strictObject({ workingDays: count }).readonly(),
  z.strictObject({ calendarDays: count }).readonly(),
  z.strictObject({ calendarMonths: count }).readonly(),
  z.strictObject({ calendarYears: count }).readonly(),
]);

export type Term =
  | { readonly workingDays: number }
  | { readonly calendarDays: number }
  | { readonly calendarMonths: number }
  | { readonly calendarYears: number };

/** The same term counted back from a day, for what has to happen ahead of it. */
export const backwards = (term: Term): Term => {
  if ('workingDays' in term) return { workingDays: -term.workingDays };
  if ('calendarDays' in term) return { calendarDays: -term.calendarDays };
  if ('calendarMonths' in term) return { calendarMonths: -term.calendarMonths };
  return { calendarYears: -term.calendarYears };
};

/**
 * The same day of the month `months` later; where that month has no such day, its last day (Civil Code Art. 202):
 * 31 January plus one month is 28 or 29 February.
 */
export const addCalendarMonths = (date: CivilDate, months: number): CivilDate => {
  const month = plusMonths(monthOf(date), months);
  const last = lastDay(month);
  const sameDay = `${month}-${date.slice(8)}`;
  return sameDay > last ? last : computedDate(sameDay);
};

/** The same day `years` later; 29 February becomes 28 February in a common year (Civil Code Art. 202). */
export const addCalendarYears = (date: CivilDate, years: number): CivilDate =>
  addCalendarMonths(date, years * 12);
