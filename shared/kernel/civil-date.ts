import * as z from 'zod';

import { type Brand, computed } from './brand.ts';
import { instantOf, type Instant } from './instant.ts';

const pattern = /^[1-9]\d{3}-\d{2}-\d{2}$/u;
const millisecondsPerDay = 86_400_000;
// China has kept UTC+8 without summer time since 1992, before any instant that this system can meet.
const shanghaiOffsetMilliseconds = 8 * 3_600_000;

const isReal = (text: string): boolean => {
  // An impossible day rolls over into the next month.
  const day = new Date(text).getUTCDate();
  return day === Number(text.slice(8));
};

/** A day of the calendar in China (Asia/Shanghai), `YYYY-MM-DD`, years 1000 to 9999; impossible dates are refused. */
export const civilDateSchema = z
  .string()
  .regex(pattern, 'civil-date-wrong-format')
  .refine(isReal, { error: 'civil-date-impossible', abort: true })
  .brand<'CivilDate'>()
  .meta({ 'x-format': 'civil-date' });

export type CivilDate = Brand<string, 'CivilDate'>;

/** A real day that was computed. Throws outside the years 1000 to 9999. */
export const computedDate = computed(
  (text): text is CivilDate => pattern.test(text),
  'civil-date-out-of-range',
);

/** A day as its number since 1970-01-01; a date alone is midnight in UTC. */
const dayNumber = (date: CivilDate): number => Date.parse(date) / millisecondsPerDay;

const dateAt = (milliseconds: number): CivilDate =>
  computedDate(new Date(milliseconds).toISOString().slice(0, -14));

/** The day it is in China at that moment. */
export const civilDateAt = (instant: Instant): CivilDate =>
  dateAt(Date.parse(instant) + shanghaiOffsetMilliseconds);

/** Midnight in China, at which the day begins. */
export const startOfDay = (date: CivilDate): Instant =>
  instantOf(new Date(dayNumber(date) * millisecondsPerDay - shanghaiOffsetMilliseconds));

/** `days` is a whole number and may be negative. Throws outside the years 1000 to 9999. */
export const plusDays = (date: CivilDate, days: number): CivilDate =>
  dateAt((dayNumber(date) + days) * millisecondsPerDay);

/** Days from `from` to `to`: 1 for tomorrow, negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from);

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekday = (date: CivilDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 => {
  const weekdays = [7, 1, 2, 3, 4, 5, 6] as const;
  return weekdays[new Date(dayNumber(date) * millisecondsPerDay).getUTCDay()] ?? 7;
};

/** For `sort`: negative, zero or positive. */
export const compareDates = (left: CivilDate, right: CivilDate): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};
