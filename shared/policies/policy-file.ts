import * as z from 'zod';

import { canonicalJson } from '../kernel/canonical-json.ts';
import { civilDateSchema, type CivilDate } from '../kernel/civil-date.ts';
import { prefixSchema } from '../kernel/division-code.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { benefitsFileSchema } from './benefit-policy.ts';
import { deadlinePolicySchema } from './deadline-policy.ts';
import type { Basis } from './benefit-rules.ts';
import type { Certainty } from './stated.ts';

const partialDeadlines = deadlinePolicySchema.unwrap().partial().strict().readonly();

const statesSomething = (matters: object | undefined): boolean =>
  matters === undefined || Object.keys(matters).length > 0;

/**
 * What changes in one place (`''` is the nation) from one day on; all else goes on as the place's earlier files and the
 * places above it say. A file in effect is never edited: a new day, or the same day with a later `knownFrom`, is a new file.
 */
export const policyFileSchema = z
  .strictObject({
    division: prefixSchema,
    inForceFrom: civilDateSchema,
    /** The day from which it was known, when that is another one: a rise decided in July for January. */
    knownFrom: civilDateSchema.optional(),
    deadlines: partialDeadlines.optional(),
    benefits: benefitsFileSchema.optional(),
  })
  .refine(({ inForceFrom, knownFrom }) => knownFrom !== inForceFrom, 'policy-known-from-needless')
  .refine(
    ({ deadlines, benefits }) =>
      (deadlines ?? benefits) !== undefined && statesSomething(deadlines) && statesSomething(benefits),
    'policy-states-nothing',
  )
  .readonly();

export type PolicyFile = z.infer<typeof policyFileSchema>;

export const knownFrom = (file: PolicyFile): CivilDate => file.knownFrom ?? file.inForceFrom;

/** Each file is read once in a process: compiling its parser first takes three times as long as reading without. */
export const jitless = { jitless: true } as const;

/** `cn/2023-12-01`, `cn/2014-07-01-known-2015-01-10`: the file's place under `data/`, without the ending. */
export const policyFileName = (file: PolicyFile): string => {
  const known = file.knownFrom === undefined ? '' : `-known-${file.knownFrom}`;
  return `${file.division === '' ? 'cn' : file.division}/${file.inForceFrom}${known}`;
};

/** SHA-256 of what the file says; spaces and the order of its fields do not count. */
export const policyFileDigest = (file: PolicyFile): string => sha256Hex(canonicalJson(file));

/** Oldest first; of one day what was known later is the correction and comes after. */
export const compareFiles = (left: PolicyFile, right: PolicyFile): number => {
  const [first, second] = [left, right].map((file) => `${file.inForceFrom} ${knownFrom(file)}`);
  if (first === undefined || second === undefined || first === second) return 0;
  return first < second ? -1 : 1;
};

const bases = new WeakMap<object, Basis>();

/** The same object each time for the same statement, so that a hundred thousand workings hold one. */
export const basisOf = (
  file: PolicyFile,
  statement: { readonly source: string; readonly certainty: Certainty },
): Basis => {
  const known = bases.get(statement);
  if (known !== undefined) return known;
  const { source, certainty } = statement;
  const basis = Object.freeze({ file: policyFileName(file), source, certainty });
  bases.set(statement, basis);
  return basis;
};
