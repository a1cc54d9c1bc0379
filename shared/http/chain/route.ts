import type { MiddlewareObj } from '@middy/core';
import { callOf, type HttpEvent } from '../call.ts';
import { HttpProblem } from '../http-problem.ts';
import type { Implementation } from '../implement.ts';
import { routeTable } from '../route-table.ts';

/** The gateway's name of a route, `GET /v1/handovers/{id}`, for each implementation. */
const byRouteKey = (implementations: readonly Implementation[]): ReadonlyMap<string, Implementation> =>
  new Map(
    routeTable.flatMap(({ method, path, operationId }) => {
      const found = implementations.find(({ operation }) => operation.operationId === operationId);
      return found ? [[`${method} ${path}`, found]] : [];
    }),
  );

export const route = (implementations: readonly Implementation[]): MiddlewareObj<HttpEvent> => {
  const known = byRouteKey(implementations);
  return {
    before: ({ event }) => {
      const implementation = known.get(event.routeKey ?? '');
      if (!implementation) throw new HttpProblem('route-unknown');
      callOf(event).implementation = implementation;
    },
  };
};
