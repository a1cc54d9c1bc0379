import * as z from 'zod';
import { call } from '../api.ts';

const pageSchema = z.object({
  linesVerified: z.int(),
  faults: z.array(
    z.object({
      code: z.string(),
      page: z.int().optional(),
      lineId: z.string().optional(),
      name: z.string().optional(),
    }),
  ),
  next: z.string().optional(),
});

/** Recomputes a run page by page; the exit code is 1 when anything differs. */
export const verifyRun = async (id: string, as: string | undefined): Promise<void> => {
  const path = `/v1/runs/${id}/verification`;
  let lines = 0;
  let faults = 0;
  let cursor: string | undefined;
  do {
    const body = cursor === undefined ? {} : { cursor };
    const page = pageSchema.parse(await call({ method: 'POST', path, as, body }));
    for (const { code, ...where } of page.faults) console.error([code, ...Object.values(where)].join(' '));
    lines += page.linesVerified;
    faults += page.faults.length;
    cursor = page.next;
  } while (cursor !== undefined);
  console.log(`${lines} lines verified, ${faults} faults`);
  if (faults > 0) process.exitCode = 1;
};
