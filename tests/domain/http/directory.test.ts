import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/directory/index.ts';
import { exampleLocality } from '../../../shared/http/examples.ts';
import { instantSchema } from '../../../shared/kernel/instant.ts';
import { listeningLog } from './listening-log.ts';
import { memoryDirectory } from './memory-stores.ts';
import { ask, claims, codeOf, problemIn, valueIn } from './request.ts';

const monday = instantSchema.parse('2026-03-02T01:00:00.000Z');
const retired = {
  code: '533522',
  name: '凤庆县',
  level: 'county',
  from: 1981,
  until: 2003,
  successors: [{ code: '530921' }],
};
const successor = { code: '530921', name: '凤庆县', level: 'county', from: 2003, successors: [] };

const start = (division = '', roles: readonly string[] = ['supervisor']) => {
  const directory = memoryDirectory();
  const parts = { directory: () => directory, now: () => monday, log: listeningLog().log };
  const handler = createHandler({ ...parts, verifyToken: claims(division, roles) });
  return {
    directory,
    look: (code: string, query = '') =>
      ask(handler, { routeKey: 'GET /v1/localities/{code}', params: { code }, query }),
    put: (code: string, body: unknown) =>
      ask(handler, { routeKey: 'PUT /v1/localities/{code}', params: { code }, body }),
    imports: (divisions: readonly unknown[]) =>
      ask(handler, { routeKey: 'POST /v1/divisions', body: { divisions } }),
  };
};

describe('looking up a division', () => {
  it('gives the county of today with what holds for it until somebody records something else', async () => {
    const found = valueIn(await start('530921', ['clerk']).look('530921'));
    expect(found).toMatchObject({
      code: '530921',
      on: '2026-03-02',
      resolution: { kind: 'current', division: { name: '凤庆县' } },
      locality: { deliveryWays: [{ way: 'inbox' }], escalation: ['530921', '5309', '53', ''] },
    });
  });

  it('gives a province without particulars, because no handover goes there', async () => {
    const found = valueIn(await start().look('530000'));
    expect(found).toMatchObject({ resolution: { kind: 'current' } });
    expect(found).not.toHaveProperty('locality');
  });

  it('does not know a retired code until it is imported, then names its successor, and on an earlier day itself', async () => {
    const { look, imports } = start();
    expect(valueIn(await look('533522'))).toMatchObject({ resolution: { kind: 'unknown' } });
    await imports([retired, successor]);
    expect(valueIn(await look('533522'))).toMatchObject({
      resolution: { kind: 'succeeded', division: { code: '530921' }, path: ['533522', '530921'] },
      locality: { code: '530921' },
    });
    expect(valueIn(await look('533522', 'on=2002-12-31'))).toMatchObject({ resolution: { kind: 'current' } });
    expect(valueIn(await look('533522', 'on=2003-01-01'))).toMatchObject({
      resolution: { kind: 'succeeded' },
    });
  });

  it('names every successor of a division that was divided', async () => {
    const { look, imports } = start();
    await imports([{ ...retired, successors: [{ code: '530921' }, { code: '530922' }] }]);
    expect(valueIn(await look('533522'))).toMatchObject({
      resolution: {
        kind: 'ambiguous',
        candidates: expect.arrayContaining([expect.objectContaining({ path: ['533522', '530922'] })]),
      },
    });
  });
});

describe('recording the particulars of a locality', () => {
  it('is what a supervisor of the county, the prefecture, the province and the nation may do', async () => {
    for (const division of ['530921', '5309', '53', '']) {
      const { put, look } = start(division);
      expect(valueIn(await put('530921', exampleLocality))).toEqual(exampleLocality);
      expect(valueIn(await look('530921'))).toMatchObject({ locality: exampleLocality });
    }
  });

  it('outside of the division is refused', async () => {
    for (const division of ['532325', '34', '3411'])
      expect(await codeOf(start(division).put('530921', exampleLocality))).toBe('outside-your-division');
  });

  it('is not for other roles', async () => {
    const others = start('530921', ['pusher', 'clerk', 'approver', 'auditor']);
    expect(await codeOf(others.put('530921', exampleLocality))).toBe('role-not-allowed');
  });

  const rows: readonly [string, string, object, string][] = [
    ['whose code differs from the path', '530922', {}, 'fields-invalid'],
    ['of a province', '530000', { code: '530000', level: 'province' }, 'division-not-a-locality'],
    ['of a code that never was', '539999', { code: '539999' }, 'division-unknown'],
    ['with something more', '530921', { colour: 'red' }, 'fields-invalid'],
    [
      'with a private key',
      '530921',
      { publicKeys: [{ kid: 'a', jwk: { d: 'x' }, from: monday }] },
      'fields-invalid',
    ],
    ['suspended without a reason', '530921', { suspended: true }, 'fields-invalid'],
    [
      'with a webhook that is not encrypted',
      '530921',
      { deliveryWays: [{ way: 'webhook', url: 'http://a.cn/' }] },
      'fields-invalid',
    ],
  ];
  it.each(rows)('%s is refused', async (_what, code, change, problem) => {
    expect(await codeOf(start().put(code, { ...exampleLocality, ...change }))).toBe(problem);
  });

  it('of a retired code is refused', async () => {
    const { put, imports } = start();
    await imports([retired, successor]);
    expect(await codeOf(put('533522', { ...exampleLocality, code: '533522' }))).toBe('division-retired');
  });
});

describe('importing divisions', () => {
  it('takes all rows', async () => {
    const { imports, directory } = start();
    expect(valueIn(await imports([retired, successor]))).toEqual({ imported: 2 });
    expect(directory.imported).toHaveLength(2);
  });

  const wrong: readonly [string, readonly object[], readonly [string, string]][] = [
    [
      'one wrong row',
      [retired, { ...successor, code: '53092' }],
      ['/divisions/1/code', 'division-code-wrong-format'],
    ],
    [
      'a period that ends before it begins',
      [{ ...retired, until: 1981 }],
      ['/divisions/0/until', 'range-reversed'],
    ],
    [
      'two periods of one code that overlap',
      [retired, successor, { ...retired, from: 2002, until: 2010 }],
      ['/divisions/2/from', 'division-period-overlapping'],
    ],
  ];
  it.each(wrong)('takes none because of %s, and names it', async (_what, rows, [path, code]) => {
    const { imports, directory } = start();
    const problem = problemIn(await imports(rows));
    expect(problem.fields).toMatchObject([{ path, code }]);
    expect(directory.imported).toEqual([]);
  });

  it('takes 500 rows at once and not 501', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...retired, code: String(100_001 + index) }));
    expect((await start().imports(rows(500))).statusCode).toBe(200);
    expect(await codeOf(start().imports(rows(501)))).toBe('fields-invalid');
  });

  it('is for supervisors of the nation alone', async () => {
    expect(await codeOf(start('53').imports([retired]))).toBe('not-authorised-for-this-action');
    expect(await codeOf(start('', ['auditor']).imports([retired]))).toBe('role-not-allowed');
  });
});
