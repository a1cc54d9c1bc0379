import * as z from 'zod';
import type { ReturnItem } from '../../../shared/bank/index.ts';
import { call } from '../api.ts';
import { runSchema, yuan } from './run.ts';

export interface ReturnedRow {
  readonly lineId: string;
  readonly amountFen: number;
  readonly outcome: 'paid' | 'failed';
  readonly reason?: string;
  readonly on: string;
}

/** What a return file holds, row by row, whatever its format. */
export type ReturnedItem =
  | { readonly kind: 'row'; readonly line: number; readonly row: ReturnedRow }
  | { readonly kind: 'problem'; readonly line?: number | undefined; readonly text: string };

/** What a reader of return files found; the end of the file is not of interest here. */
export async function* returnedItems(items: AsyncIterable<ReturnItem>): AsyncGenerator<ReturnedItem> {
  for await (const item of items) {
    if (item.kind === 'row') yield { kind: 'row', line: item.line, row: item.row };
    else if (item.kind === 'problem') {
      const { line, code, sentence } = item.problem;
      yield { kind: 'problem', line, text: `${code} ${sentence.zh} ${sentence.en}` };
    }
  }
}

const answerSchema = z.object({
  run: runSchema,
  results: z.array(
    z.object({
      lineId: z.string(),
      accepted: z.boolean(),
      code: z.string().optional(),
      sentence: z.object({ zh: z.string(), en: z.string() }).optional(),
    }),
  ),
  outstanding: z.int(),
});

const rowsPerRequest = 500;

type Numbered = Extract<ReturnedItem, { readonly kind: 'row' }>;

interface Sums {
  paid: number;
  paidFen: number;
  failed: number;
  failedFen: number;
}

export interface Recorded extends Sums {
  readonly repeated: number;
  /** Rows that the exchange or the reader did not take. */
  readonly refused: number;
  readonly outstanding: number | undefined;
}

export interface Sending {
  readonly runId: string;
  readonly as: string | undefined;
  /** Says what is wrong with a row. */
  readonly complain: (line: string) => void;
}

const place = (line: number | undefined): string =>
  line === undefined ? '文件 file' : `第${line}行 line ${line}`;

const send = async ({ runId, as, complain }: Sending, rows: readonly Numbered[], sums: Sums) => {
  const body = { rows: rows.map(({ row }) => row) };
  const answer = answerSchema.parse(
    await call({ method: 'POST', path: `/v1/runs/${runId}/returns`, as, body }),
  );
  let refused = 0;
  let repeated = 0;
  for (const [index, { accepted, code, sentence }] of answer.results.entries()) {
    const sent = rows[index];
    if (!sent) continue;
    if (!accepted) {
      refused += 1;
      complain(`${place(sent.line)}: ${code ?? 'refused'} ${sentence?.zh ?? ''} ${sentence?.en ?? ''}`);
    } else if (code === 'row-duplicate') repeated += 1;
    if (accepted) {
      const { outcome, amountFen } = sent.row;
      sums[outcome] += 1;
      sums[outcome === 'paid' ? 'paidFen' : 'failedFen'] += amountFen;
    }
  }
  return { refused, repeated, outstanding: answer.outstanding };
};

/** Sends what a file holds; a row that is wrong is named and the rest proceeds. */
export const recordRows = async (sending: Sending, items: AsyncIterable<ReturnedItem>): Promise<Recorded> => {
  const sums: Sums = { paid: 0, paidFen: 0, failed: 0, failedFen: 0 };
  let found = { refused: 0, repeated: 0 };
  let outstanding: number | undefined;
  let batch: Numbered[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    const sent = await send(sending, batch, sums);
    found = { refused: found.refused + sent.refused, repeated: found.repeated + sent.repeated };
    outstanding = sent.outstanding;
    batch = [];
  };
  for await (const item of items) {
    if (item.kind === 'problem') {
      found = { ...found, refused: found.refused + 1 };
      sending.complain(`${place(item.line)}: ${item.text}`);
    } else if (batch.push(item) >= rowsPerRequest) await flush();
  }
  await flush();
  return { ...sums, ...found, outstanding };
};

export const recordedLines = ({ outstanding, ...sums }: Recorded): readonly string[] => [
  `成功 paid ${sums.paid} 笔 ${yuan(sums.paidFen)} 元 · 失败 failed ${sums.failed} 笔 ${yuan(sums.failedFen)} 元`,
  `重复 repeated ${sums.repeated} · 未采用 not taken ${sums.refused}` +
    (outstanding === undefined ? '' : ` · 未回 outstanding ${outstanding}`),
];
