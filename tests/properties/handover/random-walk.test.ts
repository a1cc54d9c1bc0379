import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventKinds, fold, type HandoverEvent, steps } from '../../../shared/domain/handover/index.ts';
import { keysOf } from '../../../shared/kernel/keys.ts';
import { invariants } from './invariants.ts';
import { payloads } from './payloads.ts';
import { type Footprint, footprintsOf, starts, type Walk } from './random-walk.ts';

const walks: fc.Arbitrary<Walk> = fc.record({
  from: fc.constantFrom(...keysOf(starts)),
  strides: fc.array(
    fc.record({ pick: fc.nat(10_000), variant: fc.nat(100_000), days: fc.oneof(fc.nat(3), fc.nat(60)) }),
    { minLength: 5, maxLength: 60, size: 'max' },
  ),
});

const strides = (...moves: readonly (readonly [number, number])[]) =>
  moves.map(([pick, days]) => ({ pick, variant: 0, days }));

/** Walks that once broke a rule: a premium that was due before the review of an age, reviewed in the year after. */
const onceBroken: [Walk][] = [
  [
    {
      from: 'takenForSixty',
      strides: strides(
        ...([
          [3453, 0],
          [0, 37],
          [3291, 2],
          [937, 40],
          [0, 18],
          [7844, 22],
        ] as const),
        ...([
          [0, 3],
          [1874, 3],
          [0, 42],
          [2635, 38],
          [0, 0],
        ] as const),
      ),
    },
  ],
];

/** The same walks in every gate, so that a gate says something about a change; elsewhere each run walks where nobody walked. */
const seed = process.env['CI'] ? 20_261_122 : Math.trunc(Math.random() * 2 ** 31);

/** All properties look at the same walks of this run; fast-check prints the seed of a failure. */
const sameWalks = { numRuns: 1_000, seed, examples: onceBroken };

const told = (footprints: readonly Footprint[]): string =>
  footprints.map(({ move, today }) => `${today} ${move.action} ${JSON.stringify(move.payload)}`).join('\n');

describe.each(Object.entries(invariants))('%s', (_sentence, holds) => {
  test('after every move of a random walk', () => {
    const broken = fc.check(
      fc.property(walks, (walk) => {
        const footprints = footprintsOf(walk);
        const at = footprints.findIndex((footprint) => !holds(footprint));
        if (at >= 0) throw new Error(told(footprints.slice(0, at + 1)));
      }),
      sameWalks,
    );
    expect(
      broken.failed ? `${fc.defaultReportMessage(broken)} ${String(broken.errorInstance)}` : 'holds',
    ).toBe('holds');
  });
});

const trailOf = (walk: Walk): readonly HandoverEvent[] => footprintsOf(walk).flatMap(({ events }) => events);

test('a trail folds to the same case after a journey of its data through JSON', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const stored = trailOf(walk).map((event) => ({
        ...event,
        data: JSON.parse(JSON.stringify(event.data)),
      }));
      expect(fold(stored)).toEqual(footprintsOf(walk).at(-1)?.after);
    }),
    sameWalks,
  );
});

test('no year is paid twice', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const years = trailOf(walk).flatMap(({ type, data }) =>
        type === 'premium-paid' && typeof data === 'object' && data !== null && 'year' in data
          ? [data.year]
          : [],
      );
      expect(new Set(years).size).toBe(years.length);
    }),
    sameWalks,
  );
});

test('walks know a payload for every step', () => {
  expect(steps.map(({ action }) => action).filter((action) => !payloads[action])).toEqual([]);
});

test('walks reach every kind of event, so that the invariants mean something', () => {
  const reached = new Set(
    fc.sample(walks, { numRuns: 700, seed: 60 }).flatMap((walk) => trailOf(walk).map(({ type }) => type)),
  );
  expect(eventKinds.map(({ type }) => type).filter((type) => !reached.has(type))).toEqual([]);
});
