import { createReadStream, createWriteStream } from 'node:fs';
import { link, lstat, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import type { PaymentInstruction, PaymentOrder } from '../../../shared/bank/index.ts';
import { pagesOf } from './pages.ts';
import type { Run } from './run.ts';

/** Readable by its owner alone, as names and account numbers stand in it; never into what somebody else has laid there. */
const ownNewFile = { flags: 'wx', mode: 0o600 } as const;

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
    createWriteStream(file, ownNewFile),
  );
  return { count, totalFen, withheld, read: () => readSpool(file) };
};

export type WriteFile = (spooled: Spooled) => AsyncIterable<string>;

const fileExists = (out: string): Error =>
  new Error(
    `file-exists: ${out} 已存在，未作任何改动；请另取文件名或先移走该文件 it is there already and was left as it is; name another file or move it away`,
  );

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, 'ENOENT')) return false;
      throw error;
    },
  );

/** Takes nobody's place: unlike a renaming, a link to a path that exists fails. */
const putInPlace = async (whole: string, out: string): Promise<void> => {
  try {
    await link(whole, out);
  } catch (error) {
    throw hasCode(error, 'EEXIST') ? fileExists(out) : error;
  }
};

/**
 * Writes the file of a run to a path. It is there when it is whole and not before; what was laid aside, in a new folder beside it,
 * is removed. Only the owner can read either.
 *
 * @throws `file-exists` when anything lies at the path, also a link; nothing is read then, so no reading is recorded.
 */
export const writeRunFile = async (
  run: Run,
  as: string | undefined,
  { out, write }: { readonly out: string; readonly write: WriteFile },
): Promise<Spooled> => {
  if (await isThere(out)) throw fileExists(out);
  const folder = await mkdtemp(join(dirname(out), '.exchange-'));
  try {
    const spooled = await spool(run, as, join(folder, 'instructions'));
    const whole = join(folder, 'whole');
    await pipeline(write(spooled), createWriteStream(whole, ownNewFile));
    await putInPlace(whole, out);
    return spooled;
  } finally {
    await rm(folder, { recursive: true, force: true });
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
