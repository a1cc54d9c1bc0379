import type { Filter, Period } from '../model.ts';

export interface Days {
  readonly from?: string;
  readonly to?: string;
}

const utc = (year: number, monthIndex: number, day: number): string =>
  new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10);

/** First and last day of a period, both included, reckoned from the day it is in China: `last-7-days` ends with today. */
export const daysOfPeriod = (period: Period, today: string): Required<Days> => {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const periods: Readonly<Record<Period, Required<Days>>> = {
    'last-7-days': { from: utc(year, month - 1, day - 6), to: today },
    'this-month': { from: utc(year, month - 1, 1), to: today },
    'last-month': { from: utc(year, month - 2, 1), to: utc(year, month - 1, 0) },
    'this-year': { from: utc(year, 0, 1), to: today },
  };
  return periods[period];
};

/** The days that a filter means on a day. */
export const daysOf = ({ period, from, to }: Filter, today: string): Days => {
  if (period !== undefined) return daysOfPeriod(period, today);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
};
