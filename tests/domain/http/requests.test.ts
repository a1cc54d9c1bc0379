import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/directory/index.ts';
import { bodyLimitBytes } from '../../../shared/http/json-body.ts';
import { operations } from '../../../shared/http/operations/index.ts';
import { problemCodesOf } from '../../../shared/http/problem-codes-of.ts';
import { instantSchema } from '../../../shared/kernel/instant.ts';
import { listeningLog } from './listening-log.ts';
import { memoryDirectory } from './memory-stores.ts';
import { ask, type Asked, claims, codeOf, problemIn, valueIn } from './request.ts';

const monday = instantSchema.parse('2026-03-02T01:00:00.000Z');
const row = { code: '533522', name: '凤庆县', level: 'county', from: 1981, until: 2003, successors: [] };
const importing: Asked = { routeKey: 'POST /v1/divisions', body: { divisions: [row] } };
const reading: Asked = { routeKey: 'GET /v1/localities/{code}', params: { code: '530921' } };

const start = () => {
  const directory = memoryDirectory();
  const { log, lines } = listeningLog();
  const handler = createHandler({
    directory: () => directory,
    now: () => monday,
    verifyToken: claims(''),
    log,
  });
  return { handler, directory, lines, asks: (asked: Asked) => ask(handler, asked) };
};

