import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** An answer of the local issuer. */
export interface IssuerAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** For scripts of any address: what is answered depends on no cookie. */
export const forScripts = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'authorization, content-type',
} as const;

export const jsonAnswer = (status: number, value: unknown): IssuerAnswer => ({
  status,
  headers: { ...forScripts, 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

export const redirect = (location: string, headers: Readonly<Record<string, string>> = {}): IssuerAnswer => ({
  // The browser fetches the new address by GET, also after a form.
  status: 303,
  headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', ...headers, location },
});

export const writeAnswer = ({ status, headers, body }: IssuerAnswer, response: ServerResponse): void => {
  response.writeHead(status, { ...headers });
  response.end(body);
};

/** What a form sent; empty for any other body. */
export const formOf = async (message: IncomingMessage): Promise<URLSearchParams> => {
  const body = await text(message);
  const isForm = message.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  return new URLSearchParams(isForm ? body : '');
};
