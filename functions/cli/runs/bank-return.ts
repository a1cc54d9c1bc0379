import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { readPain002, readReturnCsv } from '../../../shared/bank/index.ts';
import type { ReturnedItem } from './returned-rows.ts';

const looksLikeXml = async (file: string): Promise<boolean> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return /^\uFEFF?\s*</u.test(buffer.subarray(0, bytesRead).toString('utf8'));
  } finally {
    await handle.close();
  }
};

/** The bank's answer to a payroll, CSV or pain.002; what is wrong with a line stands in its place. */
export async function* readBankReturn(file: string, runId: string): AsyncGenerator<ReturnedItem> {
  const read = (await looksLikeXml(file)) ? readPain002 : readReturnCsv;
  for await (const item of read(createReadStream(file), { runId })) {
    if (item.kind === 'row') yield { kind: 'row', line: item.line, row: item.row };
    else if (item.kind === 'problem') {
      const { line, code, sentence } = item.problem;
      yield { kind: 'problem', line, text: `${code} ${sentence.zh} ${sentence.en}` };
    }
  }
}
