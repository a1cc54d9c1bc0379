import { yuanText } from '../fen-yuan.ts';
import { inChunks } from '../in-chunks.ts';
import { nothing, plus, type ReturnRow } from '../return-items.ts';
import { returnLayout } from './return-layout.ts';
import { lineBreak, writeHeader, writeRecord, writeTitles } from './write-record.ts';

/** A row as a bank writes it: with a code of its own for the reason, and a remark. */
export interface BankAnswer extends Omit<ReturnRow, 'reason'> {
  readonly bankCode?: string;
  readonly remark?: string;
}

export interface ReturnHeader {
  readonly runId: string;
  readonly division: string;
  readonly month: string;
}

const detailOf = (sequence: number, answer: BankAnswer): string =>
  writeRecord('D', returnLayout.detail, {
    sequence: String(sequence),
    reference: answer.lineId,
    amount: yuanText(answer.amountFen),
    outcome: answer.outcome === 'paid' ? '成功' : '失败',
    reason: answer.bankCode ?? '',
    remark: answer.remark ?? '',
    on: answer.on,
  });

async function* records(header: ReturnHeader, answers: AsyncIterable<BankAnswer>): AsyncGenerator<string> {
  const sums = { paid: nothing, failed: nothing };
  yield writeHeader(returnLayout, header);
  yield writeTitles(returnLayout);
  for await (const answer of answers) {
    sums[answer.outcome] = plus(sums[answer.outcome], answer.amountFen);
    yield detailOf(sums.paid.count + sums.failed.count, answer);
  }
  yield writeRecord('T', returnLayout.trailer, {
    count: String(sums.paid.count + sums.failed.count),
    paidCount: String(sums.paid.count),
    paidSum: yuanText(sums.paid.sumFen),
    failedCount: String(sums.failed.count),
    failedSum: yuanText(sums.failed.sumFen),
  });
}

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}${lineBreak}`;
}

/** What a bank sends back, as `returnLayout` describes it: for the demonstration bank and for tests. */
export const writeReturnCsv = (
  header: ReturnHeader,
  answers: AsyncIterable<BankAnswer>,
): AsyncGenerator<string> => inChunks(ended(records(header, answers)));
