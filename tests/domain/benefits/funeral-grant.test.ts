import { describe, expect, test } from 'vitest';
import { type FuneralFacts, funeralGrantFor } from '../../../shared/domain/benefits/funeral-grant.ts';
import { benefitRules, day, type RuleOverrides, yuan } from '../../support/benefit-rules.ts';

const facts: FuneralFacts = { diedOn: day('2024-06-30'), contributionYears: 10, falseClaim: false };

const grant = (overrides: RuleOverrides, changed: Partial<FuneralFacts> = {}) =>
  funeralGrantFor({ ...facts, ...changed }, () => benefitRules(overrides));

const yaoan: RuleOverrides = { funeralGrant: { kind: 'fixed', amountFen: yuan(600) } };
const byYears: RuleOverrides = {
  funeralGrant: {
    kind: 'by-years',
    bands: [
      { fromYears: 1, amountFen: yuan(1000) },
      { fromYears: 15, amountFen: yuan(1500) },
    ],
  },
};

describe('by the rule of the place', () => {
  test('there is none where none is stated', () => {
    expect(grant({}).result).toBe(0);
  });

  test('a fixed sum (Yao’an)', () => {
    expect(grant(yaoan).result).toBe(yuan(600));
  });

  test.each([
    [0, 0],
    [1, 1000],
    [14, 1000],
    [15, 1500],
    [16, 1500],
  ])('with %i years of contribution %i yuan', (contributionYears, amountYuan) => {
    expect(grant(byYears, { contributionYears }).result).toBe(yuan(amountYuan));
  });

  test('twelve months of the basic pension with its local parts', () => {
    const months: RuleOverrides = {
      funeralGrant: { kind: 'months-of-basic-pension', months: 12 },
      basicPensionYuan: { nation: 143, county: 7 },
    };
    const { result, working } = grant(months);
    expect(result).toBe(yuan(1800));
    expect(working[0]?.inputs).toMatchObject({ months: 12, basicPensionFen: yuan(150) });
  });
});

test.each([yaoan, byYears])('a false claim gets nothing', (overrides) => {
  expect(grant(overrides, { falseClaim: true, contributionYears: 20 }).result).toBe(0);
});

test.each([
  ['the day before a rule ends', '2024-06-30', 600],
  ['the day from which another holds', '2024-07-01', 500],
])('on %s', (_name, diedOn, amountYuan) => {
  const rules = (on: string) =>
    benefitRules({ funeralGrant: { kind: 'fixed', amountFen: yuan(on < '2024-07-01' ? 600 : 500) } });
  const { result, working } = funeralGrantFor({ ...facts, diedOn: day(diedOn) }, rules);
  expect(result).toBe(yuan(amountYuan));
  expect(working.at(-1)?.result).toBe(result);
});
