import * as z from 'zod';
import { type RunTotals, runTotalsSchema } from '../../domain/runs/run.ts';
import { cursorInvalid } from '../../ports/failures.ts';

/** The next page of a verification, the event of the page before it, and the answers counted so far. */
export interface VerifyCursor {
  readonly page: number;
  readonly sequence: number;
  readonly answers: RunTotals;
}

const cursorSchema = z.strictObject({
  page: z.int().min(1),
  sequence: z.int().min(1),
  answers: runTotalsSchema,
});

export const writeVerifyCursor = (cursor: VerifyCursor): string =>
  Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url');

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Throws `cursor-invalid` for anything that `writeVerifyCursor` does not write. */
export const readVerifyCursor = (cursor: string): VerifyCursor => {
  const parsed = cursorSchema.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw cursorInvalid();
  return parsed.data;
};
