import { type CivilDate, civilDateAt, plusDays } from '../../../shared/kernel/civil-date.ts';
import { dateOfAge } from '../../../shared/kernel/citizen-id.ts';
import type { DivisionCode } from '../../../shared/kernel/division-code.ts';
import { instantOf } from '../../../shared/kernel/instant.ts';
import { syntheticPeopleCount, syntheticPerson, type SyntheticPerson } from '../sample/people.ts';
import { payrollCounty } from '../sample/localities.ts';
import type { Client } from './client.ts';
import type { Control } from './control.ts';
import type { Words } from './words.ts';

export interface PersonWish {
  readonly age: number;
  readonly sex: 'male' | 'female';
  /** County of the first six digits; any if absent. */
  readonly firstRegisteredIn?: DivisionCode;
}

/** One line of a story: who did what, and how the case stands then. */
export interface Told {
  readonly who?: string;
  readonly what: Words;
  readonly result?: string;
}

/** What a journey plays in: an exchange, its people and somebody who listens. */
export interface World {
  readonly client: Client;
  readonly control: Control;
  /** A synthetic person nobody has pushed before, of that age on every day of the coming half year. */
  person(wish: PersonWish): SyntheticPerson;
  /** A county where nobody has opened a run yet; another one each time. */
  county(): DivisionCode;
  tell(line: Told): void;
}

export interface WorldParts {
  readonly client: Client;
  readonly control: Control;
  readonly tell: (line: Told) => void;
  /** Different for every run against the same exchange, so that nobody is pushed twice. */
  readonly seed: number;
}

const bornFor = (age: number, number: number): CivilDate => {
  const today = civilDateAt(instantOf(new Date()));
  return plusDays(dateOfAge(today, -age), -(number % 180));
};

export const createWorld = ({ seed, ...parts }: WorldParts): World => {
  let counties = seed;
  let number = seed % syntheticPeopleCount;
  return {
    ...parts,
    county: () => {
      counties += 1;
      return payrollCounty(counties);
    },
    person: ({ age, ...wish }) => {
      number += 1;
      return syntheticPerson(number, { ...wish, bornOn: bornFor(age, number) });
    },
  };
};
