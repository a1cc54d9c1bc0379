import { createServer } from 'node:http';
import { exportJWK, type CryptoKey, type JWK } from 'jose';

export interface KeyServer {
  readonly issuer: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** What each path answers from now on; a missing one answers 404. */
  answer(path: string, value: unknown): void;
  stop(): Promise<void>;
}

export const configurationPath = '/.well-known/openid-configuration';
export const keysPath = '/keys';

export const publicJwk = async (key: CryptoKey, alg: string, kid: string): Promise<JWK> => ({
  ...(await exportJWK(key)),
  alg,
  kid,
  use: 'sig',
});

/** An OpenID Connect issuer as far as a verifier looks: its configuration and its keys, on 127.0.0.1. */
export const startKeyServer = async (): Promise<KeyServer> => {
  const answers = new Map<string, unknown>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const value = answers.get(path);
    response.statusCode = value === undefined ? 404 : 200;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(value ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the key server has no address');
  return {
    issuer: `http://127.0.0.1:${address.port}`,
    asked,
    answer: (path, value) => void answers.set(path, value),
    stop: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
};
