import { describe, expect, test } from 'vitest';
import { roundedPart, roundedQuotient } from '../../../shared/domain/benefits/rounding.ts';

describe('a quotient is rounded to the unit of the policy', () => {
  test.each([
    ['half-up', 1, [149, 100], 1],
    ['half-up', 1, [150, 100], 2],
    ['half-up', 1, [151, 100], 2],
    ['half-up', 10, [1449, 100], 10],
    ['half-up', 10, [1500, 100], 20],
    ['half-up', 100, [4_999, 100], 0],
    ['half-up', 100, [5_000, 100], 100],
    ['up', 1, [100, 100], 1],
    ['up', 1, [101, 100], 2],
    ['up', 100, [1, 139], 100],
    ['up', 100, [0, 139], 0],
    ['down', 1, [199, 100], 1],
    ['down', 1, [200, 100], 2],
    ['down', 100, [19_999, 100], 100],
    ['half-up', 1, [1_390_000, 139], 10_000],
  ] as const)('%s to %i fen: %j is %i', (mode, unitFen, [numerator, denominator], fen) => {
    expect(roundedQuotient(numerator, denominator, { mode, unitFen })).toBe(fen);
  });

  test('the largest sums stay exact', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(roundedQuotient(most, 139, { mode: 'down', unitFen: 1 })).toBe(Number(BigInt(most) / 139n));
    expect(() => roundedQuotient(most + 1, 139, { mode: 'down', unitFen: 1 })).toThrow('fen-not-exact');
  });
});

test('a part keeps its fen where only the total is rounded', () => {
  const coarse = { mode: 'down', unitFen: 100 } as const;
  expect(roundedPart(19_950, 100, { ...coarse, of: 'each-component' })).toBe(100);
  expect(roundedPart(19_950, 100, { ...coarse, of: 'total' })).toBe(199);
});
