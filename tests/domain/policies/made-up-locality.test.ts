import { describe, expect, it } from 'vitest';

import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { benefitRulesFor } from '../../../shared/policies/index.ts';
import { madeUpBook, madeUpNeighbour, madeUpPlace } from '../../support/made-up-locality.ts';

const on = civilDateSchema.parse('2025-03-01');
const inJune = civilDateSchema.parse('2025-06-30');
const book = madeUpBook();
const rules = book.benefitRulesFor(madeUpPlace, on);

describe('a locality with rules of another form', () => {
  it('grants a percent of the basic pension for each year of contribution', () => {
    expect(rules.yearSupplement.value).toMatchObject({
      kind: 'per-year',
      beyondYears: 0,
      each: { shareOfBasicPension: 100 },
      maximumYears: 30,
    });
  });

  it('adds sums by age for who has lived there long enough', () => {
    expect(rules.ageSupplement.value[1]).toEqual({
      fromAgeYears: 75,
      adds: { amountFen: 3_000 },
      residenceYears: 10,
    });
  });

  it('lets some claim early for less, divided by more months', () => {
    expect(rules.earlyClaim.value?.fromAgeYears).toBe(55);
    expect(rules.divisorMonths.value.map(({ months }) => months)).toEqual([170, 139, 56]);
  });

  it('pays a funeral grant by years', () => {
    expect(rules.funeralGrant.value).toMatchObject({ kind: 'by-years' });
  });

  it('adds to what its province and prefecture add, and raised it late', () => {
    const total = (knownOn?: typeof on) =>
      book.benefitRulesFor(madeUpPlace, on, knownOn).basicPension.parts.map(({ amountFen }) => amountFen);
    expect(total(inJune)).toEqual([14_300, 3_000, 1_500, 500]);
    expect(total()).toEqual([14_300, 3_000, 1_500, 2_500]);
    expect(book.benefitRulesFor(madeUpNeighbour, on).basicPension.totalFen).toBe(18_800);
  });

  it('inherits from the nation what it does not state', () => {
    const nation = benefitRulesFor(madeUpNeighbour, on);
    expect(rules.minimumYears).toEqual(nation.minimumYears);
    expect(book.benefitRulesFor(madeUpNeighbour, on).tiers).toEqual(nation.tiers);
    expect(
      rules.governmentPremium.value
        .filter(({ basis }) => basis.file.startsWith('cn/'))
        .flatMap(({ groups }) => groups),
    ).toEqual(['tekun', 'fallen-back']);
  });
});
