import { describe, expect, test } from 'vitest';
import { matchingSubsidyFor } from '../../../shared/domain/benefits/matching-subsidy.ts';
import { fen } from '../../../shared/kernel/fen.ts';
import { benefitRules, yuan } from '../../support/benefit-rules.ts';

const hunan = benefitRules({
  matchingSubsidy: {
    kind: 'bands',
    bands: [
      { fromTierFen: yuan(100), subsidyFen: yuan(30) },
      { fromTierFen: yuan(300), subsidyFen: yuan(40) },
      { fromTierFen: yuan(500), subsidyFen: yuan(60) },
    ],
  },
});

const yaoan = benefitRules({
  matchingSubsidy: {
    kind: 'steps',
    baseTierFen: yuan(100),
    baseSubsidyFen: yuan(30),
    stepTierFen: yuan(100),
    stepSubsidyFen: yuan(10),
    maximumFen: yuan(100),
  },
});

describe('by bands (Hunan)', () => {
  test.each([
    [9_999, 0],
    [10_000, 30],
    [10_001, 30],
    [29_999, 30],
    [30_000, 40],
    [30_001, 40],
    [49_999, 40],
    [50_000, 60],
    [300_000, 60],
  ])('a contribution of %i fen earns %i yuan', (tierFen, subsidyYuan) => {
    expect(matchingSubsidyFor(fen(tierFen), hunan).result).toBe(yuan(subsidyYuan));
  });
});

describe('by steps with a cap (Yao’an, 2017)', () => {
  test.each([
    [9_999, 0],
    [10_000, 30],
    [19_999, 30],
    [20_000, 40],
    [79_999, 90],
    [80_000, 100],
    [80_001, 100],
    [200_000, 100],
  ])('a contribution of %i fen earns %i yuan', (tierFen, subsidyYuan) => {
    expect(matchingSubsidyFor(fen(tierFen), yaoan).result).toBe(yuan(subsidyYuan));
  });
});

test('the working is one line with tier, subsidy and file', () => {
  expect(matchingSubsidyFor(yuan(200), yaoan)).toEqual({
    result: yuan(40),
    working: [
      {
        rule: 'matching-subsidy',
        inputs: { tierFen: yuan(200), subsidyBy: 'steps' },
        result: yuan(40),
        basis: yaoan.matchingSubsidy.basis,
      },
    ],
  });
});
