import { type DivisionCode, provinceOf } from '../../kernel/division-code.ts';
import { type Side, sides } from '../actor.ts';

/** A pair of counties as one of them sees it, one county, or one province-level unit. */
export const tallyLevels = ['pair', 'county', 'unit'] as const;
export type TallyLevel = (typeof tallyLevels)[number];

/** What a tally is about: the place as one end of its cases, and of a pair the county at the other end. */
export interface TallySubject {
  readonly level: TallyLevel;
  /** Six digits of a county, two of a unit. */
  readonly place: string;
  readonly side: Side;
  readonly other?: DivisionCode;
}

export interface Ends {
  readonly origin: DivisionCode;
  readonly destination: DivisionCode;
}

/** Everything in one unit that a case between the two counties counts for; nothing when neither lies there. */
export const subjectsIn = (unit: string, ends: Ends): readonly TallySubject[] =>
  sides.flatMap((side): readonly TallySubject[] => {
    const place = ends[side];
    if (provinceOf(place) !== unit) return [];
    const other = ends[side === 'origin' ? 'destination' : 'origin'];
    return [
      { level: 'pair', place, side, other },
      { level: 'county', place, side },
      { level: 'unit', place: unit, side },
    ];
  });

/** Names the subject among those of its level: place, end, and of a pair the other county. */
export const subjectName = ({ place, side, other }: TallySubject): string =>
  [place, side, ...(other === undefined ? [] : [other])].join('#');
