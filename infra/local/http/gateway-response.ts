import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { eventLimitBytes } from './gateway-request.ts';

const structured = z.looseObject({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
});

const hasStatusCode = (value: unknown) =>
  typeof value === 'object' && value !== null && 'statusCode' in value;

/** Writes what the function returned; false when it is not an answer of payload format 2.0. */
export function writeResult(result: unknown, response: ServerResponse): boolean {
  // A function may return any JSON instead of an answer; the gateway then makes a 200 of it.
  const candidate = hasStatusCode(result)
    ? result
    : {
        statusCode: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(result ?? null),
      };
  const parsed = structured.safeParse(candidate);
  if (!parsed.success) return false;
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const content = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (content.length > eventLimitBytes) return false;
  response.statusCode = statusCode;
  response.setHeader('content-type', 'text/plain;charset=UTF-8');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.end(content);
  return true;
}

export type GatewayProblem =
  | 'Bad Request'
  | 'Unauthorized'
  | 'Forbidden'
  | 'Not Found'
  | 'Request Entity Too Large'
  | 'Internal Server Error'
  | 'Service Unavailable';

const statusCodes: Readonly<Record<GatewayProblem, number>> = {
  'Bad Request': 400,
  Unauthorized: 401,
  Forbidden: 403,
  'Not Found': 404,
  'Request Entity Too Large': 413,
  'Internal Server Error': 500,
  'Service Unavailable': 503,
};

/** Writes one of the gateway's own answers. */
export function writeProblem(message: GatewayProblem, response: ServerResponse, challenge?: string): void {
  if (response.headersSent) return;
  response.statusCode = statusCodes[message];
  response.setHeader('content-type', 'application/json');
  if (challenge !== undefined) response.setHeader('www-authenticate', challenge);
  response.end(JSON.stringify({ message }));
}
