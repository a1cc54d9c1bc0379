import { divisionSchema, type Division } from './division.ts';

export type DivisionRowProblem =
  | 'division-csv-malformed-line'
  | 'division-csv-wrong-code'
  | 'division-csv-wrong-name'
  | 'division-csv-wrong-level'
  | 'division-csv-wrong-period'
  | 'division-csv-wrong-successor';

export const columns = {
  code: '代码',
  name: '名称',
  level: '级别',
  status: '状态',
  from: '启用时间',
  until: '变更/弃用时间',
  successors: '新代码',
} as const;

export type Column = keyof typeof columns;
export type Cells = Readonly<Record<Column, string>>;

const levels: Readonly<Record<string, string>> = { 省级: 'province', 地级: 'prefecture', 县级: 'county' };
const successorPattern = /^(?<code>\d{6})(?:\[(?<year>\d{4})\])?$/u;

const problemAt: Readonly<Record<string, DivisionRowProblem>> = {
  code: 'division-csv-wrong-code',
  name: 'division-csv-wrong-name',
  level: 'division-csv-wrong-level',
  successors: 'division-csv-wrong-successor',
};

const successorOf = (text: string): unknown => {
  const parts = successorPattern.exec(text.trim())?.groups;
  if (parts === undefined) return undefined;
  const { code, year } = parts;
  return year === undefined ? { code } : { code, year: Number(year) };
};

const yearIn = (cell: string): number | undefined => (/^\d{4}$/u.test(cell) ? Number(cell) : undefined);

/** In use means no end; renamed or retired means an end after the beginning. */
const hasSoundPeriod = ({ status, from, until }: Cells): boolean => {
  const [first, end] = [yearIn(from), yearIn(until)];
  if (first === undefined) return false;
  if (status === '在用') return until === '';
  return (status === '弃用' || status === '变更') && end !== undefined && end > first;
};

/** One row of the table, or the first thing that is wrong with it. */
export const divisionOf = (cells: Cells): Division | DivisionRowProblem => {
  if (!hasSoundPeriod(cells)) return 'division-csv-wrong-period';
  const until = yearIn(cells.until);
  const parsed = divisionSchema.safeParse({
    code: cells.code,
    name: cells.name,
    level: levels[cells.level],
    from: yearIn(cells.from),
    ...(until === undefined ? {} : { until }),
    successors: cells.successors === '' ? [] : cells.successors.split(';').map(successorOf),
  });
  if (parsed.success) return parsed.data;
  return problemAt[String(parsed.error.issues[0]?.path[0])] ?? 'division-csv-malformed-line';
};
