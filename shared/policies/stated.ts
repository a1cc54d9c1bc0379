import * as z from 'zod';

import { longTextSchema } from '../kernel/text.ts';

/**
 * How far a value can be relied on: `sourced` was read in the named source, `weak` in a poor copy of it, `general` is
 * common knowledge, `inferred` is this project's choice and no law. Only `sourced` may be shown as a legal duty.
 */
export const certaintySchema = z.enum(['sourced', 'weak', 'general', 'inferred']);
export type Certainty = z.output<typeof certaintySchema>;

const sourceSchema = longTextSchema(500);

/** Where a value was read, and how far that can be relied on. */
export const readIn = z.strictObject({ source: sourceSchema, certainty: certaintySchema }).readonly();

/** A value as a policy file states it: with the document it was read in and how far that can be relied on. */
export const stated = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, source: sourceSchema, certainty: certaintySchema }).readonly();

export interface StatedRule<T> {
  readonly value: T;
  readonly source: string;
  readonly certainty: Certainty;
}
