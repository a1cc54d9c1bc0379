import type { Officer } from '../domain/actor.ts';
import { nation } from '../kernel/division-code.ts';
import { isInUse, type Division } from '../localities/division.ts';
import type { Directory } from '../ports/directory.ts';
import { done, type FieldIssue, type Outcome } from './outcome.ts';

export const mostDivisions = 500;

export interface ImportDivisions {
  readonly officer: Officer;
  readonly divisions: readonly Division[];
}

const overlaps = (one: Division, other: Division): boolean =>
  one.code === other.code && (isInUse(one, other.from) || isInUse(other, one.from));

const soundPeriod = ({ from, until }: Division): boolean => until === undefined || until > from;

/** Periods that end before they begin, or that two rows of the same code share. */
const periodIssues = (divisions: readonly Division[]): readonly FieldIssue[] =>
  divisions.flatMap((division, row) => {
    const others = divisions.slice(0, row);
    if (soundPeriod(division) && !others.some((other) => overlaps(division, other))) return [];
    return [
      {
        code: soundPeriod(division) ? 'division-period-overlapping' : 'range-reversed',
        path: ['divisions', row, soundPeriod(division) ? 'from' : 'until'],
      },
    ];
  });

/**
 * Lays rows of GB/T 2260 over the shipped directory: all rows of the request, or none. Rows of one code belong into one
 * request, because they replace the shipped row of that code. Refused: `not-authorised-for-this-action` for anybody but a
 * supervisor of the nation.
 */
export const importDivisions =
  (directory: Pick<Directory, 'putDivisions'>) =>
  async ({ officer, divisions }: ImportDivisions): Promise<Outcome<{ readonly imported: number }>> => {
    if (!officer.roles.includes('supervisor') || officer.division !== nation)
      return { kind: 'refused', refused: 'not-authorised-for-this-action' };
    const issues = periodIssues(divisions);
    if (issues.length > 0) return { kind: 'invalid', issues };
    await directory.putDivisions(divisions);
    return done({ imported: divisions.length });
  };
