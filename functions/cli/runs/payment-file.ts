import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import type { PaymentInstruction, PaymentOrder } from '../../../shared/bank/index.ts';
import { pagesOf } from './pages.ts';
import type { Run } from './run.ts';

/** Readable by its owner alone: names and account numbers stand in it. */
const ownerOnly = 0o600;

const instructionSchema = z.object({
  lineId: z.string(),
  amountFen: z.int(),
  name: z.string(),
  holder: z.string().optional(),
  number: z.string().optional(),
  bank: z.string().optional(),
});
type Instruction = z.output<typeof instructionSchema>;

const pageSchema = z.object({
  items: z.array(instructionSchema),
  withheld: z.array(z.object({ lineId: z.string(), code: z.string() })),
  next: z.string().optional(),
});

/** The instructions of a run, laid aside in a file so that their number and sum can head the payment file. */
export interface Spooled {
  readonly count: number;
  readonly totalFen: number;
  readonly withheld: readonly { readonly lineId: string; readonly code: string }[];
  readonly read: () => AsyncGenerator<Instruction>;
}

async function* readSpool(file: string): AsyncGenerator<Instruction> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    yield instructionSchema.parse(JSON.parse(line));
}

/** Every page is read once only, because each reading is an event of the run. */
const spool = async (run: Run, as: string | undefined, file: string): Promise<Spooled> => {
  const withheld: Spooled['withheld'][number][] = [];
  let count = 0;
  let totalFen = 0;
  const request = { method: 'GET', path: `/v1/runs/${run.id}/instructions`, as } as const;
  await pipeline(
    async function* () {
      for await (const page of pagesOf(request, (content) => pageSchema.parse(content))) {
        withheld.push(...page.withheld);
        for (const item of page.items) {
          count += 1;
          totalFen += item.amountFen;
          yield `${JSON.stringify(item)}\n`;
        }
      }
    },
    createWriteStream(file, { mode: ownerOnly }),
  );
  return { count, totalFen, withheld, read: () => readSpool(file) };
};

export type WriteFile = (spooled: Spooled) => AsyncIterable<string>;

/**
 * Writes the file of a run to a path. It is there when it is whole and not before; what was laid aside is removed. Only the owner
 * can read either.
 */
export const writeRunFile = async (
  run: Run,
  as: string | undefined,
  { out, write }: { readonly out: string; readonly write: WriteFile },
): Promise<Spooled> => {
  const aside = `${out}.instructions`;
  const unfinished = `${out}.unfinished`;
  try {
    const spooled = await spool(run, as, aside);
    await pipeline(write(spooled), createWriteStream(unfinished, { mode: ownerOnly }));
    await rename(unfinished, out);
    return spooled;
  } finally {
    await Promise.all([aside, unfinished].map((file) => rm(file, { force: true })));
  }
};

export const orderOf = (run: Run, { count, totalFen }: Spooled): PaymentOrder => ({
  runId: run.id,
  division: run.division,
  month: run.period,
  createdAt: new Date().toISOString(),
  count,
  totalFen,
});

/** What the bank is told; a line without an account never leaves the exchange as an instruction of a payroll. */
export async function* paymentsOf(run: Run, { read }: Spooled): AsyncGenerator<PaymentInstruction> {
  for await (const { lineId, amountFen, holder, name, number = '', bank = '' } of read())
    yield {
      reference: lineId,
      amountFen,
      holder: holder ?? name,
      accountNumber: number,
      bankName: bank,
      month: run.period,
    };
}
