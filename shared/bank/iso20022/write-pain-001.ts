import { checkedInstructions, checkOrder, type Instructions } from '../checked-instructions.ts';
import { bankFileFailure } from '../failure.ts';
import { yuanText } from '../fen-yuan.ts';
import { inChunks } from '../in-chunks.ts';
import { type PaymentInstruction, type PaymentOrder, pensionPurpose } from '../instruction.ts';
import { checkPayer, type Payer } from './payer.ts';
import { leaf, node } from './xml-text.ts';

export const pain001Namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

const account = (name: string, number: string): string =>
  node(name, node('Id', node('Othr', leaf('Id', number))));

const agent = (name: string, bankName: string): string =>
  node(name, node('FinInstnId', leaf('Nm', bankName)));

const totals = ({ count, totalFen }: PaymentOrder): string =>
  leaf('NbOfTxs', String(count)) + leaf('CtrlSum', yuanText(totalFen));

const groupHeader = (order: PaymentOrder, payer: Payer): string =>
  node(
    'GrpHdr',
    leaf('MsgId', payer.messageId ?? order.runId),
    leaf('CreDtTm', order.createdAt),
    totals(order),
    node('InitgPty', leaf('Nm', payer.name)),
  );

/** What stands before the transactions within the one payment information. */
const paymentInformation = (order: PaymentOrder, payer: Payer): string =>
  [
    leaf('PmtInfId', payer.messageId ?? order.runId),
    leaf('PmtMtd', 'TRF'),
    leaf('BtchBookg', 'true'),
    totals(order),
    node('ReqdExctnDt', leaf('Dt', payer.executionDate)),
    node('Dbtr', leaf('Nm', payer.name)),
    account('DbtrAcct', payer.accountNumber),
    agent('DbtrAgt', payer.bankName),
  ].join('');

const transaction = (instruction: PaymentInstruction): string =>
  node(
    'CdtTrfTxInf',
    node('PmtId', leaf('EndToEndId', instruction.reference)),
    node('Amt', `<InstdAmt Ccy="CNY">${yuanText(instruction.amountFen)}</InstdAmt>`),
    agent('CdtrAgt', instruction.bankName),
    node('Cdtr', leaf('Nm', instruction.holder)),
    account('CdtrAcct', instruction.accountNumber),
    node('Purp', leaf('Cd', pensionPurpose.code)),
    node('RmtInf', leaf('Ustrd', `${pensionPurpose.text} ${instruction.month}`)),
  );

async function* message(
  order: PaymentOrder,
  payer: Payer,
  instructions: Instructions,
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<Document xmlns="${pain001Namespace}"><CstmrCdtTrfInitn>\n`;
  yield `${groupHeader(order, payer)}\n`;
  yield `<PmtInf>${paymentInformation(order, payer)}\n`;
  for await (const instruction of checkedInstructions(order, instructions))
    yield `${transaction(instruction)}\n`;
  yield '</PmtInf></CstmrCdtTrfInitn></Document>\n';
}

/**
 * The run's payments as an ISO 20022 customer credit transfer initiation (pain.001.001.09), in UTF-8, in chunks, one PmtInf with
 * batch booking. The schema wants at least one transaction: an empty run has nothing to send and is refused. Number and sum stand
 * in front, from the run; a BankFileFailure is thrown when the payments come to anything else, and the document is then not closed.
 */
export const writePain001 = (
  order: PaymentOrder,
  payer: Payer,
  instructions: Instructions,
): AsyncGenerator<string> => {
  checkOrder(order);
  checkPayer(payer);
  if (order.count === 0) throw bankFileFailure('nothing-to-pay', 'the run has no payments; send no message');
  return inChunks(message(order, payer, instructions));
};
