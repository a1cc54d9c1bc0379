import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import {
  type BankAnswer,
  type PaymentInstruction,
  readPaymentCsv,
  readReturnCsv,
  reportOf,
  writePain001,
  writePaymentCsv,
  writeReturnCsv,
} from '../../../shared/bank/index.ts';
import { instruction } from './files.ts';

/** Runs in a thread of its own with little memory: a run of many persons to the bank and back, never held as a whole. */
const { count } = z.object({ count: z.int() }).parse(workerData);
const totalFen = count * 16_300 + (count * (count + 1)) / 2;
const order = {
  runId: 'payroll-530921-2026-11',
  division: '530921',
  month: '2026-11',
  createdAt: '2026-11-21T01:02:03.004Z',
  count,
  totalFen,
};
const payer = { name: '社会保险局', accountNumber: '1', bankName: '银行', executionDate: '2026-11-25' };

function* instructions(): Generator<PaymentInstruction> {
  for (let number = 1; number <= count; number += 1) yield instruction(number);
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield new TextEncoder().encode(text);
}

async function* answers(): AsyncGenerator<BankAnswer> {
  for await (const item of readPaymentCsv(encoded(writePaymentCsv(order, instructions()))))
    if (item.kind === 'instruction') {
      const { reference, amountFen } = item.instruction;
      yield { lineId: reference, amountFen, outcome: 'paid', on: '2026-11-25' };
    }
}

const report = await reportOf(readReturnCsv(encoded(writeReturnCsv(order, answers()))));
let messageCharacters = 0;
for await (const part of writePain001(order, payer, instructions())) messageCharacters += part.length;
parentPort?.postMessage({ report, totalFen, messageCharacters });