describe('the body of a request', () => {
  it('is imported when it is right', async () => {
    const { asks, directory } = start();
    expect(valueIn(await asks(importing))).toEqual({ imported: 1 });
    expect(directory.imported).toEqual([row]);
  });

  it('may come base64-encoded from the gateway', async () => {
    const body = Buffer.from(JSON.stringify(importing.body), 'utf8').toString('base64');
    expect(valueIn(await start().asks({ ...importing, body, isBase64Encoded: true }))).toEqual({
      imported: 1,
    });
  });

  const rows: readonly [string, Partial<Asked>, string][] = [
    ['missing', { body: '' }, 'body-missing'],
    ['of 256 KiB and one byte', { body: ' '.repeat(bodyLimitBytes + 1) }, 'body-too-large'],
    [
      'over the limit only once its characters are counted as bytes',
      { body: `"${'县'.repeat(bodyLimitBytes / 3)}"` },
      'body-too-large',
    ],
    [
      'not UTF-8',
      { body: Buffer.from([0x22, 0xff, 0x22]).toString('base64'), isBase64Encoded: true },
      'body-not-utf8',
    ],
    ['of another type', { headers: { 'content-type': 'text/plain' } }, 'content-type-not-json'],
    ['without a type', { headers: { 'content-type': undefined } }, 'content-type-not-json'],
    [
      'in another character set',
      { headers: { 'content-type': 'application/json; charset=gbk' } },
      'content-type-not-json',
    ],
    ['not JSON', { body: '{"divisions": [' }, 'body-not-json'],
    ['nested 33 levels deep', { body: `${'['.repeat(33)}${']'.repeat(33)}` }, 'body-too-deep'],
    ['nested a hundred thousand levels deep', { body: '['.repeat(100_000) }, 'body-too-deep'],
    ['of the wrong shape', { body: [] }, 'fields-invalid'],
  ];
  it.each(rows)('%s is refused', async (_what, change, code) => {
    const { asks, directory } = start();
    expect(await codeOf(asks({ ...importing, ...change }))).toBe(code);
    expect(directory.imported).toEqual([]);
  });

  it('of exactly 256 KiB is read', async () => {
    const text = JSON.stringify(importing.body);
    const body = text + ' '.repeat(bodyLimitBytes - Buffer.byteLength(text));
    expect((await start().asks({ ...importing, body })).statusCode).toBe(200);
  });

  it('nested 32 levels deep is read, and brackets in texts are no levels', async () => {
    const body = `${'['.repeat(32)}"${'['.repeat(50)}\\"["${']'.repeat(32)}`;
    expect(await codeOf(start().asks({ ...importing, body }))).toBe('fields-invalid');
  });

  const faults: readonly [string, string, number][] = [
    ['at its beginning', 'x', 0],
    ['after a long text', `{"name":"${'李'.repeat(500)}",x}`, 511],
    ['inside of a short one', '{"a":tru}', 8],
    ['at its end', '{"a":1', 6],
    ['after its end', '{}x', 2],
  ];
  it.each(faults)('broken %s names the position and not the content', async (_where, body, position) => {
    const problem = problemIn(await start().asks({ ...importing, body }));
    expect(problem.facts).toEqual({ position });
    expect(JSON.stringify(problem)).not.toContain('李');
  });

  it('with a key twice counts the last, and with __proto__ is refused without effect', async () => {
    const { asks, directory } = start();
    const twice = `{"divisions":[],"divisions":[${JSON.stringify(row)}]}`;
    expect((await asks({ ...importing, body: twice })).statusCode).toBe(200);
    const polluting = `{"divisions":[{"__proto__":{"until":1},${JSON.stringify(row).slice(1)}]}`;
    expect(await codeOf(asks({ ...importing, body: polluting }))).toBe('fields-invalid');
    expect(directory.imported).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('that is wrong names every wrong field with a pointer, a code and a sentence', async () => {
    const wrong = [{ ...row, code: '12' }, row, { ...row, name: '', from: 2003, until: undefined, extra: 1 }];
    const { fields } = problemIn(await start().asks({ ...importing, body: { divisions: wrong } }));
    expect(fields?.map(({ path, code }) => [path, code])).toEqual([
      ['/divisions/0/code', 'division-code-wrong-format'],
      ['/divisions/2/name', 'text-empty'],
      ['/divisions/2', 'field-unrecognized-keys'],
    ]);
    expect(fields?.[0]?.sentence).toEqual({
      zh: '区划代码应为6位数字',
      en: 'A division code has six digits.',
    });
  });
});

describe('the conditions of a request', () => {
  const keys: readonly [string, string | undefined, string][] = [
    ['missing', undefined, 'idempotency-key-missing'],
    ['empty', '', 'idempotency-key-missing'],
    ['129 characters long', 'k'.repeat(129), 'idempotency-key-malformed'],
    ['with a blank', 'a b', 'idempotency-key-malformed'],
    ['not ASCII', '键', 'idempotency-key-malformed'],
  ];
  it.each(keys)('an Idempotency-Key that is %s is refused', async (_what, key, code) => {
    expect(await codeOf(start().asks({ ...importing, headers: { 'idempotency-key': key } }))).toBe(code);
  });

  it('an Idempotency-Key of 1 and of 128 visible characters will do', async () => {
    for (const key of ['!', '~'.repeat(128)])
      expect((await start().asks({ ...importing, headers: { 'idempotency-key': key } })).statusCode).toBe(
        200,
      );
  });

  it.each(['recordReturns', 'verifyRun', 'calculate'] as const)(
    'a POST that may be repeated without harm is not asked for a key: %s',
    (name) => {
      expect(problemCodesOf(operations[name])).not.toContain('idempotency-key-missing');
      expect(problemCodesOf(operations[name])).not.toContain('idempotency-key-reused');
    },
  );

  it('a GET needs no key and no body', async () => {
    expect((await start().asks(reading)).statusCode).toBe(200);
  });
});

describe('the parameters of a request', () => {
  const queries: readonly [string, string, readonly [string, string]][] = [
    ['that is not known', 'colour=red', ['', 'field-unrecognized-keys']],
    ['that would change an object', '__proto__=1', ['', 'field-unrecognized-keys']],
    ['that stands there twice', 'on=2026-01-01&on=2026-01-02', ['', 'parameter-repeated']],
    ['that is no date', 'on=yesterday', ['/on', 'civil-date-wrong-format']],
    ['of a day that never was', 'on=2026-02-29', ['/on', 'civil-date-impossible']],
  ];
  it.each(queries)('one %s is refused', async (_what, query, [path, code]) => {
    const problem = problemIn(await start().asks({ ...reading, query }));
    expect([problem.status, problem.code]).toEqual([400, 'parameters-invalid']);
    expect(problem.fields?.map((field) => [field.path, field.code])).toEqual([[path, code]]);
  });

  it('one in the path that is no division code is refused', async () => {
    const { fields } = problemIn(await start().asks({ ...reading, params: { code: '53' } }));
    expect(fields?.map(({ path }) => path)).toEqual(['/code']);
  });
});

describe('every answer', () => {
  const correlation = '7d444840-9dc0-11d1-b245-5ffdce74fad2';

  it('carries the correlation id of the caller if it is a UUID', async () => {
    const answer = await start().asks({ ...reading, headers: { 'x-correlation-id': correlation } });
    expect(answer.headers['x-correlation-id']).toBe(correlation);
  });

  const otherIds: readonly [string, string][] = [
    ['a name', '李秀英'],
    ['a citizen ID', '533522196107120002'],
    ['four hundred letters', 'a'.repeat(400)],
    ['a blank', ' '],
  ];
  it.each(otherIds)('carries a new one instead of %s, which is written nowhere', async (_what, given) => {
    const { handler, lines } = start();
    const answer = await ask(handler, { ...reading, headers: { 'x-correlation-id': given } });
    expect(answer.headers['x-correlation-id']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
    expect(lines.map((line) => Object(JSON.parse(line)).correlationId)).not.toContain(given);
    expect(answer.body).not.toContain(`"correlationId":"${given}`);
  });

  it('is kept by nobody and is what it says it is, also when it is a refusal', async () => {
    const { asks } = start();
    for (const asked of [reading, { ...reading, query: 'x=1' }, { routeKey: 'GET /v1/nothing' }]) {
      const { headers } = await asks(asked);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-correlation-id']).toBeDefined();
    }
  });

  it('leaves one line in the log, with the operation, the status and the code of a refusal', async () => {
    const { asks, lines } = start();
    await asks({ ...reading, headers: { 'x-correlation-id': correlation } });
    await asks({ ...reading, query: 'x=1', headers: { 'x-correlation-id': correlation } });
    const both = lines.map((line): unknown => JSON.parse(line));
    const same = { code: 'request-answered', operation: 'getLocality', correlationId: correlation };
    expect(both).toMatchObject([
      { ...same, status: 200 },
      { ...same, status: 400, problem: 'parameters-invalid' },
    ]);
  });

  it('to a path that is not there says so', async () => {
    expect(await codeOf(start().asks({ routeKey: '$default' }))).toBe('route-unknown');
  });
});
