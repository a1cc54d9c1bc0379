import type { Bytes } from '../csv/byte-lines.ts';
import { type BankProblem, bankProblem, problemItem } from '../problems.ts';
import type { ReturnItem } from '../return-items.ts';
import { seenReferences } from '../seen-references.ts';
import { type ReportNotes, withReport } from '../with-report.ts';
import { type StatedTotals, statedTotals } from './stated-totals.ts';
import { dayOf, transactionStatusOf } from './transaction-status.ts';
import { textAt, type XmlElement, xmlElements } from './xml-elements.ts';

export const pain002Namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.10';

const containers: ReadonlySet<string> = new Set(['Document', 'CstmrPmtStsRpt', 'OrgnlPmtInfAndSts']);

interface Expected {
  /** The message id of the file that was sent: the id of the run unless another was given. */
  readonly messageId?: string;
}

/** Reads the elements of one report in their order. */
const reportReader = (notes: ReportNotes, totals: StatedTotals, expected: Expected) => {
  const seen = seenReferences();
  let reportedOn: string | undefined;
  let rejected = false;
  let transactions = 0;
  const groupItems = (group: XmlElement): readonly BankProblem[] => {
    totals.see(group.children, true);
    const messageId = textAt(group, 'OrgnlMsgId');
    if (messageId !== undefined) notes.runId(messageId);
    const other = expected.messageId !== undefined && messageId !== expected.messageId;
    return other ? [bankProblem('run-differs', group.line)] : [];
  };
  const transactionItem = (transaction: XmlElement): ReturnItem => {
    const { status, outcome, amountFen, reference, item } = transactionStatusOf(transaction, reportedOn);
    totals.count(status, amountFen);
    if (outcome === undefined || amountFen === undefined) notes.unreadable();
    else notes.readable(outcome, amountFen);
    const repeated = reference !== undefined && item.kind === 'row' && !seen.add(reference);
    return repeated ? problemItem(bankProblem('reference-repeated', transaction.line)) : item;
  };
  const read = (element: XmlElement): readonly ReturnItem[] => {
    switch (element.name) {
      case 'GrpHdr':
        reportedOn = dayOf(textAt(element, 'CreDtTm'));
        return [];
      case 'OrgnlGrpInfAndSts':
        rejected ||= textAt(element, 'GrpSts') === 'RJCT';
        return groupItems(element).map(problemItem);
      case 'PmtInfSts':
        rejected ||= element.text === 'RJCT';
        return [];
      case 'NbOfTxsPerSts':
        totals.see([element], false);
        return [];
      case 'TxInfAndSts':
        transactions += 1;
        return [transactionItem(element)];
      default:
        return [];
    }
  };
  return {
    read,
    /** Rejected as a whole, without a word about each transaction. */
    isWhollyRejected: () => rejected && transactions === 0,
  };
};

async function* reportItems(
  source: Bytes,
  notes: ReportNotes,
  expected: Expected,
): AsyncGenerator<ReturnItem> {
  const totals = statedTotals();
  const report = reportReader(notes, totals, expected);
  for await (const item of xmlElements(source, (name) => containers.has(name))) {
    if (item.kind === 'element') yield* report.read(item.element);
    else if (item.kind === 'problem') {
      yield item;
      // Cut off: what the report states is not what can be read of it.
      return;
    } else if (item.namespace !== pain002Namespace) {
      yield problemItem(bankProblem('message-unknown'));
      return;
    }
  }
  const problems = report.isWhollyRejected() ? [bankProblem('whole-file-rejected')] : totals.problems();
  const stated = totals.stated();
  if (stated) notes.stated(stated);
  notes.disagreements(problems.length);
  yield* problems.map(problemItem);
}

/**
 * Reads a bank's payment status report (pain.002.001.10) in a stream. Each transaction needs its OrgnlEndToEndId, its status and the
 * amount (OrgnlTxRef/Amt/InstdAmt); its day is that of AccptncDtTm, else of the report. The report's own figures are
 * NbOfTxsPerSts of the group or of the payment informations, else OrgnlNbOfTxs with OrgnlCtrlSum.
 */
export const readPain002 = (source: Bytes, expected: Expected = {}): AsyncGenerator<ReturnItem> =>
  withReport((notes) => reportItems(source, notes, expected));
