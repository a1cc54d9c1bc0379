import type { components } from '#api';
import { words, type Words } from '../../language/words.ts';

export type Run = components['schemas']['Run'];
export type RunLine = components['schemas']['RunLine'];
export type RunKind = Run['kind'];
export type RunEvent = components['schemas']['RunEvent'];
export type ReturnRow = components['schemas']['ReturnRow'];
export type LineMark = RunLine['marks'][number];
export type Pension = Extract<RunLine['content'], { month: string }>;
export type Premium = Exclude<RunLine['content'], Pension>;

export const isPension = (content: RunLine['content']): content is Pension => 'month' in content;

/** The exchange works on it by itself. */
export const isWorking = ({ status, stopped }: Run): boolean =>
  (status === 'computing' || status === 'posting') && stopped === undefined;

/** The payments are out: the file can be written and answers come in. */
export const isOut = ({ status }: Run): boolean =>
  status === 'issued' || status === 'posting' || status === 'closed';

export const totalOf = (totals: Run['totals'], name: string): number => totals[name] ?? 0;

/** Payments that nobody has answered yet. */
export const outstandingOf = ({ totals, results }: Run): number =>
  Math.max(0, totalOf(totals, 'payments') - totalOf(results, 'paid') - totalOf(results, 'failed'));

/** `2026-11` → `2026-10`, `2026` → `2025`. */
export const periodBefore = (period: string): string => {
  const [year = 0, month] = period.split('-').map(Number);
  if (month === undefined) return String(year - 1);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
};

/** `2026-10` → `2026-11`, `2025` → `2026`. */
export const periodAfter = (period: string): string => {
  const [year = 0, month] = period.split('-').map(Number);
  if (month === undefined) return String(year + 1);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
};

export const idBefore = ({ kind, division, period }: Run): string =>
  `${kind}-${division}-${periodBefore(period)}`;

/** `2026-11 养老金发放`. */
export const titleOf = ({ kind, period }: Pick<Run, 'kind' | 'period'>): Words =>
  kind === 'payroll'
    ? words(`${period} 养老金发放`, `Payroll ${period}`)
    : words(`${period} 年度代缴名单`, `Premium list ${period}`);
