import type { Say } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { yuanOf } from '../../../parts/money.tsx';
import { inOrder, isMoney, wordsOfTotal } from '../run-words.ts';

const texts = {
  reason: words('原因：{reason}', 'because {reason}'),
  page: words('第{page}页', 'page {page}'),
  lines: words('{lines}笔', '{lines} lines'),
  by: words('后续批次{by}', 'by {by}'),
} as const;

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;

const sumsOf = (t: Say, sums: unknown): string => {
  if (typeof sums !== 'object' || sums === null) return '';
  const values = new Map(
    Object.entries(sums).filter(([, value]) => typeof value === 'number' && value !== 0),
  );
  return inOrder([...values.keys()])
    .map((name) => {
      const value = Number(values.get(name));
      return `${t(wordsOfTotal(name))} ${isMoney(name) ? `${yuanOf(value)}元` : value}`;
    })
    .join('，');
};

/** What an event says beside its title. */
export const detailOf = (t: Say, data: unknown): string => {
  const [reason, page, lines, by, code] = ['reason', 'page', 'lines', 'by', 'code'].map((name) =>
    at(data, name),
  );
  return [
    typeof page === 'number' ? t(texts.page, { page }) : '',
    typeof lines === 'number' ? t(texts.lines, { lines }) : '',
    sumsOf(t, at(data, 'totals')),
    sumsOf(t, at(data, 'results')),
    typeof reason === 'string' ? t(texts.reason, { reason }) : '',
    typeof by === 'string' ? t(texts.by, { by }) : '',
    typeof code === 'string' ? code : '',
  ]
    .filter((text) => text !== '')
    .join(' · ');
};
