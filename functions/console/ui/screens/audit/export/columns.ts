import type { Say } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { actorName, actorRoles } from '../../../parts/actor-words.ts';
import { isDamaged, type AuditEvent, type AuditItem, type DamagedEvent } from '../model.ts';
import { detailText, type DetailNames } from '../query/details.ts';

const texts = {
  whole: words('可读', 'readable'),
  damaged: words('已损坏：{field}', 'damaged: {field}'),
} as const;

/** `2026-11-22 13:24:05`, the time of China. */
export const chinaSeconds = (instant: string): string =>
  new Date(instant).toLocaleString('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  });

export interface RowNames {
  readonly t: Say;
  readonly details: DetailNames;
}

interface Column {
  readonly title: Words;
  /** In characters, for the spreadsheet. */
  readonly width: number;
  /** Of an event that can be read. */
  readonly cell: (event: AuditEvent, names: RowNames) => string;
  /** Of one that cannot be read, what is certain about it. */
  readonly certain: (event: DamagedEvent, names: RowNames) => string;
}

const column = (
  title: Words,
  width: number,
  cell: Column['cell'],
  certain: Column['certain'] = () => '',
): Column => ({ title, width, cell, certain });

const placeOf = (code: string | undefined, { details }: RowNames): string =>
  code === undefined ? '' : `${details.place(code)}${code === '' ? '' : ` ${code}`}`;

const columns: readonly Column[] = [
  column(
    words('时间（北京时间）', 'Time (China time)'),
    20,
    ({ at }) => chinaSeconds(at),
    ({ at }) => (at === undefined ? '' : chinaSeconds(at)),
  ),
  column(
    words('事件', 'Event'),
    18,
    ({ title }, { t }) => t(title),
    ({ title }, { t }) => (title ? t(title) : ''),
  ),
  column(
    words('事件代码', 'Code of the event'),
    20,
    ({ type }) => type,
    ({ type = '' }) => type,
  ),
  column(words('案件编号', 'Case number'), 28, ({ caseNumber }) => caseNumber),
  column(
    words('事件序号', 'Number of the event'),
    10,
    ({ sequence }) => String(sequence),
    ({ sequence = '' }) => String(sequence),
  ),
  column(words('认定地', 'Certified in'), 30, ({ origins }, names) =>
    origins.map((origin) => placeOf(origin, names)).join('、'),
  ),
  column(words('户籍地', 'Hukou in'), 30, ({ destination }, names) => placeOf(destination, names)),
  column(words('原户籍地', 'Hukou locality before'), 30, ({ formerDestination }, names) =>
    placeOf(formerDestination, names),
  ),
  column(words('姓名（脱敏）', 'Name (masked)'), 12, ({ person }) => person?.name ?? ''),
  column(words('证件号（脱敏）', 'Citizen ID (masked)'), 22, ({ person }) => person?.citizenId ?? ''),
  column(words('操作人', 'By'), 20, ({ actor }, { t }) => actorName(t, actor)),
  column(words('角色', 'Roles'), 14, ({ actor }, { t }) => actorRoles(t, actor)),
  column(words('操作人地区', 'Place of the officer'), 30, ({ actor }, names) =>
    actor.kind === 'officer' ? placeOf(actor.division, names) : '',
  ),
  column(words('内容', 'Details'), 50, ({ data }, { details }) => detailText(data, details)),
  column(
    words('前一事件校验值', 'Hash of the event before'),
    20,
    ({ previousHash }) => previousHash,
    ({ previousHash = '' }) => previousHash,
  ),
  column(
    words('校验值', 'Hash'),
    20,
    ({ hash }) => hash,
    ({ hash = '' }) => hash,
  ),
  column(
    words('案件标识', 'Identifier of the case'),
    38,
    ({ handoverId }) => handoverId,
    ({ handoverId = '' }) => handoverId,
  ),
];

const stateTitle = words('状态', 'State');

export const columnWidths: readonly number[] = [...columns.map(({ width }) => width), 16];

export const headings = (t: Say): readonly string[] => [
  ...columns.map(({ title }) => t(title)),
  t(stateTitle),
];

/** One event as a row of texts, in the order of the headings. */
export const rowOf = (item: AuditItem, names: RowNames): readonly string[] =>
  isDamaged(item)
    ? [...columns.map(({ certain }) => certain(item, names)), names.t(texts.damaged, { field: item.field })]
    : [...columns.map(({ cell }) => cell(item, names)), names.t(texts.whole)];
