import type { CivilDate } from '../kernel/civil-date.ts';
import { yearOf } from '../kernel/civil-year.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import { currentDivisions } from './current-divisions.ts';
import { isInUse, type Division, type DivisionLookup } from './division.ts';

/** A division reached from a retired code. `path` begins with the code asked for and ends with the division's own. */
export interface Candidate {
  readonly division: Division;
  readonly path: readonly DivisionCode[];
}

export type Resolution =
  | { readonly kind: 'current'; readonly division: Division }
  | ({ readonly kind: 'succeeded' } & Candidate)
  /** The retired division was divided, or one of its successors is not known here: a person has to be asked. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'unknown' };

interface Walk {
  readonly year: number;
  readonly rowsOf: DivisionLookup;
  readonly seen: ReadonlySet<Division>;
}

interface Branches {
  readonly found: readonly Candidate[];
  readonly complete: boolean;
}

const nothing: Branches = { found: [], complete: false };

/** Rows of the import replace the shipped row of the same code: they know when it began and ended. */
const overlaid =
  (overlay: DivisionLookup): DivisionLookup =>
  async (code) => {
    const imported = await overlay(code);
    return imported.length > 0 ? imported : currentDivisions.lookup(code);
  };

const join = (branches: readonly Branches[]): Branches => ({
  found: branches.flatMap(({ found }) => found),
  complete: branches.length > 0 && branches.every(({ complete }) => complete),
});

const follow = async (row: Division, path: readonly DivisionCode[], walk: Walk): Promise<Branches> => {
  if (isInUse(row, walk.year)) return { found: [{ division: row, path }], complete: true };
  if (row.until === undefined || walk.seen.has(row)) return nothing;
  const next: Walk = { ...walk, seen: new Set([...walk.seen, row]) };
  const branches: Branches[] = [];
  for (const successor of row.successors) {
    const since = successor.year ?? row.until;
    // A successor of a later year than asked about has not come into being yet.
    if (since > walk.year) continue;
    const rows = await walk.rowsOf(successor.code);
    // The code may have been used again since: the row that took over is the one in use in the year of the change.
    const heir = rows.find((candidate) => candidate !== row && isInUse(candidate, since));
    const onward = path.at(-1) === successor.code ? path : [...path, successor.code];
    branches.push(heir === undefined ? nothing : await follow(heir, onward, next));
  }
  return join(branches);
};

const distinct = (candidates: readonly Candidate[]): readonly Candidate[] => [
  ...new Map(candidates.toReversed().map((candidate) => [candidate.division.code, candidate])).values(),
];

/**
 * The division that answers for a code on a day, following mergers, splits and renamings through the years. A code in
 * use on the day is taken as it stands, also when it meant another place before. Changes are known by year: one takes
 * effect on 1 January of its year.
 */
export const resolveDivision = async (
  code: DivisionCode,
  on: CivilDate,
  overlay: DivisionLookup = () => [],
): Promise<Resolution> => {
  const year = yearOf(on);
  const rowsOf = overlaid(overlay);
  const rows = await rowsOf(code);
  const current = rows.find((row) => isInUse(row, year));
  if (current !== undefined) return { kind: 'current', division: current };
  // A code used twice and retired twice says nothing of which place was meant: each is followed.
  const walk: Walk = { year, rowsOf, seen: new Set() };
  const branches: Branches[] = [];
  for (const row of rows) {
    if (row.from <= year) branches.push(await follow(row, [code], walk));
  }
  const { found, complete } = join(branches);
  const candidates = distinct(found);
  const [only] = candidates;
  if (only === undefined) return { kind: 'unknown' };
  return complete && candidates.length === 1
    ? { kind: 'succeeded', ...only }
    : { kind: 'ambiguous', candidates };
};
