import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { ageOn, dateOfAge, parseCitizenId } from '../../../shared/kernel/citizen-id.ts';
import { fifteenDigitsOf, syntheticPeopleCount, syntheticPerson } from '../../support/synthetic-people.ts';

const today = civilDateSchema.parse('2026-11-21');
const people = fc.nat({ max: syntheticPeopleCount - 1 }).map((seed) => syntheticPerson(seed));

describe('citizen ID numbers', () => {
  it('give back what they were made from', () => {
    fc.assert(
      fc.property(people, ({ citizenId, bornOn, sex, firstRegisteredIn }) => {
        expect(parseCitizenId(citizenId, today)).toEqual({
          ok: true,
          value: { citizenId, bornOn, sex, firstRegisteredIn, source: 'eighteen' },
        });
      }),
    );
  });

  it('are never valid with one wrong character', () => {
    fc.assert(
      fc.property(
        people,
        fc.nat({ max: 17 }),
        fc.constantFrom(...Array.from('0123456789X')),
        (person, position, character) => {
          fc.pre(person.citizenId[position] !== character);
          const wrong =
            person.citizenId.slice(0, position) + character + person.citizenId.slice(position + 1);
          expect(parseCitizenId(wrong, today).ok).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are never valid with two neighbours exchanged', () => {
    fc.assert(
      fc.property(people, fc.nat({ max: 16 }), ({ citizenId }, position) => {
        const [left = '', right = ''] = citizenId.slice(position, position + 2);
        fc.pre(left !== right);
        const wrong = citizenId.slice(0, position) + right + left + citizenId.slice(position + 2);
        expect(parseCitizenId(wrong, today).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same person in 15 digits, for births from 1900 to 1999', () => {
    fc.assert(
      fc.property(people, (person) => {
        fc.pre(person.bornOn < '2000');
        const result = parseCitizenId(fifteenDigitsOf(person.citizenId), today);
        expect(result).toMatchObject({ ok: true, value: { citizenId: person.citizenId, source: 'fifteen' } });
      }),
    );
  });

  it('never make the reader throw, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 24 }), (text) => {
        expect(typeof parseCitizenId(text, today).ok).toBe('boolean');
      }),
    );
  });

  it('of different seeds are different', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: syntheticPeopleCount - 1 }),
        fc.nat({ max: syntheticPeopleCount - 1 }),
        (one, other) => {
          fc.pre(one !== other);
          expect(syntheticPerson(one).citizenId).not.toBe(syntheticPerson(other).citizenId);
          expect(syntheticPerson(one)).toEqual(syntheticPerson(one));
        },
      ),
    );
  });

  it('make someone a year older on the birthday and not the day before', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 120 }), ({ bornOn }, years) => {
        const birthday = dateOfAge(bornOn, years);
        expect(ageOn(bornOn, birthday)).toBe(years);
        expect(ageOn(bornOn, dateOfAge(bornOn, years - 1))).toBe(years - 1);
      }),
    );
  });
});
