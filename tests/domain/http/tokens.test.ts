import { type CryptoKey, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/directory/index.ts';
import { createTokenVerifier } from '../../../shared/http/token-verifier.ts';
import { instantSchema } from '../../../shared/kernel/instant.ts';
import { configurationPath, type KeyServer, keysPath, publicJwk, startKeyServer } from './key-server.ts';
import { listeningLog } from './listening-log.ts';
import { memoryDirectory } from './memory-stores.ts';
import { ask, codeOf, problemIn } from './request.ts';

const audience = 'enrolment-exchange';
const monday = instantSchema.parse('2026-03-02T01:00:00.000Z');
const clerk = { officer: 'FQ-0102', roles: ['clerk'], division: '530921' };
const now = () => Math.floor(Date.now() / 1000);

let server: KeyServer;
let signing: { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey };

beforeEach(async () => {
  server = await startKeyServer();
  signing = await generateKeyPair('ES256', { extractable: true });
  server.answer(configurationPath, { issuer: server.issuer, jwks_uri: `${server.issuer}${keysPath}` });
  server.answer(keysPath, { keys: [await publicJwk(signing.publicKey, 'ES256', 'one')] });
});
afterEach(() => server.stop());

const start = (issuer = server.issuer) => {
  const verifier = createTokenVerifier({ issuer, audience });
  const { log, lines } = listeningLog();
  const directory = memoryDirectory();
  const handler = createHandler({
    directory: () => directory,
    now: () => monday,
    verifyToken: () => verifier,
    log,
  });
  const asks = (authorization: string | undefined, routeKey = 'GET /v1/localities/{code}') =>
    ask(handler, { routeKey, params: { code: '530921' }, headers: { authorization } });
  return { asks, lines };
};

const usual = (): JWTPayload => ({
  ...clerk,
  iss: server.issuer,
  aud: audience,
  iat: now(),
  exp: now() + 600,
});

const signed = (
  change: Readonly<Record<string, unknown>> = {},
  key = signing.privateKey,
  alg = 'ES256',
  kid = 'one',
) => new SignJWT({ ...usual(), ...change }).setProtectedHeader({ alg, kid }).sign(key);

const statusFor = async (token: string) => (await start().asks(`Bearer ${token}`)).statusCode;
const refusalOf = async (token: string) => codeOf(start().asks(`Bearer ${token}`));

describe('a token', () => {
  it('of the issuer, for this audience, not expired, opens the door', async () => {
    expect(await statusFor(await signed())).toBe(200);
  });

  it('that is missing is asked for', async () => {
    const answer = await start().asks(undefined);
    expect(problemIn(answer).code).toBe('token-missing');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it.each([
    'Bearer',
    'Bearer a b',
    'Basic dXNlcjpwYXNz',
    'Bearer not-a-token',
    `Bearer ${'a'.repeat(9_000)}`,
  ])('that is none is refused: %.30s', async (authorization) => {
    expect(await codeOf(start().asks(authorization))).toBe('token-invalid');
  });

  it('signed with a key of somebody else under the same name is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    expect(await refusalOf(await signed({}, privateKey))).toBe('token-invalid');
  });

  it('whose claims were changed after signing is refused', async () => {
    const [header, , signature] = (await signed()).split('.');
    const forged = Buffer.from(JSON.stringify({ ...usual(), roles: ['supervisor'], division: '' }));
    expect(await refusalOf(`${header}.${forged.toString('base64url')}.${signature}`)).toBe('token-invalid');
  });

  it('without a signature is refused', async () => {
    expect(await refusalOf(new UnsecuredJWT(usual()).encode())).toBe('token-invalid');
  });

  it('signed with the public key as if it were a secret is refused', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(signing.publicKey));
    const token = await new SignJWT(usual()).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret);
    expect(await refusalOf(token)).toBe('token-invalid');
  });

  it('with an algorithm that is not on the list is refused although the issuer has the key', async () => {
    const other = await generateKeyPair('PS256', { extractable: true });
    server.answer(keysPath, { keys: [await publicJwk(other.publicKey, 'PS256', 'ps')] });
    expect(await refusalOf(await signed({}, other.privateKey, 'PS256', 'ps'))).toBe('token-invalid');
  });

  it.each(['RS256', 'EdDSA'])('may be signed with %s', async (alg) => {
    const other = await generateKeyPair(alg, { extractable: true });
    server.answer(keysPath, { keys: [await publicJwk(other.publicKey, alg, 'other')] });
    expect(await statusFor(await signed({}, other.privateKey, alg, 'other'))).toBe(200);
  });

  const rows: readonly [string, () => Readonly<Record<string, unknown>>, string][] = [
    ['that expired a minute ago', () => ({ exp: now() - 60 }), 'token-expired'],
    ['that never expires', () => ({ exp: undefined }), 'token-invalid'],
    ['that begins tomorrow', () => ({ nbf: now() + 86_400 }), 'token-invalid'],
    ['for another audience', () => ({ aud: 'another-service' }), 'token-invalid'],
    ['without an audience', () => ({ aud: undefined }), 'token-invalid'],
    ['of another issuer', () => ({ iss: 'https://issuer.example' }), 'token-invalid'],
    ['without an issuer', () => ({ iss: undefined }), 'token-invalid'],
    ['without an officer', () => ({ officer: undefined }), 'token-claims-unusable'],
    ['with an officer of 61 characters', () => ({ officer: 'x'.repeat(61) }), 'token-claims-unusable'],
    ['without roles', () => ({ roles: undefined }), 'token-claims-unusable'],
    ['with no role', () => ({ roles: [] }), 'token-claims-unusable'],
    ['with roles as one text', () => ({ roles: 'clerk' }), 'token-claims-unusable'],
    ['with a known and an unknown role', () => ({ roles: ['clerk', 'minister'] }), 'token-claims-unusable'],
    ['without a division', () => ({ division: undefined }), 'token-claims-unusable'],
    ['with three digits of a division', () => ({ division: '530' }), 'token-claims-unusable'],
    ['with a division as a number', () => ({ division: 530921 }), 'token-claims-unusable'],
  ];
  it.each(rows)('%s is refused', async (_what, change, code) => {
    const answer = await start().asks(`Bearer ${await signed(change())}`);
    const problem = problemIn(answer);
    expect([problem.status, problem.code]).toEqual([401, code]);
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  it('with unusable claims says which, and not what they hold', async () => {
    const token = await signed({ officer: '李秀英', roles: ['minister'] });
    const problem = problemIn(await start().asks(`Bearer ${token}`));
    expect(problem.facts).toEqual({ claims: ['officer', 'roles'] });
    expect(JSON.stringify(problem)).not.toMatch(/李秀英|minister/u);
  });

  it('of a clerk does not open what is for supervisors', async () => {
    const answer = await start().asks(`Bearer ${await signed()}`, 'POST /v1/divisions');
    expect(problemIn(answer).code).toBe('role-not-allowed');
  });
});

describe('the keys of the issuer', () => {
  it('are fetched once for many requests', async () => {
    const { asks } = start();
    const token = await signed();
    for (let count = 0; count < 5; count += 1) await asks(`Bearer ${token}`);
    expect(server.asked).toEqual([configurationPath, keysPath]);
  });

  it('out of reach are an outage, not a bad token, and are asked for again', async () => {
    server.answer(configurationPath, undefined);
    const { asks, lines } = start();
    const token = await signed();
    const answer = await asks(`Bearer ${token}`);
    expect(problemIn(answer).code).toBe('temporarily-unavailable');
    expect(answer.headers['retry-after']).toBe('5');
    expect(lines[0]).toContain('token-issuer-unreachable');
    server.answer(configurationPath, { issuer: server.issuer, jwks_uri: `${server.issuer}${keysPath}` });
    expect((await asks(`Bearer ${token}`)).statusCode).toBe(200);
  });

  it('that the key address does not give are an outage', async () => {
    server.answer(keysPath, undefined);
    expect(await refusalOf(await signed())).toBe('temporarily-unavailable');
  });

  it('at an address where nobody listens are an outage', async () => {
    const token = await signed();
    await server.stop();
    expect(await codeOf(start().asks(`Bearer ${token}`))).toBe('temporarily-unavailable');
    server = await startKeyServer();
  });

  it('of somebody who calls himself by another name are not taken', async () => {
    server.answer(configurationPath, {
      issuer: 'https://issuer.example',
      jwks_uri: `${server.issuer}${keysPath}`,
    });
    expect(await refusalOf(await signed())).toBe('temporarily-unavailable');
  });
});
