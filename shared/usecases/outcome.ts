import type { Refusal } from '../domain/handover/index.ts';

/** One thing wrong with one field: a stable code and where it is. */
export interface FieldIssue {
  readonly code: string;
  readonly path: readonly (string | number)[];
}

/** How a request to the exchange may end. Outages and bugs throw; everything a caller can put right is a value. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T; readonly replayed: boolean }
  | ({ readonly kind: 'refused'; readonly allowedActions?: readonly string[] } & Refusal)
  | { readonly kind: 'invalid'; readonly issues: readonly FieldIssue[] }
  /** There is no such case, or none that the caller may know of. */
  | { readonly kind: 'not-found' }
  /** If-Match names another version than the present one. */
  | { readonly kind: 'stale'; readonly version: number }
  /** The idempotency key was used before with other content. */
  | { readonly kind: 'key-reused' }
  /** Others kept writing: try again. */
  | { readonly kind: 'conflict' };

export const done = <T>(value: T, replayed = false): Outcome<T> => ({ kind: 'done', value, replayed });

export const issuesOf = (
  issues: readonly {
    readonly message: string;
    readonly code: string;
    readonly path: readonly PropertyKey[];
  }[],
): readonly FieldIssue[] =>
  issues.map(({ code, message, path }) => ({
    code: /^[a-z]+(-[a-z0-9]+)+$/.test(message) ? message : `field-${code.replaceAll('_', '-')}`,
    path: path.map((part) => (typeof part === 'number' ? part : String(part))),
  }));
