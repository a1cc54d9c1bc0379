import * as z from 'zod';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { cursorInvalid } from '../ports/failures.ts';

const schemas = {
  feed: z.strictObject({ after: z.int().min(0) }),
  person: z.strictObject({ cases: z.int().min(0), after: z.int().min(0) }),
  day: z.strictObject({ day: civilDateSchema, shard: z.int().min(0), cursor: z.string().optional() }),
} as const;
type By = keyof typeof schemas;
export type AuditPosition<B extends By> = z.output<(typeof schemas)[B]>;

/** Where a reading goes on. It says nothing about what may be read: every page is filtered anew for its caller. */
export const auditCursor = <B extends By>(by: B, position: AuditPosition<B>): string =>
  Buffer.from(JSON.stringify({ by, position }), 'utf8').toString('base64url');

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw cursorInvalid();
  }
};

const positionSchemas = {
  feed: z.strictObject({ by: z.literal('feed'), position: schemas.feed }),
  person: z.strictObject({ by: z.literal('person'), position: schemas.person }),
  day: z.strictObject({ by: z.literal('day'), position: schemas.day }),
};

const read = <S extends z.ZodType>(schema: S, cursor: string): z.output<S> => {
  const result = schema.safeParse(parsed(cursor));
  if (!result.success) throw cursorInvalid();
  return result.data;
};

/** Throws `cursor-invalid` for a cursor of another reading. */
export const feedPosition = (cursor: string) => read(positionSchemas.feed, cursor).position;
export const personPosition = (cursor: string) => read(positionSchemas.person, cursor).position;
export const dayPosition = (cursor: string) => read(positionSchemas.day, cursor).position;
