import * as z from 'zod';

import { divisionCodeSchema, divisionLevels, type DivisionCode } from '../kernel/division-code.ts';
import { shortTextSchema } from '../kernel/text.ts';

const yearSchema = z.int().min(0).max(9999);

/** Where a division went. `year` is given when this part left in another year than the division's own end. */
export const successorSchema = z
  .strictObject({ code: divisionCodeSchema, year: yearSchema.optional() })
  .readonly();

/**
 * One period of one code of GB/T 2260. A code has several rows when it was renamed or used again. A row still in use
 * may have successors with a year: parts of it that went elsewhere.
 */
export const divisionSchema = z
  .strictObject({
    code: divisionCodeSchema,
    name: shortTextSchema(60),
    level: z.enum(divisionLevels),
    /** First year, inclusive; 0 when the beginning is not recorded. */
    from: yearSchema,
    /** Last year, exclusive; absent while in use. */
    until: yearSchema.optional(),
    successors: z.array(successorSchema).readonly(),
  })
  .readonly();

export type Division = z.infer<typeof divisionSchema>;

/** All rows of a code in any order; none for a code that is not known here. */
export type DivisionLookup = (code: DivisionCode) => Promise<readonly Division[]> | readonly Division[];

export const isInUse = (division: Division, year: number): boolean =>
  division.from <= year && (division.until === undefined || year < division.until);

export interface DivisionIndex {
  readonly lookup: (code: DivisionCode) => readonly Division[];
  readonly all: readonly Division[];
}

/** Rows in memory: keeps every row of a code, oldest first. */
export const createDivisionIndex = (rows: readonly Division[]): DivisionIndex => {
  const all = rows.toSorted(
    (left, right) => Number(left.code) - Number(right.code) || left.from - right.from,
  );
  const byCode = Map.groupBy(all, (row) => row.code);
  return { lookup: (code) => byCode.get(code) ?? [], all };
};
