import { describe, expect, it } from 'vitest';
import { bucketOf, quantileDays } from '../../../shared/domain/clearance/days.ts';

describe('days until something was done', () => {
  it.each([
    [0, 0],
    [1, 1],
    [59, 59],
    [60, 60],
    [61, 70],
    [70, 70],
    [71, 80],
    [360, 360],
    [361, 365],
    [365, 365],
    [366, 366],
    [4_000, 366],
  ])('%i count as %i', (days, bucket) => {
    expect(bucketOf(days)).toBe(bucket);
  });

  it('have no median where there was no case', () => {
    expect(quantileDays(new Map(), 0.5)).toBeUndefined();
  });

  it.each([
    ['one case', [[7, 1]], 7, 7],
    [
      'of two cases the quicker one is the median',
      [
        [3, 1],
        [9, 1],
      ],
      3,
      9,
    ],
    [
      'nine at once and one after a year',
      [
        [0, 9],
        [366, 1],
      ],
      0,
      0,
    ],
    [
      'eight at once and two after a year',
      [
        [0, 8],
        [366, 2],
      ],
      0,
      366,
    ],
    [
      'given in any order',
      [
        [30, 1],
        [2, 1],
        [10, 1],
      ],
      10,
      30,
    ],
  ] as const)('%s', (_what, cases, median, ninetieth) => {
    const histogram = new Map<number, number>(cases.map(([days, count]) => [days, count]));
    expect([quantileDays(histogram, 0.5), quantileDays(histogram, 0.9)]).toEqual([median, ninetieth]);
  });
});
