export { yuanText, fenOfYuan } from './fen-yuan.ts';
export { type FailureReason, failureReasonOf, failureReasons } from './failure-reasons.ts';
export { type BankFileFailure } from './failure.ts';
export {
  type InstructionProblem,
  instructionProblemOf,
  type PaymentInstruction,
  type PaymentOrder,
} from './instruction.ts';
export { type Instructions } from './checked-instructions.ts';
export { type BankProblem, type BankProblemCode } from './problems.ts';
export { type CountAndSum, type ReturnItem, type ReturnReport, type ReturnRow } from './return-items.ts';
export { reportOf } from './with-report.ts';
export { type Bytes } from './csv/byte-lines.ts';
export { describeLayout } from './csv/describe-layout.ts';
export { paymentLayout } from './csv/payment-layout.ts';
export { returnLayout } from './csv/return-layout.ts';
export { writePaymentCsv } from './csv/write-payment-csv.ts';
export { type PaymentFileItem, readPaymentCsv } from './csv/read-payment-csv.ts';
export { readReturnCsv } from './csv/read-return-csv.ts';
export { type BankAnswer, type ReturnHeader, writeReturnCsv } from './csv/write-return-csv.ts';
export { type Payer } from './iso20022/payer.ts';
export { writePain001 } from './iso20022/write-pain-001.ts';
export { readPain002 } from './iso20022/read-pain-002.ts';
export { type FinancePayment, writeFinanceList } from './finance/write-finance-list.ts';
export { readFinanceAnswer } from './finance/read-finance-answer.ts';
