import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { dirname } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, type JWTPayload } from 'jose';
import { Events, OAuth2Issuer, OAuth2Service, type MutableResponse } from 'oauth2-mock-server';
import * as z from 'zod';
import { discovered, serveIssuer } from './issuer-endpoints.ts';
import { createGrants } from './issuer-grants.ts';
import type { IssuerParts } from './issuer-parts.ts';
import { type SampleOfficer, sampleOfficers } from './sample-officers.ts';

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
  /** What the token of each client and officer says, `aud` included; others get `invalid_client`. */
  readonly clients?: Clients | undefined;
  /** Clients without a secret, by which an officer signs in in the browser. */
  readonly publicClients?: readonly string[] | undefined;
  /** Whom the page of the sign-in offers. */
  readonly officers?: readonly SampleOfficer[] | undefined;
}

/** The deployed JWT authoriser accepts RSA signatures only, so the local issuer uses nothing else. */
const algorithm = 'RS256';

const signingKeyDocument = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  alg: z.literal(algorithm),
});

/**
 * A local OpenID Connect issuer on 127.0.0.1. It gives a token to whoever names a sample client or chooses a sample
 * officer, and asks for no secret: it is for this machine only.
 */
export async function startIssuer(options: LocalIssuerOptions): Promise<LocalIssuer> {
  const issuer = new OAuth2Issuer();
  await issuer.keys.add(await signingKey(options.signingKeyFile));
  const service = new OAuth2Service(issuer);
  const server = createServer(serveIssuer(() => parts, service.requestHandler));
  const url = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;
  issuer.url = url;
  const parts = issuerParts(issuer, url, options);
  service.on(Events.BeforeWellKnownOpenIdConfiguration, ({ body }: MutableResponse) => {
    Object.assign(body, discovered(url));
  });
  return {
    url,
    token: parts.sign,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

function issuerParts(
  issuer: OAuth2Issuer,
  url: string,
  { clients = new Map(), publicClients = [], officers = sampleOfficers }: LocalIssuerOptions,
): IssuerParts {
  const keys = createLocalJWKSet({ keys: issuer.keys.toJSON() });
  return {
    url,
    claimsOf: (name) => clients.get(name),
    sign: (claims, expiresInSeconds = 3_600) =>
      issuer.buildToken({
        expiresIn: expiresInSeconds,
        scopesOrTransform: (_header, payload) => void Object.assign(payload, claims),
      }),
    verify: (token) =>
      jwtVerify(token, keys, { issuer: url }).then(
        ({ payload }) => payload,
        () => undefined,
      ),
    grants: createGrants(),
    publicClients,
    officers,
  };
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      listening(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

async function signingKey(path: string): Promise<Record<string, unknown>> {
  if (existsSync(path)) return signingKeyDocument.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: algorithm, use: 'sig' };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(key), { mode: 0o600 });
  return key;
}
