import { mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleHandler, createHandler } from '../../functions/console/create-handler.ts';
import { openSite } from '../../functions/console/site.ts';
import { writeConsoleSite } from '../../infra/console-site.ts';
import {
  samplePicture,
  samplePicturePath,
  sampleScript,
  sampleScriptPath,
  writeSampleConsole,
} from '../support/sample-console.ts';

const issuer = 'https://login.exchange.example/realm';
const signIn = () => ({ issuer, clientId: 'exchange-console', scope: 'openid' });

const laidOut = async (built: string | undefined): Promise<string> => {
  const outdir = mkdtempSync(join(tmpdir(), 'exchange-site-'));
  await writeConsoleSite({ built, outdir, compression: 'best' });
  return outdir;
};
const handlerFor = async (built: string | undefined): Promise<ConsoleHandler> => {
  const site = openSite(pathToFileURL(`${await laidOut(built)}/`));
  return createHandler({ site: () => site, signIn });
};

let handler: ConsoleHandler;
beforeAll(async () => {
  handler = await handlerFor(writeSampleConsole());
});

const get = (rawPath: string, headers: Readonly<Record<string, string>> = {}) =>
  handler({ rawPath, headers });
const nonceIn = (body: string) => /content="(?<nonce>[^"]+)"/u.exec(body)?.groups?.['nonce'];

describe('The page of the console', () => {
  it('is answered at every address that names no file, so that a case can be opened by its address', async () => {
    for (const path of ['/', '/index.html', '/cases/CX-2026-530921-4C91JMV7-1', '/signed-in', '/v10'])
      expect(await get(path)).toMatchObject({
        statusCode: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      });
  });

  it('has a fresh nonce in each answer, in the page and in the policy', async () => {
    const [first, second] = [await get('/'), await get('/')];
    const [one = '', other = ''] = [nonceIn(first.body), nonceIn(second.body)];
    expect(one).toMatch(/^[\w+/]{24}$/u);
    expect(one).not.toBe(other);
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${one}'`);
    expect(first.body).not.toContain('__CSP_NONCE__');
  });

  it('runs scripts of the exchange only, speaks to exchange and issuer only, and stands in no frame', async () => {
    const { headers } = await get('/');
    const policy = headers['content-security-policy']?.split('; ') ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self' https://login.exchange.example");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy.join()).not.toMatch(/unsafe|\*/u);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it('tells browsers to come back by TLS only where it came by TLS', async () => {
    const deployed = await get('/', { 'x-forwarded-proto': 'https' });
    expect(deployed.headers['strict-transport-security']).toBe('max-age=31536000');
    expect((await get('/')).headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('The files of the console', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, *;q=0.5', 'gzip', gunzipSync],
    ['', undefined, (bytes: Buffer) => bytes],
    ['zstd', undefined, (bytes: Buffer) => bytes],
  ])('a browser that takes "%s" gets a script as %s', async (accepted, encoding, unpack) => {
    const { headers, body, isBase64Encoded } = await get(sampleScriptPath, { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(isBase64Encoded).toBe(true);
    expect(unpack(Buffer.from(body, 'base64')).toString()).toBe(sampleScript);
  });

  it('a picture is sent byte for byte, never compressed a second time', async () => {
    const answer = await get(samplePicturePath, { 'accept-encoding': 'br' });
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(Buffer.from(answer.body, 'base64')).toEqual(samplePicture);
  });

  it('a file whose name stays the same is not kept for good', async () => {
    expect((await get('/icon.svg')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it.each([
    '/assets/none-Bk3x9Q2a.js',
    '/../site.json',
    '/site.json',
    '/assets/../../index.mjs',
    '/identity/icon.svg',
    '/.vite/manifest.json',
    '/__proto__.js',
  ])('%s is no file, and no page either', async (path) => {
    expect(await get(path)).toMatchObject({ statusCode: 404, headers: { 'cache-control': 'no-store' } });
  });

  it('a file that could not be read once is read again at the next request', async () => {
    const folder = await laidOut(writeSampleConsole());
    const site = openSite(pathToFileURL(`${folder}/`));
    const answers = createHandler({ site: () => site, signIn });
    const [stored, away] = [join(folder, 'identity/icon.svg'), join(folder, 'away.svg')];
    renameSync(stored, away);
    await expect(answers({ rawPath: '/icon.svg', headers: {} })).rejects.toThrow('ENOENT');
    renameSync(away, stored);
    expect(await answers({ rawPath: '/icon.svg', headers: {} })).toMatchObject({ statusCode: 200 });
  });

  it('HEAD has the headers of GET and no body', async () => {
    for (const rawPath of ['/icon.svg', '/nowhere.js', '/console.json']) {
      const { statusCode, headers } = await get(rawPath);
      const requestContext = { http: { method: 'HEAD' } };
      const event: object = { rawPath, headers: {}, requestContext };
      expect(await handler(event)).toEqual({ statusCode, headers, body: '' });
    }
  });
});

describe('Beside the page', () => {
  it('says how to sign in and which console it is', async () => {
    const { headers, body } = await get('/console.json');
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
    expect(JSON.parse(body)).toEqual({
      ...signIn(),
      version: expect.stringMatching(/^\d+\.\d+\.\d+\+\w{8}$/u),
    });
  });

  it('an operation that is none gets the problem of the API, never a page', async () => {
    for (const path of ['/v1', '/v1/nothing', '/health/'])
      expect(await get(path)).toMatchObject({
        statusCode: 404,
        headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
      });
  });
});

describe('Laying out the console for its function', () => {
  const listOf = async (built: string): Promise<string> =>
    readFileSync(join(await laidOut(built), 'site.json'), 'utf8');

  it('gives the same list for the same console, and another version for another', async () => {
    const first = await listOf(writeSampleConsole());
    expect(await listOf(writeSampleConsole())).toBe(first);
    expect(await listOf(writeSampleConsole({ 'icon.svg': '<svg/>' }))).not.toBe(first);
  });

  it.each([
    ['a kind of file without a content type', { 'notes.docx': 'x' }, /console-file-unknown: \/notes\.docx/u],
    ['a file too large for one answer', { 'all.js': 'x'.repeat(5_000_000) }, /console-file-too-large/u],
  ])('refuses %s', async (_, changes, refusal) => {
    await expect(laidOut(writeSampleConsole(changes))).rejects.toThrow(refusal);
  });

  it('refuses a folder without a page, where the build has failed', async () => {
    await expect(laidOut(mkdtempSync(join(tmpdir(), 'exchange-empty-')))).rejects.toThrow(
      /console-not-built/u,
    );
  });

  it('without any console the function says that there is none', async () => {
    const bare = await handlerFor(undefined);
    expect(await bare({ rawPath: '/', headers: {} })).toMatchObject({ statusCode: 404 });
  });
});
