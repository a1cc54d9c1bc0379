import { civilDateSchema, daysBetween, plusDays, type CivilDate } from '../../../shared/kernel/civil-date.ts';
import { checkDigit, citizenIdSchema, type CitizenId, type Sex } from '../../../shared/kernel/citizen-id.ts';
import type { DivisionCode } from '../../../shared/kernel/division-code.ts';
import { currentLocalities } from '../../../shared/localities/current-localities.ts';
import { syntheticName } from './names.ts';

/** Nobody: sequence 000 (women) and 999 (men) are never issued, so no number here is a real person's. */
export interface SyntheticPerson {
  readonly name: string;
  readonly citizenId: CitizenId;
  readonly bornOn: CivilDate;
  readonly sex: Sex;
  readonly firstRegisteredIn: DivisionCode;
}

export type SyntheticPersonWish = Partial<
  Pick<SyntheticPerson, 'name' | 'bornOn' | 'sex' | 'firstRegisteredIn'>
>;

// The shipped list has development zones (50 to 79 at the end), which statistics count and no ID number begins with.
const counties = currentLocalities
  .filter(({ code, level }) => level === 'county' && !/[5-7]\d$/u.test(code))
  .map(({ code }) => code);
const firstBirth = civilDateSchema.parse('1930-01-01');
const births = daysBetween(firstBirth, civilDateSchema.parse('2006-01-01'));

/** How many seeds give different numbers; a seed beyond begins again. */
export const syntheticPeopleCount = counties.length * births * 2;

// The millionth prime shares no factor with the count, so that neighbours differ in everything and none meet.
const stride = 15_485_863;

const at = <T>(values: readonly T[], index: number): T => {
  const value = values[index % values.length];
  if (value === undefined) throw new RangeError('synthetic-list-empty');
  return value;
};

export const syntheticCitizenId = (
  firstRegisteredIn: DivisionCode,
  bornOn: CivilDate,
  sex: Sex,
): CitizenId => {
  const seventeen = `${firstRegisteredIn}${bornOn.replaceAll('-', '')}${sex === 'male' ? '999' : '000'}`;
  return citizenIdSchema.parse(`${seventeen}${checkDigit(seventeen)}`);
};

/**
 * The same person for the same seed (a whole number from 0); another person for another seed below
 * `syntheticPeopleCount`, unless a wish fixes what tells them apart. Born 1930 to 2005.
 */
export const syntheticPerson = (seed: number, wish: SyntheticPersonWish = {}): SyntheticPerson => {
  const place = (seed * stride) % syntheticPeopleCount;
  const sex = wish.sex ?? (place % 2 === 0 ? 'female' : 'male');
  const bornOn = wish.bornOn ?? plusDays(firstBirth, Math.floor(place / 2) % births);
  const firstRegisteredIn = wish.firstRegisteredIn ?? at(counties, Math.floor(place / 2 / births));
  return {
    name: wish.name ?? syntheticName(seed),
    citizenId: syntheticCitizenId(firstRegisteredIn, bornOn, sex),
    bornOn,
    sex,
    firstRegisteredIn,
  };
};

/** `count` different people from the seed on. */
export const syntheticPeople = (
  count: number,
  firstSeed = 0,
  wish: SyntheticPersonWish = {},
): readonly SyntheticPerson[] =>
  Array.from({ length: count }, (_, index) => syntheticPerson(firstSeed + index, wish));

/** The number of the same person as written before 1999: 15 digits without century and check digit. */
export const fifteenDigitsOf = (citizenId: CitizenId): string =>
  citizenId.slice(0, 6) + citizenId.slice(8, 17);
