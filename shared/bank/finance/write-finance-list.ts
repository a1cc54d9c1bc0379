import { yuanText } from '../fen-yuan.ts';
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

const needsQuotes = /[",\r\n]/u;
/** A spreadsheet takes such a text for a formula. */
const formula = /^[=+\-@＝＋－＠']/u;

const cellOf = (text: string): string => {
  const safe = formula.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/** The list for the finance office: government part and subsidy of each person, the sum in the last line. */
export async function* writeFinanceList(
  { count, totalFen }: FinanceOrder,
  payments: AsyncIterable<FinancePayment> | Iterable<FinancePayment>,
): AsyncGenerator<string> {
  yield line(orderTitles);
  for await (const { lineId, name, amountFen } of payments) yield line([lineId, name, yuanText(amountFen)]);
  yield line([sumTitle, `${count}人`, yuanText(totalFen)]);
}
