import { createHash } from 'node:crypto';
import {
  type BankAnswer,
  type Bytes,
  type PaymentFileItem,
  type PaymentInstruction,
  type PaymentOrder,
  readPaymentCsv,
  writeReturnCsv,
} from '../../../shared/bank/index.ts';

/** How the pretend bank answers: the same seed and payment give the same answer. */
export interface SampleBankRule {
  readonly seed: number;
  /** About one payment in so many is rejected, none with 0, all with 1. */
  readonly rejectOneIn: number;
  /** The day in the answers, `YYYY-MM-DD`. */
  readonly on: string;
}

const rejections = [
  { bankCode: 'AC04', remark: '账户已销户' },
  { bankCode: 'AC06', remark: '账户已冻结' },
  { bankCode: 'BE01', remark: '户名不符' },
  { bankCode: 'AC01', remark: '账号错误' },
] as const;

const answerTo = (
  { reference, amountFen }: PaymentInstruction,
  { seed, rejectOneIn, on }: SampleBankRule,
): BankAnswer => {
  const chance = createHash('sha256').update(`${seed} ${reference}`).digest().readUInt32LE();
  const rejection = rejections[Math.floor(chance / Math.max(1, rejectOneIn)) % rejections.length];
  return rejectOneIn > 0 && chance % rejectOneIn === 0 && rejection
    ? { lineId: reference, amountFen, outcome: 'failed', on, ...rejection }
    : { lineId: reference, amountFen, outcome: 'paid', on };
};

/** A bank pays nothing from a damaged file: it says what is wrong, and its answer is left without an end. */
const refuse = (why: string): never => {
  throw new Error(`payment-file-unsound: the bank refuses the payment file (${why}); write it again`);
};

const orderIn = async (items: AsyncIterator<PaymentFileItem>): Promise<PaymentOrder> => {
  const first = await items.next();
  return first.done !== true && first.value.kind === 'header'
    ? first.value.order
    : refuse('it has no sound header');
};

async function* answers(
  items: AsyncIterator<PaymentFileItem>,
  rule: SampleBankRule,
): AsyncGenerator<BankAnswer> {
  for (let next = await items.next(); next.done !== true; next = await items.next()) {
    if (next.value.kind === 'problem') refuse(next.value.problem.code);
    if (next.value.kind === 'instruction') yield answerTo(next.value.instruction, rule);
  }
}

/** A pretend bank for demonstrations: reads a payment file (CSV) and writes its return file, in a stream. */
export async function* answerAsBank(paymentFile: Bytes, rule: SampleBankRule): AsyncGenerator<string> {
  const items = readPaymentCsv(paymentFile);
  const { runId, division, month } = await orderIn(items);
  yield* writeReturnCsv({ runId, division, month }, answers(items, rule));
}
