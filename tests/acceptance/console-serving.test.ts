import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  samplePicture,
  samplePicturePath,
  sampleScript,
  sampleScriptPath,
} from '../support/sample-console.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';
import { browserAt, tokensOf } from '../support/sign-in-browser.ts';

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await startRunningExchange();
}, startMilliseconds);
afterAll(async () => {
  await exchange.stop();
});

const get = (path: string, options: RequestInit = {}) => fetch(`${exchange.url}${path}`, options);
const settingsSchema = z.strictObject({
  issuer: z.url(),
  clientId: z.string(),
  scope: z.string(),
  version: z.string(),
});

describe('The console of a running exchange', () => {
  it('answers its page at the root and at the address of a case', async () => {
    for (const path of ['/', '/cases/CX-2026-530921-4C91JMV7-1']) {
      const answer = await get(path);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer.text()).toContain(sampleScriptPath);
    }
  });

  it('sends scripts compressed and pictures byte for byte through the gateway', async () => {
    const script = await get(sampleScriptPath, { headers: { 'accept-encoding': 'br' } });
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(await script.text()).toBe(sampleScript);
    expect(Buffer.from(await (await get(samplePicturePath)).arrayBuffer())).toEqual(samplePicture);
  });

  it('answers HEAD without a body, and no other method', async () => {
    const head = await get(sampleScriptPath, { method: 'HEAD' });
    expect(head.headers.get('cache-control')).toContain('immutable');
    expect(await head.text()).toBe('');
    expect((await get('/', { method: 'POST' })).status).toBe(404);
  });

  it('takes nothing away from the API: its paths ask for a token, its description is the description', async () => {
    expect((await get('/v1/handovers?side=destination')).status).toBe(401);
    expect(await (await get('/v1/openapi.json')).json()).toHaveProperty('openapi');
    expect((await get('/v1/nothing')).headers.get('content-type')).toBe('application/problem+json');
  });

  it('says where to sign in, and who signs in there works with the API', async () => {
    const settings = settingsSchema.parse(await (await get('/console.json')).json());
    expect(settings).toMatchObject({ issuer: exchange.issuer, clientId: 'enrolment-exchange-console' });
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toContain(`connect-src 'self' ${exchange.issuer};`);
    const { codeFor, redeem } = browserAt(() => ({ url: settings.issuer }));
    const { access_token: token } = await tokensOf(await redeem(await codeFor('clerk-530921')));
    const inbox = await get('/v1/handovers?side=destination', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(inbox.status).toBe(200);
  });

  it('the log of the exchange names nobody who signed in', () => {
    expect(readFileSync(`${exchange.dataFolder}/exchange.log`, 'utf8')).not.toContain('sample-officer');
  });
});
