import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { readPain002, readReturnCsv } from '../../../shared/bank/index.ts';
import { type ReturnedItem, returnedItems } from './returned-rows.ts';

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
  yield* returnedItems(read(createReadStream(file), { runId }));
}
