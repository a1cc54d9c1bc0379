import type { MiddlewareObj } from '@middy/core';
import { callOf, headerOf, implementationOf, type HttpEvent } from '../call.ts';
import { HttpProblem } from '../http-problem.ts';
import type { Operation } from '../operation.ts';
import { routeTable } from '../route-table.ts';

const key = /^[!-~]{1,128}$/u;
/** A strong entity tag of this API: a version and nothing else. */
const tag = /^"(0|[1-9]\d{0,8})"$/u;

const posts: ReadonlySet<string> = new Set(
  routeTable.filter(({ method }) => method === 'POST').map(({ operationId }) => operationId),
);

/** Whether the operation needs an Idempotency-Key: every POST does, but where a repetition does no harm by itself. */
export const needsKey = ({
  operationId,
  repeatable,
}: Pick<Operation, 'operationId' | 'repeatable'>): boolean => posts.has(operationId) && !repeatable;

/** Idempotency-Key and If-Match: under which conditions the request is meant. */
export const conditions = (): MiddlewareObj<HttpEvent> => ({
  before: ({ event }) => {
    const { operation } = implementationOf(event);
    const call = callOf(event);
    if (needsKey(operation)) {
      const given = headerOf(event, 'idempotency-key');
      if (!given) throw new HttpProblem('idempotency-key-missing');
      if (!key.test(given)) throw new HttpProblem('idempotency-key-malformed');
      call.idempotencyKey = given;
    }
    const match = headerOf(event, 'if-match');
    if (match === undefined || !operation.takesVersion) return;
    const version = tag.exec(match.trim())?.[1];
    if (version === undefined) throw new HttpProblem('if-match-malformed');
    call.expectedVersion = Number(version);
  },
});
