import createChain from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Log } from '../runtime/log.ts';
import type { HttpAnswer } from './answer.ts';
import { callOf, implementationOf, type HttpEvent } from './call.ts';
import { body } from './chain/body.ts';
import { conditions } from './chain/conditions.ts';
import { correlation } from './chain/correlation.ts';
import { finish } from './chain/finish.ts';
import { problems } from './chain/problems.ts';
import { route } from './chain/route.ts';
import { token } from './chain/token.ts';
import type { Implementation } from './implement.ts';
import { queryOf } from './query.ts';
import type { VerifyToken } from './token-verifier.ts';
import { withoutContext } from './without-context.ts';

/** What the chain of every function needs; each is looked up at the first request, so that importing reads nothing. */
export interface HttpParts {
  readonly verifyToken: () => VerifyToken;
  readonly log: Log;
  /** Monotonic, for durations only. */
  readonly milliseconds?: () => number;
}

export type HttpHandler = (event: HttpEvent, context?: Context) => Promise<HttpAnswer>;

const dispatch = async (event: HttpEvent): Promise<HttpAnswer> => {
  const { officer, correlationId, body: parsed, idempotencyKey, expectedVersion } = callOf(event);
  return implementationOf(event).run({
    params: { ...event.pathParameters },
    query: queryOf(event.rawQueryString ?? ''),
    headers: { ...event.headers },
    body: parsed,
    officer,
    correlationId,
    idempotencyKey,
    expectedVersion,
  });
};

/** The chain for the implementations of one function. The first middlewares see the answer last. */
export const createHttpHandler = (
  implementations: readonly Implementation[],
  { verifyToken, log, milliseconds = () => performance.now() }: HttpParts,
): HttpHandler => {
  const chain = createChain<HttpEvent, HttpAnswer>()
    .use([
      correlation(milliseconds),
      finish({ log, milliseconds }),
      problems(log),
      route(implementations),
      token(verifyToken),
      body(),
      conditions(),
    ])
    .handler(dispatch);
  return async (event, context = withoutContext) => chain(event, context);
};
