import { describe, expect, test } from 'vitest';
import { ageSupplement } from '../../../shared/domain/benefits/age-supplement.ts';
import { benefitRules, yuan } from '../../support/benefit-rules.ts';

const jiangsu = benefitRules({
  ageSupplement: [
    { fromAgeYears: 65, adds: { amountFen: yuan(5) } },
    { fromAgeYears: 80, adds: { amountFen: yuan(10) } },
  ],
});

describe('the band of the age counts, and bands do not add up', () => {
  test.each([
    [60, 0],
    [64, 0],
    [65, 5],
    [66, 5],
    [79, 5],
    [80, 10],
    [81, 10],
    [110, 10],
  ])('at %i: %i yuan', (ageYears, added) => {
    expect(ageSupplement(ageYears, undefined, jiangsu).result).toBe(yuan(added));
  });

  test('a share of the basic pension follows the basic pension', () => {
    const share = (nation: number) =>
      benefitRules({
        basicPensionYuan: { nation },
        ageSupplement: [{ fromAgeYears: 70, adds: { shareOfBasicPension: 1500 } }],
      });
    expect(ageSupplement(70, undefined, share(143)).result).toBe(yuan(21.45));
    expect(ageSupplement(70, undefined, share(163)).result).toBe(yuan(24.45));
  });
});

describe('a band for those who have lived here long', () => {
  const residence = benefitRules({
    ageSupplement: [
      { fromAgeYears: 65, adds: { amountFen: yuan(5) } },
      { fromAgeYears: 75, adds: { amountFen: yuan(20) }, residenceYears: 10 },
    ],
  });
  test.each([
    [74, 30, 5],
    [75, 9, 5],
    [75, 10, 20],
    [75, 11, 20],
    [75, undefined, 5],
  ])('at %i after %s years of residence: %i yuan', (ageYears, residenceYears, added) => {
    expect(ageSupplement(ageYears, residenceYears, residence).result).toBe(yuan(added));
  });
});
