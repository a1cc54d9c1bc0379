import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWTPayload } from 'jose';
import { Events, OAuth2Server, type MutableResponse, type MutableToken } from 'oauth2-mock-server';
import * as z from 'zod';

export interface LocalIssuer {
  /** The issuer's address, the `iss` of its tokens. */
  readonly url: string;
  /** A signed access token with these claims beside `iss`, `iat`, `nbf` and `exp`. */
  token(claims: JWTPayload, expiresInSeconds?: number): Promise<string>;
  stop(): Promise<void>;
}

/** What the token of a client says, by the client's name. */
type Clients = Pick<ReadonlyMap<string, JWTPayload>, 'get'>;

export interface LocalIssuerOptions {
  readonly port?: number | undefined;
  /** Made at the first start; tokens of an earlier run stay valid as long as it is kept. */
  readonly signingKeyFile: string;
  /** What the token of each client says, `aud` included; other clients get `invalid_client`. */
  readonly clients?: Clients | undefined;
}

/** The deployed JWT authoriser accepts RSA signatures only, so the local issuer uses nothing else. */
const algorithm = 'RS256';

const signingKeyDocument = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  alg: z.literal(algorithm),
});

/**
 * A local OpenID Connect issuer on 127.0.0.1. It gives a token to whoever names a sample client and asks for no
 * secret: it is for this machine only.
 */
export async function startIssuer(options: LocalIssuerOptions): Promise<LocalIssuer> {
  const server = new OAuth2Server();
  await server.issuer.keys.add(await signingKey(options.signingKeyFile));
  await server.start(options.port ?? 0, '127.0.0.1');
  const { port } = server.address();
  const url = `http://127.0.0.1:${port}`;
  server.issuer.url = url;
  answerForClients(server, options.clients ?? new Map());
  return {
    url,
    token: (claims, expiresInSeconds = 3_600) =>
      server.issuer.buildToken({
        expiresIn: expiresInSeconds,
        scopesOrTransform: (_header, payload) => void Object.assign(payload, claims),
      }),
    stop: () => server.stop(),
  };
}

type TokenMessage = { readonly body: { readonly client_id?: unknown }; readonly headers: object };

function answerForClients(server: OAuth2Server, clients: Clients): void {
  const claimsFor = (message: TokenMessage) => clients.get(clientOf(message));
  server.service.on(Events.BeforeTokenSigning, ({ payload }: MutableToken, message: TokenMessage) => {
    Object.assign(payload, { client_id: clientOf(message), ...claimsFor(message) });
  });
  server.service.on(Events.BeforeResponse, (response: MutableResponse, message: TokenMessage) => {
    if (claimsFor(message) !== undefined) return;
    response.statusCode = 401;
    response.body = { error: 'invalid_client' };
  });
  server.service.on(Events.BeforeWellKnownOpenIdConfiguration, ({ body }: MutableResponse) => {
    Object.assign(body, { token_endpoint_auth_methods_supported: ['client_secret_basic', 'none'] });
  });
}

/** The client names itself in the form or by basic authentication. */
function clientOf({ body, headers }: TokenMessage): string {
  const authorization = 'authorization' in headers ? String(headers.authorization) : '';
  const [scheme, credentials = ''] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return String(body.client_id);
  return Buffer.from(credentials, 'base64').toString().split(':')[0] ?? '';
}

async function signingKey(path: string): Promise<Record<string, unknown>> {
  if (existsSync(path)) return signingKeyDocument.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: algorithm, use: 'sig' };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(key), { mode: 0o600 });
  return key;
}
