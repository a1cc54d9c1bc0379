import {
  readPaymentCsv,
  readReturnCsv,
  writePaymentCsv,
  writeReturnCsv,
} from '../../../shared/bank/index.ts';
import type { PaymentInstruction } from '../../../shared/bank/index.ts';
import { type Run, yuan } from '../runs/run.ts';
import type { Instruction, Returned } from './payroll.ts';
import { wordsOf } from './words.ts';
import type { World } from './world.ts';

/** How the pretend bank answers: the ISO code with which it sends a payment back, or nothing when it pays. */
export type BankRule = (payment: PaymentInstruction) => string | undefined;

const textOf = async (chunks: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
};

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

/** The payment file as it goes to the bank: CSV with a header, numbered rows, sums and a digest. */
export const paymentFile = async (
  world: World,
  run: Run,
  instructions: readonly Instruction[],
): Promise<string> => {
  const totalFen = instructions.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const order = {
    runId: run.id,
    division: run.division,
    month: run.period,
    createdAt: new Date().toISOString(),
    count: instructions.length,
    totalFen,
  };
  const payments = instructions.map(({ lineId, amountFen, name, holder, number = '', bank = '' }) => ({
    reference: lineId,
    amountFen,
    holder: holder ?? name,
    accountNumber: number,
    bankName: bank,
    month: run.period,
  }));
  const text = await textOf(writePaymentCsv(order, payments));
  const result = `${instructions.length} 笔 payments, ${yuan(totalFen)} 元`;
  world.tell({ who: `approver-${run.division}`, what: wordsOf('file'), result });
  return text;
};

/** Reads the payment file, pays or sends back, and writes its return file. Refuses a file that is not whole. */
export const bankAnswers = async (
  file: string,
  run: Run,
  { on, sendsBack }: { readonly on: string; readonly sendsBack: BankRule },
): Promise<string> => {
  const payments: PaymentInstruction[] = [];
  for await (const item of readPaymentCsv(bytesOf(file))) {
    if (item.kind === 'problem') throw new Error(`the bank cannot use the file: ${item.problem.code}`);
    if (item.kind === 'instruction') payments.push(item.instruction);
  }
  async function* answers() {
    for (const payment of payments) {
      const bankCode = sendsBack(payment);
      const answer = { lineId: payment.reference, amountFen: payment.amountFen, on };
      yield bankCode === undefined
        ? { ...answer, outcome: 'paid' as const }
        : { ...answer, outcome: 'failed' as const, bankCode };
    }
  }
  return textOf(writeReturnCsv({ runId: run.id, division: run.division, month: run.period }, answers()));
};

/** The rows of a return file; anything that is wrong with it ends the story. */
export const returnedIn = async (file: string, run: Run): Promise<readonly Returned[]> => {
  const rows: Returned[] = [];
  for await (const item of readReturnCsv(bytesOf(file), { runId: run.id })) {
    if (item.kind === 'problem') throw new Error(`the return file is wrong: ${item.problem.code}`);
    if (item.kind === 'row') rows.push(item.row);
  }
  return rows;
};
