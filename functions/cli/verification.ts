import * as z from 'zod';

const pageSchema = z.object({
  cases: z.int(),
  keys: z.int(),
  faults: z.array(z.object({ code: z.string(), handoverId: z.string(), sequence: z.int().optional() })),
  next: z.string().optional(),
});

export interface Verification {
  readonly cases: number;
  readonly keys: number;
  readonly faults: readonly z.output<typeof pageSchema>['faults'][number][];
}

/** Walks over the whole store, page by page of `GET /v1/verification`. */
export const verifyAll = async (
  readPage: (cursor: string | undefined) => Promise<unknown>,
): Promise<Verification> => {
  let cursor: string | undefined;
  let found: Verification = { cases: 0, keys: 0, faults: [] };
  do {
    const page = pageSchema.parse(await readPage(cursor));
    found = {
      cases: found.cases + page.cases,
      keys: found.keys + page.keys,
      faults: [...found.faults, ...page.faults],
    };
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
};

export const verdictOf = ({ cases, keys, faults }: Verification): string =>
  `${cases} cases and ${keys} uniqueness keys verified, ${faults.length} faults`;
