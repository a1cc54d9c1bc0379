import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startIssuer, type LocalIssuer } from '../../infra/local/issuer.ts';
import type { LocalLogEntry } from '../../infra/local/local-log.ts';
import { runTemplate, type LocalRun } from '../../infra/local/run-template.ts';
import { jsonOf } from '../support/local-answers.ts';
import { eventually } from '../support/local-eventually.ts';
import { newDataFolder, writeSampleTemplate } from '../support/local-sample-template.ts';

const inbox = 'sample-inbox.fifo';
const parked = 'sample-inbox-parked.fifo';
const dataFolder = newDataFolder();
const entries: LocalLogEntry[] = [];
let issuer: LocalIssuer;
let run: LocalRun;
let token: string;

beforeAll(async () => {
  const clients = new Map([
    ['clerk-of-chengdu', { aud: 'sample', locality: '510104', roles: ['clerk', 'approver'] }],
  ]);
  issuer = await startIssuer({ signingKeyFile: join(dataFolder, 'signing-key.json'), clients });
  token = await issuer.token({ aud: 'sample', sub: 'officer-1' });
  run = await runTemplate({
    templatePath: writeSampleTemplate(),
    dataFolder,
    port: 0,
    issuer: issuer.url,
    environment: { EXTRA: 'given by the caller' },
    timeScale: 0.01,
    log: (entry) => entries.push(entry),
  });
});

afterAll(async () => {
  await run.stop();
  await issuer.stop();
});

const request = (path: string, options: RequestInit & { bearer?: string } = {}) =>
  fetch(`${run.url}${path}`, {
    ...options,
    headers: { authorization: `Bearer ${options.bearer ?? token}`, 'content-type': 'application/json' },
  });

const writeNote = async (id: string, text: string) => {
  const answer = await request('/v1/notes', { method: 'POST', body: JSON.stringify({ id, text }) });
  expect(answer.status).toBe(202);
  expect(answer.headers.get('location')).toBe(`/v1/notes/${id}`);
};

interface EchoAnswer {
  readonly event: APIGatewayProxyEventV2WithJWTAuthorizer;
  readonly remaining: number;
  readonly environment: Readonly<Record<string, string>>;
}

const readNote = async (id: string) => jsonOf<object>(await request(`/v1/notes/${id}`));

