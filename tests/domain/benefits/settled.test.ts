import { describe, expect, test } from 'vitest';
import {
  compareSpans,
  mergedSpans,
  type MonthSpan,
  settledMonths,
} from '../../../shared/domain/benefits/settled.ts';
import { fen } from '../../../shared/kernel/fen.ts';
import { month } from '../../support/benefit-rules.ts';

const spans = (...all: readonly (readonly [number, number, number])[]): readonly MonthSpan[] =>
  all.map(([from, through, amount]) => ({ from, through, monthlyFen: fen(amount) }));
const cuts = (due: readonly MonthSpan[], settled: readonly MonthSpan[]) =>
  compareSpans(due, settled).map((one) => [one.from, one.through, one.dueFen, one.settledFen]);

describe('what is due and what was settled are laid side by side', () => {
  test.each([
    ['nothing at all', [], [], []],
    ['only due', [[3, 5, 10]], [], [[3, 5, 10, 0]]],
    ['only settled', [], [[3, 5, 10]], [[3, 5, 0, 10]]],
    ['the same months', [[3, 5, 10]], [[3, 5, 10]], [[3, 5, 10, 10]]],
    [
      'one month more due',
      [[3, 6, 10]],
      [[3, 5, 10]],
      [
        [3, 5, 10, 10],
        [6, 6, 10, 0],
      ],
    ],
    [
      'settled before and after',
      [[4, 5, 10]],
      [[3, 6, 9]],
      [
        [3, 3, 0, 9],
        [4, 5, 10, 9],
        [6, 6, 0, 9],
      ],
    ],
    [
      'a gap on both sides',
      [
        [1, 2, 10],
        [8, 9, 10],
      ],
      [
        [2, 3, 10],
        [6, 8, 10],
      ],
      [
        [1, 1, 10, 0],
        [2, 2, 10, 10],
        [3, 3, 0, 10],
        [6, 7, 0, 10],
        [8, 8, 10, 10],
        [9, 9, 10, 0],
      ],
    ],
    [
      'neighbours with other sums',
      [
        [1, 3, 10],
        [4, 6, 12],
      ],
      [[1, 6, 10]],
      [
        [1, 3, 10, 10],
        [4, 6, 12, 10],
      ],
    ],
  ] as const)('%s', (_what, due, settled, expected) => {
    expect(cuts(spans(...due), spans(...settled))).toEqual(expected);
  });
});

describe('months settled with the same sum are one span', () => {
  const merged = (...all: readonly (readonly [number, number, number])[]) =>
    mergedSpans(spans(...all)).map(({ from, through, monthlyFen }) => [from, through, monthlyFen]);

  test.each([
    [
      'neighbours with the same sum',
      [
        [24_300, 24_301, 10],
        [24_302, 24_302, 10],
      ],
      [['2025-01', '2025-03', 10]],
    ],
    [
      'neighbours with another sum',
      [
        [24_300, 24_301, 10],
        [24_302, 24_302, 11],
      ],
      [
        ['2025-01', '2025-02', 10],
        ['2025-03', '2025-03', 11],
      ],
    ],
    [
      'a month between them',
      [
        [24_300, 24_300, 10],
        [24_302, 24_302, 10],
      ],
      [
        ['2025-01', '2025-01', 10],
        ['2025-03', '2025-03', 10],
      ],
    ],
    [
      'months without a sum',
      [
        [24_300, 24_311, 0],
        [24_312, 24_312, 10],
      ],
      [['2026-01', '2026-01', 10]],
    ],
  ] as const)('%s', (_what, all, expected) => {
    expect(merged(...all)).toEqual(expected);
  });

  test('what is stored reads back as the same months', () => {
    const stored = [{ from: month('2024-11'), through: month('2025-02'), monthlyFen: fen(10) }];
    expect(mergedSpans(settledMonths(stored))).toEqual(stored);
  });
});
