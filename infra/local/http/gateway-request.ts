import type { IncomingMessage } from 'node:http';

/** API Gateway takes at most ten megabytes; Lambda then takes at most six for the whole event. */
export const payloadLimitBytes = 10 * 1024 * 1024;
export const eventLimitBytes = 6 * 1024 * 1024;

/** A request as it came in; `path` is decoded, `rawQuery` is not. */
export interface GatewayRequest {
  readonly method: string;
  readonly path: string;
  readonly rawQuery: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
  readonly protocol: string;
  readonly sourceIp: string;
}

/** Undefined when the path is not valid percent-encoding. The rest of a body that is too long is not kept. */
export async function readRequest(
  message: IncomingMessage,
): Promise<GatewayRequest | 'malformed' | 'too-large'> {
  const [rawPath = '/', ...query] = (message.url ?? '/').split('?');
  const body = await readBody(message);
  if (body === undefined) return 'too-large';
  const path = decode(rawPath);
  if (path === undefined) return 'malformed';
  const { cookie, connection: _connection, ...headers } = message.headers;
  return {
    method: message.method ?? 'GET',
    path,
    rawQuery: query.join('?'),
    headers: { ...flatten(headers), 'x-forwarded-for': message.socket.remoteAddress ?? '' },
    cookies: cookie === undefined ? [] : cookie.split(/;\s*/u),
    body,
    protocol: `HTTP/${message.httpVersion}`,
    sourceIp: message.socket.remoteAddress ?? '',
  };
}

function flatten(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value] as const],
    ),
  );
}

async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Read on to the end all the same: an answer before the end of the request looks like a broken connection.
    if (length <= payloadLimitBytes) chunks.push(chunk);
  }
  return length <= payloadLimitBytes ? Buffer.concat(chunks) : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
