import type { MiddlewareObj } from '@middy/core';
import { hasCode, isOutage } from '../../ports/failures.ts';
import { errorFields } from '../../runtime/log-error.ts';
import type { Log } from '../../runtime/log.ts';
import { json, type HttpAnswer } from '../answer.ts';
import { callOf, type HttpEvent } from '../call.ts';
import { HttpProblem } from '../http-problem.ts';
import { problemDocument } from '../problem-document.ts';

const retryAfterSeconds = '5';

/** The problem behind whatever was thrown: itself, an outage, or a bug of ours. Never a message, never a stack. */
export const problemOf = (error: unknown): HttpProblem => {
  if (error instanceof HttpProblem) return error;
  if (hasCode(error, 'cursor-invalid'))
    return new HttpProblem('parameters-invalid', {
      fields: [{ code: 'cursor-malformed', path: ['cursor'] }],
    });
  return new HttpProblem(isOutage(error) ? 'temporarily-unavailable' : 'internal-error');
};

const extraHeaders = (problem: HttpProblem, status: number): Readonly<Record<string, string>> => {
  if (status === 503) return { 'retry-after': retryAfterSeconds };
  if (status === 401)
    return {
      'www-authenticate': problem.code === 'token-missing' ? 'Bearer' : 'Bearer error="invalid_token"',
    };
  return problem.code === 'busy-try-again' ? { 'retry-after': '1' } : {};
};

export const answerOfProblem = (problem: HttpProblem, correlationId: string): HttpAnswer => {
  const document = problemDocument(problem.code, correlationId, problem.extra);
  return json(document.status, document, {
    'content-type': 'application/problem+json',
    ...extraHeaders(problem, document.status),
  });
};

/** Everything thrown becomes a problem document (RFC 9457); bugs and outages are logged without content. */
export const problems = (log: Log): MiddlewareObj<HttpEvent, HttpAnswer> => ({
  onError: (request) => {
    const call = callOf(request.event);
    const problem = problemOf(request.error);
    call.problem = problem.code;
    const fields = {
      operation: call.implementation?.operation.operationId,
      correlationId: call.correlationId,
      ...errorFields(request.error),
    };
    if (problem.code === 'internal-error') log('request-failed', fields);
    if (problem.code === 'temporarily-unavailable') log('dependency-unavailable', fields);
    request.response = answerOfProblem(problem, call.correlationId);
  },
});
