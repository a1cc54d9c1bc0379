import { readFileSync } from 'node:fs';
import { type Instant, instantOf } from '../kernel/instant.ts';

const offsetSeconds = (file: string): number => {
  try {
    const seconds = Number(readFileSync(file, 'utf8').trim());
    return Number.isFinite(seconds) ? seconds : 0;
  } catch {
    return 0;
  }
};

/** The time of day; on one machine shifted by the seconds in a file, so that a deadline can be watched passing. */
export const clockFrom = (file: string | undefined): (() => Instant) =>
  file === undefined
    ? () => instantOf(new Date())
    : () => instantOf(new Date(Date.now() + offsetSeconds(file) * 1000));
