import { checkedInstructions, checkOrder, type Instructions } from '../checked-instructions.ts';
import { yuanText } from '../fen-yuan.ts';
import { fileDigest } from '../file-digest.ts';
import { inChunks } from '../in-chunks.ts';
import { type PaymentInstruction, type PaymentOrder, pensionPurpose } from '../instruction.ts';
import { paymentLayout } from './payment-layout.ts';
import { byteOrderMark, lineBreak, writeHeader, writeRecord, writeTitles } from './write-record.ts';

const headerOf = ({ runId, division, month, createdAt, count, totalFen }: PaymentOrder): string =>
  writeHeader(paymentLayout, {
    runId,
    division,
    month,
    createdAt,
    count: String(count),
    total: yuanText(totalFen),
  });

const detailOf = (sequence: number, instruction: PaymentInstruction): string =>
  writeRecord('D', paymentLayout.detail, {
    sequence: String(sequence),
    reference: instruction.reference,
    holder: instruction.holder,
    accountNumber: instruction.accountNumber,
    bankName: instruction.bankName,
    amount: yuanText(instruction.amountFen),
    purposeCode: pensionPurpose.code,
    purposeText: pensionPurpose.text,
    month: instruction.month,
  });

async function* lines(order: PaymentOrder, instructions: Instructions): AsyncGenerator<string> {
  const digest = fileDigest();
  const ended = (line: string): string => {
    digest.update(`${line}\n`);
    return `${line}${lineBreak}`;
  };
  yield ended(headerOf(order));
  yield ended(writeTitles(paymentLayout));
  let sequence = 0;
  for await (const instruction of checkedInstructions(order, instructions)) {
    sequence += 1;
    yield ended(detailOf(sequence, instruction));
  }
  const trailer = {
    count: String(order.count),
    sum: yuanText(order.totalFen),
    digest: digest.hex(),
  };
  yield `${writeRecord('T', paymentLayout.trailer, trailer)}${lineBreak}`;
}

async function* marked(texts: AsyncIterable<string>): AsyncGenerator<string> {
  yield byteOrderMark;
  yield* texts;
}

/**
 * The payment file as `paymentLayout` describes it, as text to be written in UTF-8, in chunks; memory does not grow with the rows
 * but for 16 to 32 bytes each by which a repeated reference is found. `byteOrderMark` is for people who open it in a spreadsheet.
 * Throws a BankFileFailure: what was written until then has no trailer and is recognised as truncated.
 */
export const writePaymentCsv = (
  order: PaymentOrder,
  instructions: Instructions,
  options: { readonly byteOrderMark?: boolean } = {},
): AsyncGenerator<string> => {
  checkOrder(order);
  const file = lines(order, instructions);
  return inChunks(options.byteOrderMark === true ? marked(file) : file);
};
