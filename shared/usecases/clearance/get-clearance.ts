import type { Officer, Side } from '../../domain/actor.ts';
import type { DivisionPrefix } from '../../kernel/division-code.ts';
import type { Instant } from '../../kernel/instant.ts';
import { provinceUnits } from '../../localities/province-units.ts';
import type { CountedSubject, Tallies } from '../../ports/tallies.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Clearance } from './clearance-view.ts';
import { type Months, rowOf } from './rows.ts';

export const clearanceBy = ['county-pair', 'county', 'unit'] as const;

export interface ClearanceQuery extends Months {
  readonly officer: Officer;
  /** Narrower than the officer's own division; that division if absent. */
  readonly division?: DivisionPrefix | undefined;
  readonly by: (typeof clearanceBy)[number];
  /** Only as this end of the cases. */
  readonly side?: Side | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ClearanceParts {
  readonly tallies: Pick<Tallies, 'standings' | 'counted'>;
  readonly now: () => Instant;
}

const asOf = async (
  { tallies, now }: ClearanceParts,
  units: readonly string[],
): Promise<Clearance['asOf']> => {
  const readAt = now();
  const standings = (await tallies.standings(units)).map(({ feedPosition, ...standing }) => ({
    ...standing,
    uncounted: Math.max(0, feedPosition - standing.position),
  }));
  const uncounted = standings.reduce((sum, standing) => sum + standing.uncounted, 0);
  return { readAt, uncounted, units: standings };
};

/** As many units are read at once: a nation of 32 is four rounds. */
const unitsAtOnce = 8;

const unitTotals = async (
  tallies: ClearanceParts['tallies'],
  units: readonly string[],
): Promise<readonly CountedSubject[]> => {
  const found: CountedSubject[] = [];
  for (let start = 0; start < units.length; start += unitsAtOnce) {
    const some = units.slice(start, start + unitsAtOnce);
    const pages = await Promise.all(
      some.map((unit) => tallies.counted({ unit, level: 'unit', prefix: unit, limit: 2 })),
    );
    found.push(...pages.flatMap(({ items }) => items));
  }
  return found;
};

const byUnit = async (
  parts: ClearanceParts,
  query: ClearanceQuery,
  division: string,
): Promise<Outcome<Clearance>> => {
  const unit = division.slice(0, 2);
  if (!unit.startsWith(query.officer.division)) return { kind: 'refused', refused: 'outside-your-division' };
  const units = unit === '' ? provinceUnits.map((one) => one.unit) : [unit];
  const standing = await asOf(parts, units);
  const subjects = await unitTotals(parts.tallies, units);
  const wanted = subjects.filter(({ subject }) => query.side === undefined || subject.side === query.side);
  return done({ items: wanted.flatMap((subject) => rowOf(subject, query)), asOf: standing });
};

/** Where both ends lie in the division, the pair is told once: by the hukou county. */
const toldByOther = ({ subject }: CountedSubject, query: ClearanceQuery, division: string): boolean =>
  query.side === undefined &&
  subject.side === 'origin' &&
  subject.other !== undefined &&
  subject.other.startsWith(division);

/**
 * Figures of the cases with an end in a division: by pair of counties, by county, or by province-level unit; the nation by unit
 * only. Refused: `outside-your-division`, `division-needed`. Throws `cursor-invalid`.
 */
export const getClearance =
  (parts: ClearanceParts) =>
  async (query: ClearanceQuery): Promise<Outcome<Clearance>> => {
    const { officer, by, side, limit, cursor } = query;
    const division = query.division ?? officer.division;
    if (!division.startsWith(officer.division)) return { kind: 'refused', refused: 'outside-your-division' };
    if (by === 'unit') return byUnit(parts, query, division);
    if (division.length < 2) return { kind: 'refused', refused: 'division-needed' };
    const unit = division.slice(0, 2);
    const standing = await asOf(parts, [unit]);
    const level = by === 'county' ? 'county' : 'pair';
    const page = await parts.tallies.counted({ unit, level, prefix: division, limit, cursor });
    const wanted = page.items.filter(
      (counted) =>
        (side === undefined || counted.subject.side === side) && !toldByOther(counted, query, division),
    );
    return done({
      items: wanted.flatMap((subject) => rowOf(subject, query)),
      asOf: standing,
      ...(page.cursor === undefined ? {} : { next: page.cursor }),
    });
  };
