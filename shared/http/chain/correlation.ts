import { randomUUID } from 'node:crypto';
import type { MiddlewareObj } from '@middy/core';
import { headerOf, type HttpEvent } from '../call.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Begins the call. The caller's correlation id is kept if it is a UUID: anything else could carry content into logs. */
export const correlation = (milliseconds: () => number): MiddlewareObj<HttpEvent> => ({
  before: ({ event }) => {
    const given = headerOf(event, 'x-correlation-id')?.trim();
    event.call = {
      correlationId: given && uuid.test(given) ? given.toLowerCase() : randomUUID(),
      startedAt: milliseconds(),
    };
  },
});
