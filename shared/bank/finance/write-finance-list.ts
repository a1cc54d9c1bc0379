import { forms } from '../csv/forms.ts';
import { byteOrderMark, disarmed } from '../csv/write-record.ts';
import { bankFileFailure } from '../failure.ts';
import { yuanText } from '../fen-yuan.ts';
import { inChunks } from '../in-chunks.ts';
import { seenReferences } from '../seen-references.ts';
import { orderTitles, sumTitle } from './layout.ts';

/** One premium that the finance office pays. */
export interface FinancePayment {
  readonly lineId: string;
  readonly name: string;
  readonly amountFen: number;
}

export interface FinanceOrder {
  readonly count: number;
  readonly totalFen: number;
}

type Payments = AsyncIterable<FinancePayment> | Iterable<FinancePayment>;

const needsQuotes = /[",\r\n]/u;

const cellOf = (text: string): string => {
  const safe = disarmed(text);
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

const checkPayment = ({ lineId, amountFen }: FinancePayment): void => {
  if (!forms.reference.fits(lineId))
    throw bankFileFailure('instruction-unsound', 'the reference of a payment is malformed');
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0)
    throw bankFileFailure('instruction-unsound', `payment ${lineId}: amountFen is amount-not-positive`);
};

async function* lines({ count, totalFen }: FinanceOrder, payments: Payments): AsyncGenerator<string> {
  const seen = seenReferences();
  let written = 0;
  let sumFen = 0;
  yield `${byteOrderMark}${line(orderTitles)}`;
  for await (const payment of payments) {
    checkPayment(payment);
    const { lineId, name, amountFen } = payment;
    if (!seen.add(lineId)) throw bankFileFailure('instruction-repeated', `payment ${lineId} comes twice`);
    written += 1;
    sumFen += amountFen;
    yield line([lineId, name, yuanText(amountFen)]);
  }
  if (written !== count)
    throw bankFileFailure('count-differs', `the run says ${count} payments, ${written} came`);
  if (sumFen !== totalFen)
    throw bankFileFailure('sum-differs', `the run says ${totalFen} fen, the payments are ${sumFen} fen`);
  yield line([sumTitle, `${count}人`, yuanText(totalFen)]);
}

/**
 * The list for the finance office: government part and subsidy of each person, the sum in the last line. People open it in a
 * spreadsheet, so it begins with the mark by which that knows UTF-8. Throws a BankFileFailure where number or sum are not what the
 * run says or a payment cannot be paid: what was written until then has no sum and is recognised as truncated.
 */
export const writeFinanceList = (order: FinanceOrder, payments: Payments): AsyncGenerator<string> =>
  inChunks(lines(order, payments));
