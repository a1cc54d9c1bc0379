import type { CivilDate } from '../../kernel/civil-date.ts';
import { civilMonthSchema, monthOf, plusMonths } from '../../kernel/civil-month.ts';
import type { DivisionCode } from '../../kernel/division-code.ts';
import type { RunKind } from './run.ts';

const monthly = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/u;
const yearly = /^[1-9]\d{3}$/u;

/** A payroll has a month `YYYY-MM` as its period, a premium list a year `YYYY`. Periods of a kind sort as texts. */
export const periodFits = (kind: RunKind, period: string): boolean =>
  (kind === 'payroll' ? monthly : yearly).test(period);

export const runIdOf = (kind: RunKind, division: DivisionCode, period: string): string =>
  `${kind}-${division}-${period}`;

export const periodBefore = (period: string): string =>
  monthly.test(period) ? plusMonths(civilMonthSchema.parse(period), -1) : String(Number(period) - 1);

/** No period is run before it has begun. */
export const latestPeriod = (kind: RunKind, today: CivilDate): string =>
  kind === 'payroll' ? monthOf(today) : today.slice(0, 4);
