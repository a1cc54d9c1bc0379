import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalIssuer } from '../../infra/local/issuer.ts';
import { sampleClaims, sampleOfficers } from '../../infra/local/sample-officers.ts';
import { newDataFolder } from '../support/local-sample-template.ts';
import {
  audience,
  browserAt,
  client,
  cookieOf,
  errorOf,
  parametersOf,
  startSampleIssuer,
  tokensOf,
} from '../support/sign-in-browser.ts';

let issuer: LocalIssuer;
beforeAll(async () => {
  issuer = await startSampleIssuer(join(newDataFolder(), 'issuer-key.json'));
});
afterAll(() => issuer.stop());

const { ask, choose, codeFor, askToken, redeem, claimsOf, signOut } = browserAt(() => issuer);

describe('Signing in to the console on one machine', () => {
  it('the issuer describes itself to a script of another address, with no way in that it does not have', async () => {
    const answer = await fetch(`${issuer.url}/.well-known/openid-configuration`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const described = z.record(z.string(), z.unknown()).parse(await answer.json());
    expect(described).toMatchObject({
      issuer: issuer.url,
      authorization_endpoint: `${issuer.url}/authorize`,
      token_endpoint: `${issuer.url}/token`,
      userinfo_endpoint: `${issuer.url}/userinfo`,
      end_session_endpoint: `${issuer.url}/endsession`,
      jwks_uri: `${issuer.url}/jwks`,
      code_challenge_methods_supported: ['S256'],
    });
    expect(Object.keys(described)).not.toContain('introspection_endpoint');
    expect((await fetch(`${issuer.url}/introspect`, { method: 'POST' })).status).toBe(404);
  });

  it('the page offers every sample officer in Chinese first, and runs no script', async () => {
    const answer = await ask();
    const page = await answer.text();
    for (const { name, zh } of sampleOfficers) {
      expect(page).toContain(`value="${name}"`);
      expect(page).toContain(zh);
    }
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<label for="officer">');
    expect(page).not.toMatch(/<script|style=|onclick/u);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://127.0.0.1:8787");
    expect(policy).not.toContain('script-src');
  });

  it('every officer on the page has claims that the API knows', () => {
    for (const { name } of sampleOfficers)
      expect(sampleClaims(name, audience)).toMatchObject({ officer: name, aud: audience });
  });

  it('an officer who is chosen comes back with a code, and the tokens say who it is', async () => {
    const back = parametersOf(await choose('clerk-530921'));
    expect(back).toMatchObject({ state: 'state-of-the-tab' });
    const answer = await redeem(back['code'] ?? '');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const tokens = await tokensOf(answer);
    const person = { sub: 'clerk-530921', officer: 'clerk-530921', roles: ['clerk'], division: '530921' };
    expect(await claimsOf(tokens.access_token, audience)).toMatchObject(person);
    expect(await claimsOf(tokens.id_token, client)).toMatchObject({ ...person, nonce: 'nonce-of-the-tab' });
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    expect(await (await fetch(`${issuer.url}/userinfo`, { headers })).json()).toEqual(person);
  });

  it('any role and division can be typed, and what is no officer is said on the page', async () => {
    expect((await choose(' approver-341182 ')).status).toBe(303);
    const refused = await choose('<b>mayor</b>');
    expect(refused.status).toBe(400);
    expect(refused.headers.get('set-cookie')).toBeNull();
    const page = await refused.text();
    expect(page).toContain('role="alert"');
    expect(page).not.toContain('<b>mayor');
  });

  it('the console is signed in again silently after a reload, and asks for the page when the officer changes', async () => {
    const chosen = await choose('clerk+approver-530921');
    expect(chosen.headers.get('set-cookie')).toMatch(/Path=\/authorize; HttpOnly; SameSite=Lax$/u);
    const cookie = cookieOf(chosen);
    for (const prompt of [{}, { prompt: 'none' }]) {
      const tokens = await tokensOf(await redeem(parametersOf(await ask(prompt, cookie))['code'] ?? ''));
      expect(await claimsOf(tokens.access_token, audience)).toMatchObject({ roles: ['clerk', 'approver'] });
    }
    expect((await ask({ prompt: 'login' }, cookie)).status).toBe(200);
  });

  it('without a session a silent sign-in is answered at once: login required', async () => {
    for (const cookie of [undefined, 'sample-officer=mayor-530921'])
      expect(parametersOf(await ask({ prompt: 'none' }, cookie))).toEqual({
        error: 'login_required',
        state: 'state-of-the-tab',
      });
  });

  it('signing out ends the session at the issuer and goes back to the console', async () => {
    const tokens = await tokensOf(await redeem(await codeFor('clerk-530921')));
    const answer = await signOut({
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: 'http://127.0.0.1:8787/',
      state: 'out',
    });
    expect(answer.headers.get('location')).toBe('http://127.0.0.1:8787/?state=out');
    expect(answer.headers.get('set-cookie')).toMatch(/^sample-officer=; Max-Age=0; Path=\/authorize/u);
    const renewal = { grant_type: 'refresh_token', client_id: client, refresh_token: tokens.refresh_token };
    expect(await errorOf(await askToken(renewal))).toEqual([400, { error: 'invalid_grant' }]);
  });

  it('after signing out nobody is sent to another machine', async () => {
    const answer = await signOut({ post_logout_redirect_uri: 'https://elsewhere.example/' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('location')).toBeNull();
  });

  it('a session is renewed without leaving the page, each time with a new refresh token', async () => {
    const first = await tokensOf(await redeem(await codeFor('clerk-530921')));
    const renewal = { grant_type: 'refresh_token', client_id: client, refresh_token: first.refresh_token };
    const second = await tokensOf(await askToken(renewal));
    expect(await claimsOf(second.access_token, audience)).toMatchObject({ officer: 'clerk-530921' });
    expect(await errorOf(await askToken(renewal))).toEqual([400, { error: 'invalid_grant' }]);
  });

  it('a sample client still gets its token by naming itself', async () => {
    const answer = await askToken({ grant_type: 'client_credentials', client_id: 'pusher-341182' });
    const { access_token: token } = z.object({ access_token: z.string() }).parse(await answer.json());
    expect(await claimsOf(token, audience)).toMatchObject({ officer: 'pusher-341182', division: '341182' });
  });
});
