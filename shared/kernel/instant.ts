import * as z from 'zod';

import { type Brand, computed } from './brand.ts';

const pattern = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u;

const isReal = (text: string): boolean => {
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
};

/** A moment in UTC with milliseconds, `2026-11-21T01:02:03.004Z`: one spelling per moment, so strings compare as times do. */
export const instantSchema = z
  .string()
  .regex(pattern, 'instant-wrong-format')
  .refine(isReal, { error: 'instant-impossible', abort: true })
  .brand<'Instant'>();

export type Instant = Brand<string, 'Instant'>;

const computedInstant = computed((text): text is Instant => pattern.test(text), 'instant-out-of-range');

/** Throws when the date is invalid or outside the years 1000 to 9999. */
export const instantOf = (date: Date): Instant => computedInstant(date.toISOString());

/** `seconds` may be negative or fractional to the millisecond. */
export const plusSeconds = (instant: Instant, seconds: number): Instant =>
  instantOf(new Date(Date.parse(instant) + Math.round(seconds * 1000)));
