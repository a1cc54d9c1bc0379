import * as z from 'zod';

import { type Brand, computed } from './brand.ts';
import { computedDate, plusDays, type CivilDate } from './civil-date.ts';

const pattern = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/u;

/** A calendar month in China, `YYYY-MM`: what pensions are awarded and paid for. */
export const civilMonthSchema = z
  .string()
  .regex(pattern, 'civil-month-wrong-format')
  .brand<'CivilMonth'>()
  .meta({ 'x-format': 'civil-month' });

export type CivilMonth = Brand<string, 'CivilMonth'>;

const computedMonth = computed((text): text is CivilMonth => pattern.test(text), 'civil-month-out-of-range');

export const monthOf = (date: CivilDate): CivilMonth => computedMonth(date.slice(0, 7));

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** A month, or the month of a day, as its number since the year 0: what long stretches of months are counted with. */
export const monthNumber = (monthOrDay: CivilMonth | CivilDate): number =>
  (digit(monthOrDay, 0) * 1000 +
    digit(monthOrDay, 1) * 100 +
    digit(monthOrDay, 2) * 10 +
    digit(monthOrDay, 3)) *
    12 +
  digit(monthOrDay, 5) * 10 +
  digit(monthOrDay, 6) -
  1;

const spelt = new Map<number, CivilMonth>();

const spell = (number: number): CivilMonth => {
  const year = Math.floor(number / 12);
  const month = computedMonth(
    `${String(year).padStart(4, '0')}-${String(number - year * 12 + 1).padStart(2, '0')}`,
  );
  spelt.set(number, month);
  return month;
};

/** The month of that number; the inverse of `monthNumber`. Throws outside the years 1000 to 9999. */
export const monthAt = (number: number): CivilMonth => spelt.get(number) ?? spell(number);

/** `months` is a whole number and may be negative. Throws outside the years 1000 to 9999. */
export const plusMonths = (month: CivilMonth, months: number): CivilMonth =>
  monthAt(monthNumber(month) + months);

/** Months from `from` to `to`: 1 for next month, negative when `to` is earlier. */
export const monthsBetween = (from: CivilMonth, to: CivilMonth): number =>
  monthNumber(to) - monthNumber(from);

export const firstDay = (month: CivilMonth): CivilDate => computedDate(`${month}-01`);

export const lastDay = (month: CivilMonth): CivilDate => plusDays(firstDay(plusMonths(month, 1)), -1);
