import { figuresOf } from '../../domain/clearance/figures.ts';
import type { TallySubject } from '../../domain/clearance/subject.ts';
import { mergeTallies } from '../../domain/clearance/tally.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import type { CivilMonth } from '../../kernel/civil-month.ts';
import type { CountedSubject } from '../../ports/tallies.ts';
import type { ClearanceRow } from './clearance-view.ts';

/** First and last month, both included; from the beginning and to the end when left out. */
export interface Months {
  readonly from?: CivilMonth | undefined;
  readonly to?: CivilMonth | undefined;
}

const nameOf = ({ level, place, side, other }: TallySubject): Partial<ClearanceRow> => {
  if (level !== 'pair' || other === undefined) return { division: place };
  const county = divisionCodeSchema.parse(place);
  return side === 'origin' ? { origin: county, destination: other } : { origin: other, destination: county };
};

/** The row of a subject; nothing where nothing happened in the time and nothing is open at its end. */
export const rowOf = ({ subject, months }: CountedSubject, { from, to }: Months): readonly ClearanceRow[] => {
  const untilItsEnd = months.filter(({ month }) => to === undefined || month <= to);
  const inTime = untilItsEnd.filter(({ month }) => from === undefined || month >= from);
  const figures = figuresOf(
    mergeTallies(inTime.map(({ tally }) => tally)),
    mergeTallies(untilItsEnd.map(({ tally }) => tally)),
  );
  return inTime.length === 0 && figures.open === 0
    ? []
    : [{ ...nameOf(subject), side: subject.side, ...figures }];
};