const messagesIn = async (queueName: string) => {
  const client = new SQSClient({
    endpoint: run.endpoints.sqs,
    region: run.region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const QueueUrl = run.queueUrls.get(queueName);
  const answer = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  return Number(answer.Attributes?.['ApproximateNumberOfMessages']);
};

describe('the way of a record', () => {
  test('a request lands in the table, goes through the inbox and is marked by the consumer exactly once', async () => {
    await writeNote('a', 'hello');
    await eventually(async () => expect(await readNote('a')).toEqual({ state: 'received', receipts: 1 }));
  });

  test('once everything is warm a record reaches its consumer within a second', async () => {
    const times: number[] = [];
    for (const id of ['warm-1', 'warm-2', 'warm-3']) {
      const started = performance.now();
      await writeNote(id, 'hello');
      await eventually(async () => expect(await readNote(id)).toMatchObject({ state: 'received' }));
      times.push(performance.now() - started);
    }
    // The fastest: on a machine that is busy with other tests any single one may be held up.
    expect(Math.min(...times)).toBeLessThan(1_000);
  });

  test('a message that fails three times is parked, and its neighbours of the same batch are not', async () => {
    run.pause(inbox);
    await writeNote('good-1', 'hello');
    await writeNote('bad', 'poison');
    await writeNote('good-2', 'hello');
    run.resume(inbox);
    await eventually(async () => expect(await messagesIn(parked)).toBe(1));
    expect(await readNote('good-1')).toEqual({ state: 'received', receipts: 1 });
    expect(await readNote('good-2')).toEqual({ state: 'received', receipts: 1 });
    expect(await readNote('bad')).toEqual({ state: 'new', receipts: 0 });
    expect(entries.filter(({ code }) => code === 'messages-failed')).toHaveLength(3);
  });

  test('while an inbox is down its messages wait, and none is lost when it comes back', async () => {
    run.pause(inbox);
    await writeNote('down', 'hello');
    await eventually(async () => expect(await messagesIn(inbox)).toBe(1));
    expect(await readNote('down')).toEqual({ state: 'new', receipts: 0 });
    run.resume(inbox);
    await eventually(async () => expect(await readNote('down')).toEqual({ state: 'received', receipts: 1 }));
  });

  test('a schedule can be triggered by the beginning of its name', async () => {
    expect(await run.trigger('sweep')).toEqual({ kind: 'Scheduled Event' });
    expect(await readNote('swept')).toMatchObject({ state: 'swept' });
  });
});

describe('the gateway', () => {
  test('gives the function the event of payload format 2.0', async () => {
    const answer = await request('/v1/echo/a/b%20c?x=1&y=2&x=3', { method: 'PUT', body: '{"k":1}' });
    const { event, remaining, environment } = await jsonOf<EchoAnswer>(answer);
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /v1/echo/{proxy+}',
      rawPath: '/v1/echo/a/b c',
      rawQueryString: 'x=1&y=2&x=3',
      queryStringParameters: { x: '1,3', y: '2' },
      pathParameters: { proxy: 'a/b c' },
      headers: { 'content-type': 'application/json' },
      body: '{"k":1}',
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'PUT', path: '/v1/echo/a/b c' },
        authorizer: { jwt: { claims: { sub: 'officer-1', aud: 'sample' }, scopes: null } },
      },
    });
    expect(remaining).toBeGreaterThan(0);
    expect(environment).toMatchObject({ EXTRA: 'given by the caller', TABLE_NAME: 'sample-ledger' });
    expect(environment).not.toHaveProperty('HOME');
  });

  test('passes the claims of a sample client on as text', async () => {
    const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'clerk-of-chengdu' });
    const answer = await fetch(`${issuer.url}/token`, { method: 'POST', body: form });
    const granted = await jsonOf<{ access_token: string }>(answer);
    const { event } = await jsonOf<EchoAnswer>(await request('/v1/echo/x', { bearer: granted.access_token }));
    expect(event.requestContext.authorizer.jwt.claims).toMatchObject({
      locality: '510104',
      roles: '[clerk approver]',
    });
  });

  test('gives no token to a client it does not know', async () => {
    const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'somebody' });
    const answer = await fetch(`${issuer.url}/token`, { method: 'POST', body: form });
    expect([answer.status, await answer.json()]).toEqual([401, { error: 'invalid_client' }]);
  });

  const refused: readonly (readonly [string, () => Promise<string>])[] = [
    ['no token', async () => ''],
    ['a token for another audience', () => issuer.token({ aud: 'somewhere-else' })],
    ['a token without audience', () => issuer.token({ sub: 'officer-1' })],
    ['an expired token', () => issuer.token({ aud: 'sample' }, -60)],
    ['a token of another issuer', () => issuer.token({ aud: 'sample', iss: 'https://issuer.invalid' })],
    ['a token signed by another key', forgedToken],
    ['a token whose claims were changed', async () => tampered(token)],
  ];

  test.each(refused)('refuses %s', async (_name, make) => {
    const answer = await request('/v1/echo/x', { bearer: await make() });
    expect([answer.status, await answer.json()]).toEqual([401, { message: 'Unauthorized' }]);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/u);
  });

  test('answers an unknown route, a crash, a hanging function and a body too large as the cloud does', async () => {
    const large = { method: 'POST', body: 'x'.repeat(11 * 1024 * 1024) };
    const answers = await Promise.all([
      request('/v2/notes'),
      request('/v1/echo/crash'),
      request('/v1/echo/hang'),
      request('/v1/notes', large),
    ]);
    expect(await Promise.all(answers.map(async (answer) => [answer.status, await answer.json()]))).toEqual([
      [404, { message: 'Not Found' }],
      [500, { message: 'Internal Server Error' }],
      [500, { message: 'Internal Server Error' }],
      [413, { message: 'Request Entity Too Large' }],
    ]);
    expect((await request('/v1/echo/after')).status).toBe(200);
  });
});

async function forgedToken(): Promise<string> {
  const other = await startIssuer({ signingKeyFile: join(newDataFolder(), 'other-key.json') });
  const forged = await other.token({ aud: 'sample', iss: issuer.url });
  await other.stop();
  return forged;
}

function tampered(original: string): string {
  const [header = '', claims = '', signature = ''] = original.split('.');
  const changed = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: 'somebody-else' };
  return [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
}
