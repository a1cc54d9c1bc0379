import { civilDateSchema, daysBetween, plusDays } from '../../../shared/kernel/civil-date.ts';
import { civilMonthSchema, plusMonths } from '../../../shared/kernel/civil-month.ts';
import { words } from './words.ts';
import type { World } from './world.ts';

export const nextMonthOf = (month: string): string => plusMonths(civilMonthSchema.parse(month), 1);

/** How many months from the first to the last, both counted. */
export const monthsFrom = (first: string, last: string): number =>
  first >= last ? 1 : 1 + monthsFrom(nextMonthOf(first), last);

export const nextDayOf = (day: string): string => plusDays(civilDateSchema.parse(day), 1);

/** Lets the days pass from one to a later one; answers with the day that it then is. */
export const passTo = async (world: World, from: string, to: string): Promise<string> => {
  const days = daysBetween(civilDateSchema.parse(from), civilDateSchema.parse(to));
  if (days <= 0) return from;
  await world.control.advanceDays(days);
  world.tell({ what: words(`${days}天过去`, `${days} days pass`), result: to });
  return to;
};
