import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describeError } from '../local-error.ts';
import type { SourceLog } from '../local-log.ts';
import { eventLimitBytes, readRequest, type GatewayRequest } from './gateway-request.ts';
import { writeProblem, writeResult, type GatewayProblem } from './gateway-response.ts';
import type { JwtAuthorizer, JwtDecision, JwtSettings } from './jwt-authorizer.ts';
import { payloadEvent } from './payload-event.ts';
import type { RouteTarget } from './read-api.ts';
import { matchRoute, type Route } from './routes.ts';

export interface GatewayOptions {
  readonly port: number;
  readonly log: SourceLog;
  readonly authorize: JwtAuthorizer;
}

export interface GatewayTargets {
  readonly routes: readonly Route<RouteTarget>[];
  readonly invoke: (functionArn: string, event: unknown) => Promise<unknown>;
}

export interface Gateway {
  readonly url: string;
  /** Requests that came before wait for this. */
  serve(targets: GatewayTargets): void;
  /** Takes no more requests and resolves when those in hand are answered. */
  stop(): Promise<void>;
}

/** An HTTP API gives an integration at most this long. */
const integrationMilliseconds = 30_000;

/** Listens on 127.0.0.1 at once, because the functions' environment may contain the address. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const targets = Promise.withResolvers<GatewayTargets>();
  const server = createServer((message, response) => {
    const started = performance.now();
    response.once('close', () =>
      options.log('info', 'request-answered', summary(message, response, performance.now() - started)),
    );
    targets.promise
      .then((ready) => answer(message, response, ready, options))
      .catch((error: unknown) => {
        options.log('error', 'request-failed', describeError(error));
        writeProblem('Internal Server Error', response);
      });
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : options.port);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    serve: (ready) => targets.resolve(ready),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

/** No path and no query: they may name a person or a case. */
function summary(message: IncomingMessage, response: ServerResponse, milliseconds: number): string {
  return `${message.method} ${response.statusCode} ${milliseconds.toFixed(1)} ms`;
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  { routes, invoke }: GatewayTargets,
  options: GatewayOptions,
): Promise<void> {
  const request = await readRequest(message);
  if (request === 'too-large') return writeProblem('Request Entity Too Large', response);
  if (request === 'malformed') return writeProblem('Bad Request', response);
  const match = matchRoute(routes, request.method, request.path);
  if (match === undefined) return writeProblem('Not Found', response);
  const { target, routeKey } = match.route;
  const decision = await decide(target, request, options.authorize);
  if (decision?.kind === 'unauthorized') return writeProblem('Unauthorized', response, decision.challenge);
  if (decision?.kind === 'forbidden') return writeProblem('Forbidden', response, decision.challenge);
  const { pathParameters } = match;
  const event = payloadEvent({ request, routeKey, pathParameters, authorization: decision });
  if (Buffer.byteLength(JSON.stringify(event)) > eventLimitBytes) {
    return writeProblem('Request Entity Too Large', response);
  }
  const outcome = await invokeInTime(() => invoke(target.functionArn, event));
  if (outcome.kind === 'returned' && writeResult(outcome.result, response)) return;
  const problem: GatewayProblem = outcome.kind === 'late' ? 'Service Unavailable' : 'Internal Server Error';
  options.log('error', 'integration-failed', `${routeKey}: ${outcome.detail}`);
  writeProblem(problem, response);
}

async function decide(
  { authorizer, scopes }: RouteTarget,
  request: GatewayRequest,
  authorize: JwtAuthorizer,
): Promise<JwtDecision | undefined> {
  return authorizer && authorize(authorizer, tokenOf(request, authorizer), scopes);
}

function tokenOf({ headers, rawQuery }: GatewayRequest, { identitySource }: JwtSettings): string | undefined {
  const name = identitySource.split('.').slice(2).join('.');
  const isHeader = identitySource.startsWith('$request.header.');
  const value = isHeader ? headers[name.toLowerCase()] : new URLSearchParams(rawQuery).get(name);
  return value?.replace(/^Bearer /iu, '');
}

type Outcome =
  | { readonly kind: 'returned'; readonly result: unknown; readonly detail: string }
  | { readonly kind: 'failed' | 'late'; readonly detail: string };

async function invokeInTime(invoke: () => Promise<unknown>): Promise<Outcome> {
  const late = Promise.withResolvers<Outcome>();
  const timer = setTimeout(
    () => late.resolve({ kind: 'late', detail: `no answer within ${integrationMilliseconds} ms` }),
    integrationMilliseconds,
  );
  const returned = invoke().then(
    (result): Outcome => ({ kind: 'returned', result, detail: 'the result is not an answer of payload 2.0' }),
    (error: unknown): Outcome => ({ kind: 'failed', detail: describeError(error) }),
  );
  const outcome = await Promise.race([late.promise, returned]);
  clearTimeout(timer);
  return outcome;
}
