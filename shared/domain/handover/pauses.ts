import type { CivilMonth } from '../../kernel/civil-month.ts';
import { monthOf } from '../../kernel/civil-month.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Pause } from '../benefits/facts.ts';
import type { Pension } from './state.ts';

/** The pension without payment from the month on. */
export const pausedFrom = ({ pauses }: Pension, from: CivilMonth): readonly Pause[] => [...pauses, { from }];

/** The open pause ends with the month that is paid again; one that took no month away was none. */
export const resumedFrom = (
  { pauses }: Pension,
  until: CivilMonth,
  arrearsFrom: CivilMonth | undefined,
): readonly Pause[] => {
  const open = pauses.at(-1);
  if (!open || open.until !== undefined) return pauses;
  const before = pauses.slice(0, -1);
  return until <= open.from
    ? before
    : [...before, { from: open.from, until, ...(arrearsFrom ? { arrearsFrom } : {}) }];
};

/**
 * The last month that is due (国发〔2014〕8号: the pension stops the month after death). Set by the report of a death, so that
 * nothing is paid for later months while it is looked into; taken away again with the report, and then they are arrears.
 */
export const endingOn = (pension: Pension, ...days: readonly (CivilDate | undefined)[]): Pension => {
  const { lastMonth: _last, ...rest } = pension;
  const [first] = days.filter((day) => day !== undefined).toSorted();
  return first ? { ...rest, lastMonth: monthOf(first) } : rest;
};
