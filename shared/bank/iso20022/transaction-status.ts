import { civilDateAt, civilDateSchema } from '../../kernel/civil-date.ts';
import { instantOf } from '../../kernel/instant.ts';
import { forms } from '../csv/forms.ts';
import { failureReasonOf } from '../failure-reasons.ts';
import { fenOfYuan } from '../fen-yuan.ts';
import { type BankProblem, bankProblem } from '../problems.ts';
import type { ReturnItem } from '../return-items.ts';
import { outcomeOf } from './statuses.ts';
import { childOf, textAt, type XmlElement } from './xml-elements.ts';

/** The day in China of an ISO date and time; without an offset it is local time, which is China's. */
export const dayOf = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const hasOffset = /T.*(?:Z|[+-]\d\d:\d\d)$/u.test(text);
  const moment = new Date(text);
  if (hasOffset) return Number.isNaN(moment.getTime()) ? undefined : civilDateAt(instantOf(moment));
  const day = text.slice(0, 10);
  return civilDateSchema.safeParse(day).success ? day : undefined;
};

const amountOf = (
  transaction: XmlElement,
): { readonly fen: number } | 'amount-missing' | 'amount-malformed' => {
  const reference = childOf(transaction, 'OrgnlTxRef');
  const amount = reference && childOf(reference, 'Amt');
  const instructed = amount && childOf(amount, 'InstdAmt');
  if (instructed === undefined) return 'amount-missing';
  const amountFen = instructed.attributes['Ccy'] === 'CNY' ? fenOfYuan(instructed.text) : undefined;
  return amountFen === undefined ? 'amount-malformed' : { fen: amountFen };
};

/** One TxInfAndSts: what it adds to the sums of its status, and the row or what is wrong with it. */
export interface TransactionStatus {
  readonly status: string;
  readonly outcome?: 'paid' | 'failed';
  readonly amountFen?: number;
  readonly reference?: string;
  readonly item: Exclude<ReturnItem, { readonly kind: 'end' }>;
}

const wrong = (problem: BankProblem): TransactionStatus['item'] => ({ kind: 'problem', problem });

const rowOf = (
  transaction: XmlElement,
  known: { readonly reference: string; readonly amountFen: number; readonly outcome: 'paid' | 'failed' },
  on: string,
): TransactionStatus['item'] => {
  const { reference, amountFen, outcome } = known;
  const row = { lineId: reference, amountFen, outcome, on };
  if (outcome === 'paid') return { kind: 'row', line: transaction.line, row };
  const bankCode =
    textAt(transaction, 'StsRsnInf', 'Rsn', 'Cd') ?? textAt(transaction, 'StsRsnInf', 'Rsn', 'Prtry') ?? '';
  return {
    kind: 'row',
    line: transaction.line,
    row: { ...row, reason: failureReasonOf(bankCode) },
    ...(bankCode === '' ? {} : { bankCode }),
  };
};

/** `reportedOn`: the day of the report, for transactions that have none of their own. */
export const transactionStatusOf = (
  transaction: XmlElement,
  reportedOn: string | undefined,
): TransactionStatus => {
  const { line } = transaction;
  const status = textAt(transaction, 'TxSts') ?? '';
  const outcome = outcomeOf(status);
  const amount = amountOf(transaction);
  const reference = textAt(transaction, 'OrgnlEndToEndId') ?? '';
  const on = dayOf(textAt(transaction, 'AccptncDtTm')) ?? reportedOn;
  const found = {
    status,
    ...(outcome === undefined || outcome === 'under-way' ? {} : { outcome }),
    ...(typeof amount === 'string' ? {} : { amountFen: amount.fen }),
    ...(forms.reference.fits(reference) ? { reference } : {}),
  };
  const item = (): TransactionStatus['item'] => {
    if (outcome === undefined) return wrong(bankProblem('status-unknown', line));
    if (outcome === 'under-way') return wrong(bankProblem('status-not-final', line));
    if (found.reference === undefined) return wrong(bankProblem('reference-missing', line));
    if (typeof amount === 'string') return wrong(bankProblem(amount, line));
    if (on === undefined) return wrong(bankProblem('date-missing', line));
    return rowOf(transaction, { reference, amountFen: amount.fen, outcome }, on);
  };
  return { ...found, item: item() };
};
