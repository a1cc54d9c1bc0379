import type * as z from 'zod';
import { callerOf, type Officer } from '../domain/actor.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { RequestIdentity } from '../usecases/exchange.ts';
import { issuesOf, type FieldIssue } from '../usecases/outcome.ts';
import type { HttpAnswer } from './answer.ts';
import { HttpProblem } from './http-problem.ts';
import type { Operation } from './operation.ts';

/** A request as the chain leaves it: nothing of it is checked against the operation's shapes yet. */
export interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
  readonly officer: Officer | undefined;
  readonly correlationId: string;
  readonly idempotencyKey?: string | undefined;
  readonly expectedVersion?: number | undefined;
}

export interface Input<P, Q, H, B> {
  readonly params: P;
  readonly query: Q;
  readonly headers: H;
  readonly body: B;
  readonly officer: Officer;
  readonly request: RequestIdentity;
}

/** An operation with the code behind it. */
export interface Implementation {
  readonly operation: Operation;
  run(raw: RawRequest): Promise<HttpAnswer>;
}

type Reject = (issues: readonly FieldIssue[]) => HttpProblem;

const parse = <S extends z.ZodType>(schema: S, value: unknown, reject: Reject): z.output<S> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw reject(issuesOf(parsed.error.issues));
};

const parametersInvalid: Reject = (fields) => new HttpProblem('parameters-invalid', { fields });
const fieldsInvalid: Reject = (fields) => new HttpProblem('fields-invalid', { fields });
/** An identifier that cannot be one names no case. */
const pathInvalid: Reject = (fields) =>
  fields.some(({ path }) => path[0] === 'id') ? new HttpProblem('not-found') : parametersInvalid(fields);

const digestOf = (content: unknown): string => {
  try {
    return sha256Hex(canonicalJson(content));
  } catch {
    throw new HttpProblem('body-not-interoperable');
  }
};

const identityOf = (operation: Operation, raw: RawRequest, officer: Officer): RequestIdentity => ({
  correlationId: raw.correlationId,
  caller: callerOf(officer),
  digest: digestOf({
    operation: operation.operationId,
    params: raw.params,
    query: raw.query,
    body: raw.body ?? null,
  }),
  ...(raw.idempotencyKey === undefined ? {} : { idempotencyKey: raw.idempotencyKey }),
  ...(raw.expectedVersion === undefined ? {} : { expectedVersion: raw.expectedVersion }),
});

/** Binds code to an operation that callers sign in for: it receives what the operation's shapes let through. */
export const implement = <P extends z.ZodType, Q extends z.ZodType, H extends z.ZodType, B extends z.ZodType>(
  operation: Operation<P, Q, H, B>,
  run: (input: Input<z.output<P>, z.output<Q>, z.output<H>, z.output<B>>) => Promise<HttpAnswer>,
): Implementation => ({
  operation,
  run: async (raw) => {
    if (!raw.officer) throw new Error('the token is checked before this');
    const { params, query, headers, body } = operation.request;
    return run({
      params: parse(params, raw.params, pathInvalid),
      query: parse(query, raw.query, parametersInvalid),
      headers: parse(headers, raw.headers, parametersInvalid),
      body: parse(body, raw.body, fieldsInvalid),
      officer: raw.officer,
      request: identityOf(operation, raw, raw.officer),
    });
  },
});

/** Binds code to an operation that is open to everybody and takes no input. */
export const implementOpen = (operation: Operation, run: () => Promise<HttpAnswer>): Implementation => ({
  operation,
  run: async ({ query }) => {
    parse(operation.request.query, query, parametersInvalid);
    return run();
  },
});
