/** Chance that repeats itself: the same seed gives the same values in the same order. */
export interface SeededRandom {
  /** From 0 to below 1. */
  readonly fraction: () => number;
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(values: readonly [T, ...T[]]) => T;
  readonly pickFrom: <T>(values: readonly T[]) => T | undefined;
  readonly shuffled: <T>(values: readonly T[]) => readonly T[];
  readonly bytes: (count: number) => Uint8Array;
  readonly uuid: () => string;
}

/** Mulberry32: 32 bits of state, enough for a story of some ten thousand draws. */
const fractions = (seed: number): (() => number) => {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const uuidOf = (bytes: Uint8Array): string => {
  const text = hex(bytes);
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    `7${text.slice(13, 16)}`,
    `8${text.slice(17, 20)}`,
    text.slice(20, 32),
  ].join('-');
};

export const seededRandom = (seed: number): SeededRandom => {
  const fraction = fractions(seed);
  const below = (limit: number) => Math.floor(fraction() * limit);
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => below(256));
  return {
    fraction,
    below,
    bytes,
    chance: (probability) => fraction() < probability,
    pick: (values) => values[below(values.length)] ?? values[0],
    pickFrom: (values) => values[below(values.length)],
    shuffled: (values) =>
      values
        .map((value) => ({ value, rank: fraction() }))
        .toSorted((one, other) => one.rank - other.rank)
        .map(({ value }) => value),
    uuid: () => uuidOf(bytes(16)),
  };
};
