import { fenOfYuan } from '../fen-yuan.ts';
import type { PaymentInstruction, PaymentOrder } from '../instruction.ts';
import { bankProblem, type BankProblem, hidesRow, type ProblemItem, problemItem } from '../problems.ts';
import type { Bytes } from './byte-lines.ts';
import { paymentLayout } from './payment-layout.ts';
import { readRecords, type RecordItem, valuesOf } from './read-records.ts';
import { isRepeated, type RowWatch, rowWatch } from './sequence.ts';

/** `end` comes once and last; the file is whole and unchanged when `sound`. */
export type PaymentFileItem =
  | { readonly kind: 'header'; readonly order: PaymentOrder }
  | { readonly kind: 'instruction'; readonly line: number; readonly instruction: PaymentInstruction }
  | ProblemItem
  | { readonly kind: 'end'; readonly count: number; readonly sumFen: number; readonly sound: boolean };

const orderIn = (record: RecordItem): PaymentFileItem => {
  const found = valuesOf(paymentLayout.header, record);
  if ('problem' in found) return problemItem(found.problem);
  const { runId, division, month, createdAt, count, total } = found.values;
  const totalFen = fenOfYuan(total) ?? 0;
  return { kind: 'header', order: { runId, division, month, createdAt, count: Number(count), totalFen } };
};

type Stated = Pick<PaymentOrder, 'count' | 'totalFen'>;

const trailerProblems = (record: RecordItem, read: Stated): readonly BankProblem[] => {
  const found = valuesOf(paymentLayout.trailer, record);
  if ('problem' in found) return [found.problem];
  const { count, sum, digest } = found.values;
  return [
    ...(record.ended ? [] : [bankProblem('last-line-unended', record.line)]),
    ...(Number(count) === read.count ? [] : [bankProblem('count-differs', record.line)]),
    ...(fenOfYuan(sum) === read.totalFen ? [] : [bankProblem('sum-differs', record.line)]),
    ...(digest === record.digestBefore ? [] : [bankProblem('digest-differs', record.line)]),
  ];
};

const headerProblems = (order: PaymentOrder | undefined, read: Stated): readonly BankProblem[] =>
  order === undefined
    ? []
    : [
        ...(order.count === read.count ? [] : [bankProblem('count-differs')]),
        ...(order.totalFen === read.totalFen ? [] : [bankProblem('sum-differs')]),
      ];

const detailReader =
  (watch: RowWatch) =>
  (record: RecordItem): readonly PaymentFileItem[] => {
    const found = valuesOf(paymentLayout.detail, record);
    if ('problem' in found) {
      watch.skip();
      return [problemItem(found.problem)];
    }
    const { sequence, reference, holder, accountNumber, bankName, amount, month } = found.values;
    const problems = watch.look(record.line, Number(sequence), reference);
    const items: readonly PaymentFileItem[] = problems.map(problemItem);
    const amountFen = fenOfYuan(amount);
    if (amountFen === undefined || isRepeated(problems)) return items;
    const instruction = { reference, amountFen, holder, accountNumber, bankName, month };
    return [...items, { kind: 'instruction', line: record.line, instruction }];
  };

/** Everything of the file but its end. */
async function* itemsOf(source: Bytes): AsyncGenerator<PaymentFileItem> {
  const watch = rowWatch();
  const detail = detailReader(watch);
  let order: PaymentOrder | undefined;
  let count = 0;
  let totalFen = 0;
  for await (const item of readRecords(paymentLayout, source)) {
    if (item.kind === 'problem') {
      if (hidesRow(item.problem)) watch.skip();
      yield item;
    } else if (item.letter === 'H') {
      const header = orderIn(item);
      order = header.kind === 'header' ? header.order : undefined;
      yield header;
    } else if (item.letter === 'D') {
      for (const found of detail(item)) {
        count += found.kind === 'instruction' ? 1 : 0;
        totalFen += found.kind === 'instruction' ? found.instruction.amountFen : 0;
        yield found;
      }
    } else if (item.letter === 'T') yield* trailerProblems(item, { count, totalFen }).map(problemItem);
  }
  yield* headerProblems(order, { count, totalFen }).map(problemItem);
}

/** Reads a payment file as `paymentLayout` describes it, in a stream. A broken line is a problem of its own; the others are read. */
export async function* readPaymentCsv(source: Bytes): AsyncGenerator<PaymentFileItem> {
  let count = 0;
  let sumFen = 0;
  let sound = true;
  for await (const item of itemsOf(source)) {
    if (item.kind === 'problem') sound = false;
    if (item.kind === 'instruction') {
      count += 1;
      sumFen += item.instruction.amountFen;
    }
    yield item;
  }
  yield { kind: 'end', count, sumFen, sound };
}
