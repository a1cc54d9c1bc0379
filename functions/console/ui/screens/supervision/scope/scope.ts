import type { Side } from '../model.ts';
import { monthsOf, ownMonths, periods, type Months, type Period } from './period.ts';

/** What the figures are about; all of it stands in the address, so that it can be passed on. */
export interface Scope {
  /** '' is the nation; 2, 4 or 6 digits. */
  readonly division: string;
  /** As which end of the cases the division is counted. */
  readonly side: Side;
  readonly period: Period;
  readonly months: Months;
}

const isDivision = (text: string): boolean => /^[1-9]\d(?:\d\d){0,2}$/u.test(text);

/** Never more than the officer's own division, whatever the address says. */
export const scopeOf = (parameters: URLSearchParams, own: string, today: string): Scope => {
  const asked = parameters.get('division') ?? '';
  const named = periods.find((period) => period === parameters.get('period')) ?? 'this-year';
  return {
    division: isDivision(asked) && asked.startsWith(own) ? asked : own,
    side: parameters.get('side') === 'origin' ? 'origin' : 'destination',
    period: named,
    months:
      named === 'own' ? ownMonths(parameters.get('from'), parameters.get('to')) : monthsOf(named, today),
  };
};
