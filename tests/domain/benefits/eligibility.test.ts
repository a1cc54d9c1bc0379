import { describe, expect, test } from 'vitest';
import {
  eligibilityCodes,
  type EligibilityFacts,
  eligibilityOf,
} from '../../../shared/domain/benefits/eligibility.ts';
import { day } from '../../support/benefit-rules.ts';

/** Born on 29 February 2008: 16 on a leap day, 60 in another leap year. */
const ordinary: EligibilityFacts = {
  reachesMinimumAgeOn: day('2024-02-29'),
  pensionAgeOn: day('2068-02-29'),
  hukou: 'here',
  standing: 'ordinary',
  otherScheme: 'none',
  drawsElsewhere: false,
};

const codeOn = (on: string, facts: Partial<EligibilityFacts> = {}) =>
  eligibilityOf({ ...ordinary, ...facts }, day(on)).result;

describe('age', () => {
  test.each([
    ['the day before the 16th birthday', '2024-02-28', 'under-sixteen'],
    ['the 16th birthday', '2024-02-29', 'may-contribute'],
    ['the day after it', '2024-03-01', 'may-contribute'],
    ['the day before the 60th birthday', '2068-02-28', 'may-contribute'],
    ['the 60th birthday', '2068-02-29', 'may-draw'],
    ['the day after it, in a month that begins', '2068-03-01', 'may-draw'],
  ])('on %s', (_name, on, code) => {
    expect(codeOn(on)).toBe(code);
  });
});

describe('what stands in the way', () => {
  test.each<[string, Partial<EligibilityFacts>, string]>([
    ['a hukou in another place', { hukou: 'elsewhere' }, 'hukou-elsewhere'],
    ['no hukou anywhere', { hukou: 'none' }, 'no-hukou'],
    ['the employee scheme', { otherScheme: 'employee' }, 'in-employee-scheme'],
    [
      'the scheme of public institutions',
      { otherScheme: 'public-institution' },
      'in-public-institution-scheme',
    ],
    [
      "the residents' scheme of another place",
      { otherScheme: 'resident-elsewhere' },
      'in-resident-scheme-elsewhere',
    ],
    ['another pension that is drawn', { drawsElsewhere: true }, 'draws-elsewhere'],
    ['school', { standing: 'student' }, 'student'],
    ['service as a soldier', { standing: 'soldier' }, 'soldier'],
    ['prison', { standing: 'prisoner' }, 'prisoner'],
  ])('%s', (_name, facts, code) => {
    expect(codeOn('2030-06-10', facts)).toBe(code);
  });

  test.each([
    ['the day before a death', '2030-06-09', 'may-contribute'],
    ['the day of death', '2030-06-10', 'dead'],
    ['the day after it', '2030-06-11', 'dead'],
  ])('on %s', (_name, on, code) => {
    expect(codeOn(on, { diedOn: day('2030-06-10') })).toBe(code);
  });

  test('of two things the one that ends the question is named: death before hukou, age before school', () => {
    expect(codeOn('2030-06-10', { hukou: 'elsewhere', diedOn: day('2030-01-01') })).toBe('dead');
    expect(codeOn('2020-06-10', { standing: 'student' })).toBe('under-sixteen');
    expect(codeOn('2030-06-10', { standing: 'soldier', otherScheme: 'employee' })).toBe('in-employee-scheme');
  });
});

test('prison makes a person of 60 wait too', () => {
  expect(codeOn('2069-01-01', { standing: 'prisoner' })).toBe('prisoner');
});

test('the working names the law and how sure it is: soldiers and prisoners stand in a county plan only', () => {
  const basisOf = (facts: Partial<EligibilityFacts>) =>
    eligibilityOf({ ...ordinary, ...facts }, day('2030-06-10')).working[0]?.basis;
  expect(basisOf({ standing: 'student' })).toMatchObject({ file: 'law/2014-8', certainty: 'sourced' });
  expect(basisOf({ standing: 'soldier' })).toMatchObject({ certainty: 'weak' });
});

test('every code is a result of some facts', () => {
  const tried: readonly Partial<EligibilityFacts>[] = [
    { hukou: 'elsewhere' },
    { hukou: 'none' },
    { diedOn: day('2020-01-01') },
    { drawsElsewhere: true },
    { otherScheme: 'employee' },
    { otherScheme: 'public-institution' },
    { otherScheme: 'resident-elsewhere' },
    { standing: 'student' },
    { standing: 'soldier' },
    { standing: 'prisoner' },
    {},
    { pensionAgeOn: day('2029-01-01') },
    { reachesMinimumAgeOn: day('2031-01-01') },
  ];
  const reached = new Set(tried.map((facts) => codeOn('2030-06-10', facts)));
  expect(eligibilityCodes.filter((code) => !reached.has(code))).toEqual([]);
});
