import type { Officer } from '../domain/actor.ts';
import { civilDateAt, plusDays } from '../kernel/civil-date.ts';
import type { Instant } from '../kernel/instant.ts';
import { provinceUnits } from '../localities/province-units.ts';
import type { Directory } from '../ports/directory.ts';
import type { RunStore } from '../ports/runs.ts';
import type { StandingReader } from '../ports/standing.ts';
import { localitiesOf } from './list-localities.ts';
import { parkedUnitOf } from './list-parked.ts';
import { openRuns } from './open-runs.ts';
import { done, type Outcome } from './outcome.ts';
import { secondsBetween } from './seconds-between.ts';
import type { Standing, UnitStanding } from './standing-view.ts';

export interface StandingParts {
  readonly reader: StandingReader;
  readonly directory: Pick<Directory, 'recorded'>;
  readonly runs: Pick<RunStore, 'unfinished' | 'heads'>;
  readonly now: () => Instant;
}

const mostCounted = 1_000;
/** Units looked at beside each other. */
const together = 8;

type Unit = (typeof provinceUnits)[number];

interface Looking {
  readonly now: Instant;
  readonly unfed: ReadonlyMap<string, Instant>;
  readonly runsOf: (unit: string) => UnitStanding['runs'];
}

const suspendedIn = async ({ directory }: StandingParts, unit: string): Promise<number> => {
  const recorded = await directory.recorded(localitiesOf(unit).map(({ code }) => code));
  return recorded.filter(({ locality }) => locality.suspended).length;
};

const standingOf = async (
  parts: StandingParts,
  { unit, name }: Unit,
  { now, unfed, runsOf }: Looking,
): Promise<UnitStanding> => {
  const { reader } = parts;
  const [{ oldestAt, ...pending }, parked, end, suspendedLocalities] = await Promise.all([
    reader.pending(unit, mostCounted),
    reader.parked(unit, mostCounted),
    reader.feedEnd(unit),
    suspendedIn(parts, unit),
  ]);
  const missing = unfed.get(unit);
  return {
    unit,
    name: { ...name },
    pending: { ...pending, ...(oldestAt ? { oldestSeconds: secondsBetween(oldestAt, now) } : {}) },
    parked,
    feed: {
      position: end.position,
      ...(end.eventAt ? { lastEventAt: end.eventAt } : {}),
      behindSeconds: missing ? secondsBetween(missing, now) : 0,
    },
    runs: runsOf(unit),
    suspendedLocalities,
  };
};

const lookAt = async (parts: StandingParts, units: readonly Unit[]): Promise<Standing> => {
  const now = parts.now();
  const today = civilDateAt(now);
  const codes = units.map(({ unit }) => unit);
  const [unfed, runsOf] = await Promise.all([
    parts.reader.unfed([today, plusDays(today, -1)]),
    openRuns(parts.runs, codes, now),
  ]);
  const items: UnitStanding[] = [];
  for (let start = 0; start < units.length; start += together) {
    const some = units.slice(start, start + together);
    items.push(...(await Promise.all(some.map((unit) => standingOf(parts, unit, { now, unfed, runsOf })))));
  }
  return { at: now, items };
};

export interface GetStanding {
  readonly officer: Officer;
  /** Two digits; the caller's own unit if absent, and all 32 for the nation. */
  readonly unit?: string | undefined;
}

/**
 * Whether messages arrive, feeds follow and runs go on, by unit. For supervisors of a whole unit or of the nation. Refused:
 * `not-authorised-for-this-action`, `outside-your-division`, `division-unknown`.
 */
export const getStanding =
  (parts: StandingParts) =>
  async ({ officer, unit }: GetStanding): Promise<Outcome<Standing>> => {
    const whole = officer.division === '' && unit === undefined;
    const mine = parkedUnitOf(officer, whole ? provinceUnits[0]?.unit : unit);
    if (typeof mine !== 'string') return mine;
    const units = provinceUnits.filter((each) => whole || each.unit === mine);
    if (units.length === 0) return { kind: 'refused', refused: 'division-unknown', detail: { code: mine } };
    return done(await lookAt(parts, units));
  };
