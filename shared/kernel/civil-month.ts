import * as z from 'zod';

import type { Brand } from './brand.ts';
import { civilDateSchema, plusDays, type CivilDate } from './civil-date.ts';

/** A calendar month in China, `YYYY-MM`: what pensions are awarded and paid for. */
export const civilMonthSchema = z
  .string()
  .regex(/^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/u, 'civil-month-wrong-format')
  .brand<'CivilMonth'>();

export type CivilMonth = Brand<string, 'CivilMonth'>;

export const monthOf = (date: CivilDate): CivilMonth => civilMonthSchema.parse(date.slice(0, 7));

/** A month as its number since the year 0. */
const monthNumber = (month: CivilMonth): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** `months` is a whole number and may be negative. */
export const plusMonths = (month: CivilMonth, months: number): CivilMonth => {
  const number = monthNumber(month) + months;
  const year = Math.floor(number / 12);
  return civilMonthSchema.parse(
    `${String(year).padStart(4, '0')}-${String(number - year * 12 + 1).padStart(2, '0')}`,
  );
};

/** Months from `from` to `to`: 1 for next month, negative when `to` is earlier. */
export const monthsBetween = (from: CivilMonth, to: CivilMonth): number =>
  monthNumber(to) - monthNumber(from);

export const firstDay = (month: CivilMonth): CivilDate => civilDateSchema.parse(`${month}-01`);

export const lastDay = (month: CivilMonth): CivilDate => plusDays(firstDay(plusMonths(month, 1)), -1);
