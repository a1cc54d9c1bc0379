import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { localAccount } from '../template/pseudo-parameters.ts';
import type { GatewayRequest } from './gateway-request.ts';

export interface EventParts {
  readonly request: GatewayRequest;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly authorization:
    | { readonly claims: JWTPayload; readonly scopes: readonly string[] | null }
    | undefined;
}

/** The event of payload format 2.0, with only the members that API Gateway would send for this request. */
export function payloadEvent({ request, routeKey, pathParameters, authorization }: EventParts) {
  const query = joinedQuery(request.rawQuery);
  const now = new Date();
  const host = request.headers['host'] ?? '';
  return {
    version: '2.0',
    routeKey,
    rawPath: request.path,
    rawQueryString: request.rawQuery,
    ...(request.cookies.length > 0 && { cookies: request.cookies }),
    headers: request.headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId: localAccount,
      apiId: 'local',
      ...(authorization && {
        authorizer: {
          jwt: {
            claims: Object.fromEntries(
              Object.entries(authorization.claims).map(([name, value]) => [name, claimText(value)]),
            ),
            scopes: authorization.scopes,
          },
        },
      }),
      domainName: host,
      domainPrefix: host.split('.')[0] ?? '',
      http: {
        method: request.method,
        path: request.path,
        protocol: request.protocol,
        sourceIp: request.sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...encodedBody(request),
  };
}

/** Names that come more than once are joined by commas, as the gateway does. */
function joinedQuery(rawQuery: string): Record<string, string> {
  const parameters = new URLSearchParams(rawQuery);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]),
  );
}

const textTypes = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b|application\/javascript\b)/u;

function encodedBody({ body, headers }: GatewayRequest) {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = textTypes.test(headers['content-type'] ?? 'text/plain');
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

/** Every claim reaches the function as text; lists in square brackets, separated by spaces. */
function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${name}:${claimText(member)}`);
    return `map[${members.join(' ')}]`;
  }
  return String(value);
}
