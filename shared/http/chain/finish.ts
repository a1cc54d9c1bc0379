import type { MiddlewareObj, Request } from '@middy/core';
import type { Log } from '../../runtime/log.ts';
import type { HttpAnswer } from '../answer.ts';
import { callOf, type HttpEvent } from '../call.ts';

/** Every answer is for this caller alone and is what its content type says. */
export const securityHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

interface Finishing {
  readonly log: Log;
  readonly milliseconds: () => number;
}

/** The correlation id and the security headers on every answer, also on 5xx; one log line a request. */
export const finish = ({ log, milliseconds }: Finishing): MiddlewareObj<HttpEvent, HttpAnswer> => {
  const complete = (request: Request<HttpEvent, HttpAnswer>): void => {
    const { response } = request;
    if (!response) return;
    const call = callOf(request.event);
    const headers = { ...securityHeaders, ...response.headers, 'x-correlation-id': call.correlationId };
    request.response = { ...response, headers };
    log('request-answered', {
      operation: call.implementation?.operation.operationId,
      status: response.statusCode,
      problem: call.problem,
      milliseconds: Math.round(milliseconds() - call.startedAt),
      correlationId: call.correlationId,
    });
  };
  return { after: complete, onError: complete };
};
