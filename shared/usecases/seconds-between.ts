import type { Instant } from '../kernel/instant.ts';

/** Whole seconds from one instant to a later one; 0 when it is not later. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1_000));
