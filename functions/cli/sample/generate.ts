import { type CivilDate, civilDateSchema, plusDays } from '../../../shared/kernel/civil-date.ts';
import type { DivisionCode } from '../../../shared/kernel/division-code.ts';
import { syntheticLocalityOutside } from './localities.ts';
import { syntheticName } from './names.ts';
import { syntheticPeopleCount, syntheticPerson } from './people.ts';

/** The body of a push, as `POST /v1/handovers` takes it. */
export interface PushRequest {
  readonly hukouLocality: DivisionCode;
  readonly certifyingLocality: DivisionCode;
  readonly person: {
    readonly citizenId: string;
    readonly name: string;
    readonly sex: 'male' | 'female';
    readonly bornOn: CivilDate;
  };
  readonly category: string;
  readonly certifiedFrom: CivilDate;
  readonly responsible: {
    readonly investigatedBy: string;
    readonly signedBy: string;
    readonly answersFor: string;
  };
}

/** The most frequent first; the middle of the list is rare. */
const categories = [
  'registered-poor',
  'dibao',
  'severely-disabled',
  'tekun',
  'fallen-back',
  'registered-poor',
];
const firstCertified = civilDateSchema.parse('2019-01-01');
const certifiedWithinDays = 1_800;
/** Between the people of two seeds: a prime, so that small samples of different seeds share nobody. */
const seedStride = 1_000_003;

/** One in four has moved the hukou away from the county of first registration. */
const hukouOf = (firstRegisteredIn: DivisionCode, index: number): DivisionCode =>
  index % 4 === 3 ? syntheticLocalityOutside(firstRegisteredIn, index) : firstRegisteredIn;

const officialOf = (index: number): string => syntheticName(index * 8);

/** The same request for the same seed and index; the certifying county lies in another province than the hukou. */
export const samplePush = (seed: number, index: number): PushRequest => {
  const number = (seed * seedStride + index) % syntheticPeopleCount;
  const { citizenId, name, sex, bornOn, firstRegisteredIn } = syntheticPerson(number);
  const hukouLocality = hukouOf(firstRegisteredIn, index);
  return {
    hukouLocality,
    certifyingLocality: syntheticLocalityOutside(hukouLocality, number),
    person: { citizenId, name, sex, bornOn },
    category: categories[index % categories.length] ?? 'registered-poor',
    certifiedFrom: plusDays(firstCertified, (number * 13) % certifiedWithinDays),
    responsible: {
      investigatedBy: officialOf(index),
      signedBy: officialOf(index + 1),
      answersFor: officialOf(index + 2),
    },
  };
};

/** Lines of a sample file: `count` push requests of different people, one JSON object a line. */
export function* sampleLines(count: number, seed: number): Generator<string> {
  for (let index = 0; index < count; index += 1) yield `${JSON.stringify(samplePush(seed, index))}\n`;
}
