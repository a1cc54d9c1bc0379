import { failureReasonOf } from '../failure-reasons.ts';
import { fenOfYuan } from '../fen-yuan.ts';
import { bankProblem, type BankProblem, hidesRow, problemItem } from '../problems.ts';
import { type CountAndSum, differences, type InFile, type ReturnItem, together } from '../return-items.ts';
import { type ReportNotes, withReport } from '../with-report.ts';
import type { Bytes } from './byte-lines.ts';
import { forms } from './forms.ts';
import { readRecords, type RecordItem, valuesOf } from './read-records.ts';
import { returnLayout } from './return-layout.ts';
import { isRepeated, type RowWatch, rowWatch } from './sequence.ts';

const outcomes: Readonly<Record<string, 'paid' | 'failed'>> = { 成功: 'paid', 失败: 'failed' };

const cellOf = ({ cells }: RecordItem, name: (typeof returnLayout.detail)[number]['name']): string =>
  cells[returnLayout.detail.findIndex((field) => field.name === name)] ?? '';

/** What a row adds to the sums of the file, as far as it can be made out. */
const note = (notes: ReportNotes, record: RecordItem): void => {
  const outcome = outcomes[cellOf(record, 'outcome')];
  const amount = cellOf(record, 'amount');
  const amountFen = forms.yuan.fits(amount) ? fenOfYuan(amount) : undefined;
  const whole = record.cells.length === returnLayout.detail.length;
  if (whole && outcome !== undefined && amountFen !== undefined) notes.readable(outcome, amountFen);
  else notes.unreadable();
};

const rowReader =
  (watch: RowWatch) =>
  (record: RecordItem): readonly ReturnItem[] => {
    const found = valuesOf(returnLayout.detail, record);
    if ('problem' in found) {
      watch.skip();
      return [problemItem(found.problem)];
    }
    const { sequence, reference, amount, outcome: written, reason, on } = found.values;
    const problems = watch.look(record.line, Number(sequence), reference);
    const items: readonly ReturnItem[] = problems.map(problemItem);
    const amountFen = fenOfYuan(amount);
    const outcome = outcomes[written];
    if (amountFen === undefined || outcome === undefined || isRepeated(problems)) return items;
    const row = { lineId: reference, amountFen, outcome, on };
    const item: ReturnItem =
      outcome === 'paid'
        ? { kind: 'row', line: record.line, row }
        : {
            kind: 'row',
            line: record.line,
            row: { ...row, reason: failureReasonOf(reason) },
            ...(reason === '' ? {} : { bankCode: reason }),
          };
    return [...items, item];
  };

interface TrailerFound {
  readonly problems: readonly BankProblem[];
  readonly stated?: CountAndSum;
}

const trailerIn = (record: RecordItem, { paid, failed, unreadable }: InFile): TrailerFound => {
  const found = valuesOf(returnLayout.trailer, record);
  if ('problem' in found) return { problems: [found.problem, bankProblem('trailer-missing')] };
  const { count, paidCount, paidSum, failedCount, failedSum } = found.values;
  const ofPaid = { count: Number(paidCount), sumFen: fenOfYuan(paidSum) ?? 0 };
  const ofFailed = { count: Number(failedCount), sumFen: fenOfYuan(failedSum) ?? 0 };
  const all = Number(count);
  const rows = paid.count + failed.count + unreadable;
  const problems =
    all === rows && all === ofPaid.count + ofFailed.count
      ? [
          ...differences(ofPaid, paid, unreadable, record.line),
          ...differences(ofFailed, failed, unreadable, record.line),
        ]
      : [bankProblem('count-differs', record.line)];
  return { problems, stated: together(ofPaid, ofFailed) };
};

type Expected = { readonly runId?: string };

const headerItems = (notes: ReportNotes, record: RecordItem, expected: Expected): readonly ReturnItem[] => {
  const found = valuesOf(returnLayout.header, record);
  if ('problem' in found) return [problemItem(found.problem)];
  const { runId } = found.values;
  notes.runId(runId);
  return expected.runId === undefined || expected.runId === runId
    ? []
    : [problemItem(bankProblem('run-differs', record.line))];
};

const trailerItems = (notes: ReportNotes, record: RecordItem): readonly ReturnItem[] => {
  const { problems, stated } = trailerIn(record, notes.inFile());
  if (stated) notes.stated(stated);
  notes.disagreements(problems.length);
  return problems.map(problemItem);
};

/**
 * Reads what the bank sent back, as `returnLayout` describes it, in a stream and in UTF-8 or GB18030. Every row that is sound is
 * yielded, whatever is wrong elsewhere; a second pass may send what the first one checked. `runId`: the run it should answer.
 */
export const readReturnCsv = (source: Bytes, expected: Expected = {}): AsyncGenerator<ReturnItem> =>
  withReport(async function* (notes) {
    const watch = rowWatch();
    const rows = rowReader(watch);
    for await (const item of readRecords(returnLayout, source)) {
      if (item.kind === 'problem') {
        if (hidesRow(item.problem)) {
          watch.skip();
          notes.unreadable();
        }
        yield item;
      } else if (item.letter === 'H') yield* headerItems(notes, item, expected);
      else if (item.letter === 'D') {
        note(notes, item);
        yield* rows(item);
      } else if (item.letter === 'T') yield* trailerItems(notes, item);
    }
  });
