import type { Officer, Role } from '../../shared/domain/actor.ts';
import { civilDateSchema, plusDays } from '../../shared/kernel/civil-date.ts';
import { type DivisionCode, divisionCodeSchema, prefixSchema } from '../../shared/kernel/division-code.ts';
import type { SeededRandom } from '../support/seeded-random.ts';
import { places } from '../support/synthetic-localities.ts';
import { type SyntheticPerson, syntheticPerson } from '../support/synthetic-people.ts';

/** Seven localities in six province-level units. */
export const counties: readonly [DivisionCode, DivisionCode, ...DivisionCode[]] = [
  places.mingguang,
  places.fengqing,
  divisionCodeSchema.parse('530902'),
  places.xiangyin,
  places.yubei,
  places.dongguan,
  places.jiayuguan,
];
export const units: readonly string[] = [...new Set(counties.map((code) => code.slice(0, 2)))];

export const firstDay = '2025-06-10';

const officer = (division: string, name: string, ...roles: readonly Role[]): Officer => ({
  kind: 'officer',
  officer: `${name}-${division}`,
  roles,
  division: prefixSchema.parse(division),
});

/** Two of each who may have to agree, so that a second pair of eyes is there. */
const staffOf = (division: string): readonly Officer[] => [
  officer(division, 'pusher-1', 'pusher'),
  officer(division, 'pusher-2', 'pusher'),
  officer(division, 'clerk-1', 'clerk'),
  officer(division, 'clerk-2', 'clerk', 'approver'),
  officer(division, 'approver-1', 'approver'),
  officer(division, 'supervisor-1', 'supervisor'),
];
export const staff: ReadonlyMap<string, readonly Officer[]> = new Map(
  counties.map((code) => [code, staffOf(code)]),
);
export const pusherOf = (county: DivisionCode): Officer => officer(county, 'pusher-1', 'pusher');

export interface Citizen extends SyntheticPerson {
  /** Where the person lives and is certified, and where the household registration really is. */
  readonly certifiedIn: DivisionCode;
  readonly hukouIn: DivisionCode;
}

/** Pensioners, adults, children, and some who reach 60 within weeks. */
const birth = (random: SeededRandom): string => {
  const weeksBeforeSixty = plusDays(civilDateSchema.parse('1965-06-11'), random.below(60));
  return random.pick([
    '1950-03-15',
    '1958-11-02',
    '1985-05-20',
    '1990-09-09',
    '2012-01-09',
    weeksBeforeSixty,
    weeksBeforeSixty,
  ]);
};

export const citizens = (random: SeededRandom, count: number): readonly Citizen[] =>
  Array.from({ length: count }, (_, index) => {
    const [certifiedIn = counties[0], hukouIn = counties[1]] = random.shuffled(counties);
    return {
      ...syntheticPerson(index, { bornOn: civilDateSchema.parse(birth(random)) }),
      certifiedIn,
      hukouIn,
    };
  });
