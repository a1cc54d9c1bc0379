import { words } from '../../domain/words.ts';
import { forms } from '../csv/forms.ts';
import { cellsIn } from '../csv/read-records.ts';
import { type TextLine, textLines } from '../csv/text-lines.ts';
import type { Bytes } from '../csv/byte-lines.ts';
import { fenOfYuan } from '../fen-yuan.ts';
import { bankProblem, fieldMalformed, problemItem } from '../problems.ts';
import type { ReturnItem } from '../return-items.ts';
import { seenReferences } from '../seen-references.ts';
import { type ReportNotes, withReport } from '../with-report.ts';
import { answerTitles, sumTitle } from './layout.ts';

const titles = {
  amount: words('金额（元）', 'amount in yuan'),
  outcome: words('付款结果', 'outcome'),
  on: words('日期', 'date'),
} as const;
const outcomes: Readonly<Record<string, 'paid' | 'failed'>> = { 成功: 'paid', 失败: 'failed' };

const rowOf = (cells: readonly string[], line: number): ReturnItem => {
  const [lineId = '', amount = '', result = '', on = ''] = cells.map((cell) => cell.trim());
  if (cells.length !== answerTitles.length) return problemItem(bankProblem('field-count-wrong', line));
  if (!forms.reference.fits(lineId)) return problemItem(bankProblem('reference-missing', line));
  const amountFen = fenOfYuan(amount);
  if (amountFen === undefined) return problemItem(fieldMalformed(line, titles.amount, forms.yuan.words));
  const outcome = outcomes[result];
  if (outcome === undefined) return problemItem(fieldMalformed(line, titles.outcome, forms.outcome.words));
  if (!forms.date.fits(on)) return problemItem(fieldMalformed(line, titles.on, forms.date.words));
  const row = { lineId, amountFen, outcome, on };
  return { kind: 'row', line, row: outcome === 'paid' ? row : { ...row, reason: 'other' } };
};

/** A line with a row in it; the titles and the sum are for people. */
const itemOf = ({ text, line, trouble }: TextLine): ReturnItem | undefined => {
  if (text.trim() === '' && trouble === undefined) return undefined;
  if (trouble !== undefined) return problemItem(bankProblem(trouble, line));
  const cells = cellsIn(text);
  if (cells === undefined) return problemItem(bankProblem('quotes-broken', line));
  const first = cells[0]?.trim();
  return first === answerTitles[0] || first === sumTitle ? undefined : rowOf(cells, line);
};

async function* items(source: Bytes, notes: ReportNotes): AsyncGenerator<ReturnItem> {
  const seen = seenReferences();
  let isEmpty = true;
  for await (const textLine of textLines(source)) {
    const item = itemOf(textLine);
    if (!item) continue;
    isEmpty = false;
    if (item.kind === 'problem') notes.unreadable();
    if (item.kind === 'row') {
      notes.readable(item.row.outcome, item.row.amountFen);
      if (!seen.add(item.row.lineId)) {
        yield problemItem(bankProblem('reference-repeated', item.line));
        continue;
      }
    }
    yield item;
  }
  if (isEmpty) yield problemItem(bankProblem('file-empty'));
}

/**
 * The finance office's answer to a premium list: reference, amount in yuan, 成功 or 失败, and the day, one payment a line, in UTF-8 or
 * GB18030. A row that cannot be read is a problem of its own. It states no sum of its own, so the report is never reconciled.
 */
export const readFinanceAnswer = (source: Bytes): AsyncGenerator<ReturnItem> =>
  withReport((notes) => items(source, notes));
