import type { Instant } from '../kernel/instant.ts';
import { provinceUnits } from '../localities/province-units.ts';

/** Each minute another unit is first, so that whoever is last when time runs out is not last again. */
export const unitsFrom = (now: Instant): readonly string[] => {
  const units = provinceUnits.map(({ unit }) => unit);
  const first = Math.floor(Date.parse(now) / 60_000) % units.length;
  return [...units.slice(first), ...units.slice(0, first)];
};
