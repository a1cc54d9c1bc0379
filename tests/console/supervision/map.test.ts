import { expect, test } from 'vitest';
import {
  measureNamed,
  measures,
  shown,
} from '../../../functions/console/ui/screens/supervision/overview/measures.ts';
import { scaleSteps, stepOf } from '../../../functions/console/ui/screens/supervision/overview/scale.ts';
import {
  tileColumns,
  tileRows,
  tiles,
} from '../../../functions/console/ui/screens/supervision/overview/tiles.ts';
import { provinceUnits } from '../../../shared/localities/province-units.ts';
import { rowOf } from './rows-at-hand.ts';

test('the map has one tile for each of the 32 units, the corps among them', () => {
  expect(tiles.map(({ unit }) => unit).toSorted()).toEqual(provinceUnits.map(({ unit }) => unit));
  expect(tiles).toHaveLength(32);
});

test('no two tiles stand in one place, have one abbreviation or lie off the map', () => {
  const distinct = (of: (tile: (typeof tiles)[number]) => string) => new Set(tiles.map(of)).size;
  expect(distinct(({ column, row }) => `${column} ${row}`)).toBe(32);
  expect(distinct(({ short }) => short.zh)).toBe(32);
  expect(distinct(({ short }) => short.en)).toBe(32);
  for (const { column, row } of tiles)
    expect(column >= 0 && column < tileColumns && row >= 0 && row < tileRows).toBe(true);
});

test.each([
  ['Heilongjiang lies north-east of Yunnan', '23', '53', [1, -1]],
  ['Xinjiang lies north-west of Guangdong', '65', '44', [-1, -1]],
  ['Hainan lies south of Guangdong', '46', '44', [0, 1]],
  ['Sichuan lies north of Yunnan', '51', '53', [0, -1]],
  ['Shanghai lies east of Hubei', '31', '42', [1, 0]],
])('%s', (_name, one, other, [east, south]) => {
  const place = (unit: string) => tiles.find((tile) => tile.unit === unit);
  expect(Math.sign((place(one)?.column ?? 0) - (place(other)?.column ?? 0))).toBe(east);
  expect(Math.sign((place(one)?.row ?? 0) - (place(other)?.row ?? 0))).toBe(south);
});

test.each([
  [[], []],
  [[0, 0], []],
  [[1], [1]],
  [
    [3, 1],
    [1, 2, 3],
  ],
  [
    [97, 4],
    [1, 20, 40, 60, 80],
  ],
  [[1204], [1, 250, 500, 750, 1000]],
])('the colours of the counts %j begin at %j', (values, steps) => {
  expect(scaleSteps(values, true)).toEqual(steps);
});

test('the largest value has the last colour and every smaller one no fuller colour', () => {
  for (const most of [1, 2, 5, 6, 9, 10, 11, 48, 99, 100, 101, 54_321]) {
    const steps = scaleSteps([most], true);
    expect(steps.length).toBeLessThanOrEqual(5);
    expect(stepOf(steps, most)).toBe(steps.length);
    expect(stepOf(steps, 1)).toBe(1);
    expect(stepOf(steps, 0)).toBe(0);
    expect(stepOf(steps, undefined)).toBe(0);
  }
});

test('shares have colours too, in steps of a fifth', () => {
  const steps = scaleSteps([1, 0.37], false);
  expect(steps.map((step) => Math.round(step * 100))).toEqual([0, 20, 40, 60, 80]);
  expect(stepOf(steps, 0.37)).toBe(2);
});

test('a place that nothing was pushed to has no share taken over', () => {
  const share = measureNamed('taken', true);
  expect(shown(share, share.of([rowOf()]))).toBe('—');
  expect(shown(share, share.of([rowOf({ counts: { pushed: 4, accepted: 3 } })]))).toBe('75%');
});

test('a median is shown of one row and of no two together', () => {
  const decision = measureNamed('decision', true);
  const row = rowOf({ medianDays: { decision: 6 } });
  expect(decision.of([row])).toBe(6);
  expect(decision.of([row, row])).toBeUndefined();
});

test('the map of partners has no medians and falls back to what was pushed', () => {
  expect(measureNamed('decision', false)).toBe(measures[0]);
});
