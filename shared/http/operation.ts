import type * as z from 'zod';
import type { Role } from '../domain/actor.ts';
import type { Words } from '../domain/words.ts';
import type { OperationId } from './route-table.ts';
import type { ProblemCode } from './problems.ts';

/** What success looks like; the header names are documented in one place, in the API description. */
export interface ResponseShape {
  readonly status: 200 | 202;
  readonly description: Words;
  readonly schema: z.ZodType;
  readonly example: unknown;
  readonly headers?: readonly ('etag' | 'location' | 'idempotent-replayed')[];
}

export interface RequestShape<
  P extends z.ZodType,
  Q extends z.ZodType,
  H extends z.ZodType,
  B extends z.ZodType,
> {
  readonly params: P;
  /** Strict: an unknown parameter is refused. */
  readonly query: Q;
  /** Only headers of this operation; the chain reads the common ones. */
  readonly headers: H;
  /** `noBody` when the request has none. */
  readonly body: B;
  readonly bodyExample?: unknown;
}

export const tags = ['handovers', 'benefits', 'runs', 'audit', 'directory', 'operations', 'service'] as const;

/** One operation of the API as data: the handler parses with it and the API description is generated from it. */
export interface Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  H extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  readonly operationId: OperationId;
  readonly tag: (typeof tags)[number];
  readonly summary: Words;
  readonly description: Words;
  /** Who may call at all; what the caller then may do to a case follows from its side. Empty: nobody signs in. */
  readonly roles: readonly Role[];
  readonly request: RequestShape<P, Q, H, B>;
  readonly response: ResponseShape;
  /** Beside the codes that every operation of its kind may answer. */
  readonly problems: readonly ProblemCode[];
  /** The request may name the version it expects in If-Match. */
  readonly takesVersion?: boolean;
  /** Of a POST: sent again it changes nothing more, so no Idempotency-Key is asked for. */
  readonly repeatable?: true;
}

export const operation = <P extends z.ZodType, Q extends z.ZodType, H extends z.ZodType, B extends z.ZodType>(
  definition: Operation<P, Q, H, B>,
): Operation<P, Q, H, B> => definition;
