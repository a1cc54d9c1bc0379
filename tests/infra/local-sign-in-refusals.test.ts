import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalIssuer } from '../../infra/local/issuer.ts';
import { newDataFolder } from '../support/local-sample-template.ts';
import {
  browserAt,
  client,
  cookieOf,
  errorOf,
  newVerifier,
  parametersOf,
  startSampleIssuer,
} from '../support/sign-in-browser.ts';

let issuer: LocalIssuer;
beforeAll(async () => {
  issuer = await startSampleIssuer(join(newDataFolder(), 'issuer-key.json'));
});
afterAll(() => issuer.stop());

const { ask, choose, codeFor, askToken, redeem } = browserAt(() => issuer);

describe('What the sign-in refuses', () => {
  it.each([
    ['another verifier than that of the tab', { code_verifier: newVerifier() }],
    ['no verifier', { code_verifier: '' }],
    ['another client', { client_id: 'somebody' }],
    ['another address to return to', { redirect_uri: 'http://127.0.0.1:8787/elsewhere' }],
  ])('a code with %s, and the code is used up', async (_, changes) => {
    const code = await codeFor('clerk-530921');
    expect(await errorOf(await redeem(code, changes))).toEqual([400, { error: 'invalid_grant' }]);
    expect(await errorOf(await redeem(code))).toEqual([400, { error: 'invalid_grant' }]);
  });

  it('a code that was used before', async () => {
    const code = await codeFor('clerk-530921');
    expect((await redeem(code)).status).toBe(200);
    expect(await errorOf(await redeem(code))).toEqual([400, { error: 'invalid_grant' }]);
  });

  it.each([
    ['an address on another machine', { redirect_uri: 'https://elsewhere.example/signed-in' }],
    ['an address that only begins like this machine', { redirect_uri: 'http://127.0.0.1.example/' }],
    ['an address that hides another one', { redirect_uri: 'http://127.0.0.1@elsewhere.example/' }],
    ['a client that it does not know', { client_id: 'somebody' }],
  ])('%s: nobody is sent there, with or without a session', async (_, changes) => {
    const cookie = cookieOf(await choose('clerk-530921'));
    for (const session of [undefined, cookie]) {
      const answer = await ask(changes, session);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('location')).toBeNull();
    }
  });

  it.each([
    ['a request without a challenge', { code_challenge: '' }, 'invalid_request'],
    ['a challenge that is the verifier itself', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['tokens in the address', { response_type: 'token' }, 'unsupported_response_type'],
    ['a scope without OpenID', { scope: 'profile' }, 'invalid_scope'],
  ])('%s, and tells the console why', async (_, changes, error) => {
    const cookie = cookieOf(await choose('clerk-530921'));
    expect(parametersOf(await ask(changes, cookie))).toMatchObject({ error, state: 'state-of-the-tab' });
  });

  it('a form that another site sends, so that nobody is signed in as somebody else unawares', async () => {
    for (const origin of ['https://elsewhere.example', 'null']) {
      const answer = await choose('clerk-530921', origin);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  it('a password, an invented grant and the client credentials of a public client', async () => {
    const password = { grant_type: 'password', client_id: client, username: 'clerk-530921' };
    expect(await errorOf(await askToken(password))).toEqual([400, { error: 'unsupported_grant_type' }]);
    const asClient = { grant_type: 'client_credentials', client_id: client };
    expect(await errorOf(await askToken(asClient))).toEqual([401, { error: 'invalid_client' }]);
  });

  it('a second client or address beside the first, of which nobody knows which one is meant', async () => {
    const cookie = cookieOf(await choose('clerk-530921'));
    for (const [name, value] of [
      ['client_id', 'somebody'],
      ['redirect_uri', 'http://127.0.0.1:9999/elsewhere'],
    ] as const) {
      const answer = await ask({}, cookie, [[name, value]]);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('location')).toBeNull();
    }
  });

  it('a session that is none: the page asks who it is', async () => {
    expect((await ask({}, 'sample-officer=%E0%A4%A')).status).toBe(200);
  });

  it('an address that is none, and goes on for everybody else', async () => {
    expect((await fetch(`${issuer.url}//`)).status).toBe(404);
    expect((await ask()).status).toBe(200);
  });
});
