import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../../../shared/domain/actor.ts';
import { savedQuerySchema } from '../../../shared/domain/saved-query.ts';
import { holdsPersonNumber } from '../../../shared/kernel/person-number.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../../support/exchange-world.ts';
import { deskIn, described } from './oversight-desk.ts';
import { codeOf, problemIn, valueIn } from './request.ts';

let engines: Engines;
let world: ExchangeWorld;
beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 9, units: ['34', '53'] });
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

const at = (division: string, held: readonly string[]) => deskIn(world)(division, held);

describe('saved queries', () => {
  const query = { locality: '53', types: ['person-revealed', 'accepted'], period: 'last-month' };

  it('are saved, listed, replaced and deleted by their name', async () => {
    const { save, queries, remove } = at('53', ['auditor']);
    described('saveQuery', valueIn(await save('上月', query)));
    await save('上月', { actor: 'FQ-0102', from: '2026-01-01', to: '2026-01-31' });
    await save('本年', { period: 'this-year' });
    const found = valueIn(await queries());
    described('listSavedQueries', found);
    expect(Object(found).items).toHaveLength(2);
    expect(found).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({
          name: '上月',
          query: { actor: 'FQ-0102', from: '2026-01-01', to: '2026-01-31' },
        }),
      ]),
    });
    expect(valueIn(await remove('上月'))).toEqual({ name: '上月' });
    expect(await codeOf(remove('上月'))).toBe('not-found');
    await remove('本年');
  });

  it('are at most fifty, and one of them may still be replaced', async () => {
    const { save, queries, remove } = at('53', ['auditor']);
    for (let number = 1; number <= 50; number += 1) await save(`查询${number}`, query);
    expect(problemIn(await save('第五十一', query)).fields).toMatchObject([
      { path: '/name', code: 'saved-queries-full' },
    ]);
    expect((await save('查询50', { period: 'this-year' })).statusCode).toBe(200);
    expect(Object(valueIn(await queries())).items).toHaveLength(50);
    for (let number = 1; number <= 50; number += 1) await remove(`查询${number}`);
  });

  it('are not seen, replaced or deleted by an officer of another division with the same staff number', async () => {
    const [province, elsewhere] = [at('53', ['auditor']), at('34', ['auditor'])];
    await province.save('上月', query);
    expect(Object(valueIn(await elsewhere.queries())).items).toEqual([]);
    expect(await codeOf(elsewhere.remove('上月'))).toBe('not-found');
    await elsewhere.save('上月', { period: 'this-year' });
    await elsewhere.remove('上月');
    expect(valueIn(await province.queries())).toMatchObject({ items: [{ name: '上月', query }] });
    await province.remove('上月');
  });

  it('saved by one officer twice at once are both there', async () => {
    const { save, queries, remove } = at('53', ['auditor']);
    await Promise.all([save('甲', query), save('乙', query)]);
    expect(Object(valueIn(await queries())).items).toHaveLength(2);
    await remove('甲');
    await remove('乙');
  });

  it.each([
    ['a person', { ...query, person: '533522196107120002' }],
    ['a number where the officer stands', { actor: '533522196107120002' }],
    ['a period beside days', { period: 'this-month', from: '2026-01-01' }],
    ['days that end before they begin', { from: '2026-02-01', to: '2026-01-01' }],
    ['a type that is none', { types: ['celebrated'] }],
    ['no type at all', { types: [] }],
    ['a period nobody knows', { period: 'yesterday' }],
    ['the nation by an empty division', { locality: '' }],
  ])('with %s are refused', async (_what, body) => {
    expect(await codeOf(at('53', ['auditor']).save('查询', body))).toBe('fields-invalid');
    expect(savedQuerySchema.safeParse(body).success).toBe(false);
  });

  it.each([
    '533522196107120002',
    '查 533522 19610712 0002',
    '５３３５２２１９６１０７１２０００２',
    '533522+19610712+0002',
    '533522|19610712=0002',
    '533522610712000',
    'a/b',
    '',
  ])('under the name "%s" are refused', async (name) => {
    expect(await codeOf(at('53', ['auditor']).save(name, query))).toBe('parameters-invalid');
  });

  it('may have dates in their names', () => {
    expect(holdsPersonNumber('2026-01-01至2026-03-31')).toBe(false);
    expect(holdsPersonNumber('CX-2026-530921-7F3K9Q2M-5')).toBe(false);
  });

  it.each(roles)('of a %s: for auditors and supervisors only', async (role) => {
    const { queries, save, remove } = at('53', [role]);
    const mayDo = role === 'auditor' || role === 'supervisor';
    const codes = [await queries(), await save('x', query), await remove('x')].map(
      ({ statusCode }) => statusCode,
    );
    expect(codes).toEqual(mayDo ? [200, 200, 200] : [403, 403, 403]);
  });
});
