import { words, type Words } from '../../../language/words.ts';

export const periods = ['this-month', 'last-3-months', 'this-year', 'own'] as const;
export type Period = (typeof periods)[number];

export const periodWords: Readonly<Record<Period, Words>> = {
  'this-month': words('本月', 'This month'),
  'last-3-months': words('近3个月', 'Last 3 months'),
  'this-year': words('今年', 'This year'),
  own: words('自选', 'Own months'),
};

/** First and last month, both included. */
export interface Months {
  readonly from?: string;
  readonly to?: string;
}

/** The month so many months after that of a civil date; before it when negative. */
const monthFrom = (today: string, months: number): string => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
};

export const monthsOf = (period: Exclude<Period, 'own'>, today: string): Required<Months> => {
  const to = monthFrom(today, 0);
  const begins: Readonly<Record<typeof period, string>> = {
    'this-month': to,
    'last-3-months': monthFrom(today, -2),
    'this-year': `${today.slice(0, 4)}-01`,
  };
  return { from: begins[period], to };
};

export const isMonth = (text: string | null): text is string =>
  text !== null && /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/u.test(text);

/** Months as somebody chose them; the earlier one comes first, whichever was typed where. */
export const ownMonths = (from: string | null, to: string | null): Months => {
  const [first, last] = isMonth(from) && isMonth(to) && from > to ? [to, from] : [from, to];
  return { ...(isMonth(first) ? { from: first } : {}), ...(isMonth(last) ? { to: last } : {}) };
};
