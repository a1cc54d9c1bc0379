import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { expect } from 'vitest';
import * as z from 'zod';
import { startIssuer, type LocalIssuer } from '../../infra/local/issuer.ts';
import { sampleClaims } from '../../infra/local/sample-officers.ts';

export const audience = 'enrolment-exchange';
export const client = 'enrolment-exchange-console';
export const returnTo = 'http://127.0.0.1:8787/signed-in';

/** A verifier as a browser makes it (RFC 7636). */
export const newVerifier = (): string => randomBytes(48).toString('base64url');
const verifier = newVerifier();

const wish = {
  response_type: 'code',
  client_id: client,
  redirect_uri: returnTo,
  scope: 'openid',
  state: 'state-of-the-tab',
  nonce: 'nonce-of-the-tab',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
};
export type Fields = Readonly<Record<string, string>>;

const tokensSchema = z.object({
  access_token: z.string(),
  id_token: z.string(),
  refresh_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.number(),
});

export const startSampleIssuer = (signingKeyFile: string): Promise<LocalIssuer> =>
  startIssuer({
    signingKeyFile,
    clients: { get: (name) => sampleClaims(name, audience) },
    publicClients: [client],
  });

/** Where the answer leads, which has to be back to the console: its parameters. */
export const parametersOf = (answer: Response): Fields => {
  const location = new URL(answer.headers.get('location') ?? '');
  expect(location.origin + location.pathname).toBe(returnTo);
  return Object.fromEntries(location.searchParams);
};

export const cookieOf = (answer: Response): string =>
  (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

export const tokensOf = async (answer: Response) => tokensSchema.parse(await answer.json());

export const errorOf = async (answer: Response): Promise<readonly unknown[]> => [
  answer.status,
  await answer.json(),
];

/** What a browser with the console in it asks of the issuer. */
export const browserAt = (issuer: () => Pick<LocalIssuer, 'url'>) => {
  /** `beside`: fields that are sent a second time. */
  const ask = (
    changes: Fields = {},
    cookie?: string,
    beside: readonly (readonly [string, string])[] = [],
  ): Promise<Response> => {
    const fields = new URLSearchParams({ ...wish, ...changes });
    for (const [name, value] of beside) fields.append(name, value);
    return fetch(`${issuer().url}/authorize?${fields.toString()}`, {
      redirect: 'manual',
      headers: cookie === undefined ? {} : { cookie },
    });
  };
  const choose = (officer: string, origin = issuer().url): Promise<Response> =>
    fetch(`${issuer().url}/authorize`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body: new URLSearchParams({ ...wish, officer }),
    });
  const codeFor = async (officer: string): Promise<string> =>
    parametersOf(await choose(officer))['code'] ?? '';
  const askToken = (fields: Fields): Promise<Response> =>
    fetch(`${issuer().url}/token`, {
      method: 'POST',
      headers: { origin: 'http://127.0.0.1:8787' },
      body: new URLSearchParams(fields),
    });
  const redeem = (code: string, changes: Fields = {}): Promise<Response> =>
    askToken({
      grant_type: 'authorization_code',
      code,
      client_id: client,
      redirect_uri: returnTo,
      code_verifier: verifier,
      ...changes,
    });
  const claimsOf = async (token: string, forWhom: string) => {
    const keys = createRemoteJWKSet(new URL(`${issuer().url}/jwks`));
    return (await jwtVerify(token, keys, { issuer: issuer().url, audience: forWhom })).payload;
  };
  const signOut = (fields: Fields): Promise<Response> =>
    fetch(`${issuer().url}/endsession?${new URLSearchParams(fields).toString()}`, { redirect: 'manual' });
  return { ask, choose, codeFor, askToken, redeem, claimsOf, signOut };
};
