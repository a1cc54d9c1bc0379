import type { DivisionCode } from '../kernel/division-code.ts';
import { currentDivisions } from '../localities/current-divisions.ts';
import type { Directory } from '../ports/directory.ts';

const forMilliseconds = 60_000;
const most = 5_000;

interface Kept<T> {
  readonly value: T;
  readonly until: number;
}

const keeping = <T>(
  look: (code: DivisionCode) => Promise<T>,
  worthKeeping: (code: DivisionCode) => boolean,
  milliseconds: () => number,
): ((code: DivisionCode) => Promise<T>) => {
  const kept = new Map<DivisionCode, Kept<T>>();
  return async (code) => {
    const known = kept.get(code);
    if (known && known.until > milliseconds()) return known.value;
    const value = await look(code);
    if (kept.size >= most) kept.clear();
    if (worthKeeping(code)) kept.set(code, { value, until: milliseconds() + forMilliseconds });
    return value;
  };
};

const inUse = (code: DivisionCode): boolean => currentDivisions.lookup(code).length > 0;

/**
 * The directory without a read per request: what was recorded over a code in use is kept for a minute. Codes that are not in use
 * are looked up each time, so that an import of retired codes counts at once.
 */
export const rememberingDirectory = (directory: Directory, milliseconds: () => number): Directory => ({
  ...directory,
  divisions: keeping((code) => directory.divisions(code), inUse, milliseconds),
  locality: keeping((code) => directory.locality(code), inUse, milliseconds),
});
