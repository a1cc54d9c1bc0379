import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import * as z from 'zod';
import { writePain001, writePaymentCsv } from '../../../shared/bank/index.ts';
import { readBankReturn } from '../runs/bank-return.ts';
import { financeFile, readFinanceAnswer } from '../runs/finance-file.ts';
import { orderOf, paymentsOf, type WriteFile, writeRunFile } from '../runs/payment-file.ts';
import { recordedLines, recordRows } from '../runs/returned-rows.ts';
import { type Run, yuan } from '../runs/run.ts';
import { readRun } from '../runs/work-done.ts';
import { command, type Wish } from './wish.ts';

export interface RunGroup {
  readonly kind: 'payroll' | 'premium-list';
  readonly command: string;
  readonly period: string;
  readonly description: string;
}

interface FileWish extends Wish {
  readonly out: string;
  readonly format: string;
  readonly payer?: string;
}

/** Who pays: beside a command an account number would stay in the history of the shell. */
const payerSchema = z.strictObject({
  name: z.string(),
  accountNumber: z.string(),
  bankName: z.string(),
  executionDate: z.string(),
  messageId: z.string().exactOptional(),
});

const payerIn = (path: string | undefined) => {
  if (path === undefined)
    throw new Error(
      'pain.001 names who pays: --payer <json> with name, accountNumber, bankName, executionDate and, for a file sent anew, messageId',
    );
  return payerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
};

type Writer = (run: Run, wish: FileWish) => WriteFile;
const writers: Readonly<Record<string, Writer>> = {
  csv: (run) => (spooled) => writePaymentCsv(orderOf(run, spooled), paymentsOf(run, spooled)),
  'pain.001': (run, { payer }) => {
    const payingAgency = payerIn(payer);
    return (spooled) => writePain001(orderOf(run, spooled), payingAgency, paymentsOf(run, spooled));
  },
};

const writerOf = (kind: RunGroup['kind'], run: Run, wish: FileWish): WriteFile => {
  if (kind === 'premium-list') return financeFile;
  const writer = writers[wish.format];
  if (!writer) throw new Error(`--format is csv or pain.001, not ${wish.format}`);
  return writer(run, wish);
};

const writeFile = async (kind: RunGroup['kind'], id: string, wish: FileWish): Promise<void> => {
  const run = await readRun(id, wish.as);
  const write = writerOf(kind, run, wish);
  const { count, totalFen, withheld } = await writeRunFile(run, wish.as, { out: wish.out, write });
  for (const { lineId, code } of withheld) console.error(`未支付 withheld ${lineId}: ${code}`);
  console.log(`${wish.out}: ${count} 笔 payments, ${yuan(totalFen)} 元`);
};

const takeReturn = async (kind: RunGroup['kind'], id: string, file: string, as: string | undefined) => {
  const items = kind === 'payroll' ? readBankReturn(file, id) : readFinanceAnswer(file);
  const complain = (line: string) => console.error(line);
  const recorded = await recordRows({ runId: id, as, complain }, items);
  for (const line of recordedLines(recorded)) console.log(line);
  if (recorded.refused > 0) process.exitCode = 1;
};

/** What goes out to the bank or the finance office, and what comes back. */
export const files = (group: Command, { kind }: RunGroup): void => {
  const file = command(group, 'file <run>', 'write the file that goes out; only its owner can read it')
    .requiredOption('--out <path>', 'where to write it')
    .option('--format <format>', 'csv or pain.001', 'csv')
    .option('--payer <json>', 'file that names who pays, for pain.001');
  file.action((id: string, wish: FileWish) => writeFile(kind, id, wish));
  command(group, 'return <run> <file>', 'record what came back; every row that is wrong is named').action(
    (id: string, path: string, wish: Wish) => takeReturn(kind, id, path, wish.as),
  );
};
