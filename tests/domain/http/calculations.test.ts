import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../../shared/http/operations/calculate.ts';
import { calculationViewSchema } from '../../../shared/usecases/calculate/calculation-view.ts';
import { calculations } from '../../../shared/usecases/calculate/index.ts';
import { answered, worked } from './calculation-desk.ts';
import { problemIn, valueIn } from './request.ts';

const grant = { place: '532325', on: '2019-06-10', facts: { contributionYears: 15 } };

describe('a rule that can be asked', () => {
  it.each(calculations)('$rule answers its own example in the form it describes', async (one) => {
    const view = calculationViewSchema.parse(valueIn(await worked(one.rule, one.example)));
    expect(one.result.safeParse(view.result).error).toBeUndefined();
    expect(view).toMatchObject({ rule: one.rule, title: one.title, place: one.example.place });
    expect(view.working.length).toBeGreaterThan(0);
  });

  it.each(calculations)('$rule describes itself and each fact in Chinese and English', (one) => {
    const facts = Object.entries(Object(Reflect.get(one.facts, 'shape')));
    expect(facts.length).toBeGreaterThan(0);
    const described = facts.map(([, fact]) => String(Object(Object(fact).meta()).description));
    for (const text of [one.title.zh + one.title.en, one.description.zh + one.description.en, ...described])
      expect(text).toMatch(/[A-Za-z]{3}[^]*\p{Script=Han}|\p{Script=Han}[^]*[A-Za-z]{2}/u);
  });

  it.each(calculations)('$rule takes no fact that it does not know', async ({ rule, example }) => {
    const facts = { ...Object(example.facts), name: '李念' };
    const answer = await worked(rule, { ...example, facts });
    expect(problemIn(answer)).toMatchObject({ status: 422, code: 'fields-invalid' });
    expect(answer.body).not.toContain('李念');
  });

  it('is in the list: a file that nobody lists cannot be asked', async () => {
    const folder = new URL('../../../shared/usecases/calculate/', import.meta.url);
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    const modules = await Promise.all(
      files.map((file): Promise<unknown> => import(new URL(file, folder).href)),
    );
    const found = modules.flatMap((one) =>
      Object.values(Object(one)).filter((value) => Reflect.has(Object(value), 'calculate')),
    );
    expect(new Set(found)).toEqual(new Set(calculations));
  });

  it('has a name of its own', () => {
    const names = calculations.map(({ rule }) => rule);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(calculate.roles)('is open to a %s of any place: nobody is named', async (role) => {
    const answer = await worked(
      'funeral-grant',
      { place: '532325', on: '2019-06-10', facts: { contributionYears: 15 } },
      [role],
    );
    expect(answer.statusCode).toBe(200);
  });

  it('is closed to who has no role', async () => {
    const answer = await worked('funeral-grant', {}, ['cleaner']);
    expect(answer.statusCode).toBeGreaterThanOrEqual(401);
  });
});

describe('what is answered', () => {
  it('names each step, the document, how sure it is, and the digest of each policy file', async () => {
    const { working, files } = await answered('funeral-grant', grant);
    expect(working).toMatchObject([
      { rule: 'funeral-grant', unit: 'fen', result: 60_000, basis: { certainty: 'sourced' } },
    ]);
    expect(Object.keys(files)).toEqual(['532325/2017-12-21']);
    expect(files['532325/2017-12-21']).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('is by the rules as they were known on a day, if one is named', async () => {
    const question = {
      place: '530921',
      on: '2026-02-01',
      facts: {
        pensionAgeOn: '2025-01-01',
        firstMonth: '2025-02',
        accountMonthlyFen: 0,
        years: { paid: 15, backPaid: 0, consecutive: 15 },
      },
    };
    const known = (knownOn: string) => answered('monthly-pension', { ...question, knownOn });
    const [before, after] = [await known('2026-03-04'), await known('2026-03-05')];
    expect([before.result, after.result]).toMatchObject([{ basicFen: 14_300 }, { basicFen: 16_300 }]);
    expect(before.knownOn).toBe('2026-03-04');
    expect(before.files).not.toEqual(after.files);
  });
});

describe('a question that cannot be answered', () => {
  it('about no rule is answered with the list of them', async () => {
    const problem = problemIn(await worked('lottery', grant));
    expect([problem.status, problem.code]).toEqual([404, 'rule-unknown']);
    expect(problem.facts?.['rules']).toEqual(calculations.map(({ rule }) => rule));
  });

  it.each<[string, unknown, number, string]>([
    ['of no place', { ...grant, place: '999999' }, 422, 'division-unknown'],
    ['of a day before the scheme', { ...grant, on: '2009-08-31' }, 409, 'policy-not-in-force'],
    ['by what was known before it', { ...grant, knownOn: '2009-08-31' }, 409, 'policy-not-in-force'],
    ['of no day', { ...grant, on: '2026-02-30' }, 422, 'fields-invalid'],
    ['of a day nobody lives to see', { ...grant, on: '9999-12-31' }, 422, 'fields-invalid'],
    ['without facts', { place: '532325', on: '2019-06-10' }, 422, 'fields-invalid'],
    ['with a name beside them', { ...grant, name: '李念' }, 422, 'fields-invalid'],
    ['that is a list', [grant], 422, 'fields-invalid'],
  ])('%s', async (_name, body, status, code) => {
    const problem = problemIn(await worked('funeral-grant', body));
    expect([problem.status, problem.code]).toEqual([status, code]);
  });

  it.each<[string, string, unknown, { path: string; code: string }]>([
    [
      'years below nought',
      'funeral-grant',
      { contributionYears: -1 },
      { path: '/facts/contributionYears', code: 'field-too-small' },
    ],
    [
      'a fact left out',
      'funeral-grant',
      {},
      { path: '/facts/contributionYears', code: 'field-invalid-type' },
    ],
    [
      'half a fen',
      'refund-on-death',
      { balances: { personal: 0.5 }, accountMonthlyFen: 0, monthsPaid: 0 },
      { path: '/facts/balances/personal', code: 'fen-not-exact' },
    ],
    [
      'a sum beyond any account',
      'refund-on-death',
      { balances: {}, accountMonthlyFen: 10_000_000_001, monthsPaid: 0 },
      { path: '/facts/accountMonthlyFen', code: 'sum-implausible' },
    ],
    [
      'more paid back than received',
      'dual-receipt',
      { balances: {}, accountMonthlyFen: 0, monthsPaid: 0, basicReceivedFen: 1, repaidFen: 2 },
      { path: '/facts/repaidFen', code: 'repaid-beyond-received' },
    ],
    [
      'years beyond any life',
      'back-payment',
      { years: { paid: 101, backPaid: 0, consecutive: 0 }, missedYears: 1, tierFen: 10_000 },
      { path: '/facts/years/paid', code: 'years-beyond-a-life' },
    ],
    [
      'a status that ended before it began',
      'early-support',
      {
        certified: [{ group: 'tekun', from: '2020-01-02', until: '2020-01-01' }],
        pensionAgeOn: '2030-01-01',
      },
      { path: '/facts/certified/0/until', code: 'range-reversed' },
    ],
    [
      'a birthday in another age of the world',
      'early-support',
      { certified: [], pensionAgeOn: '9999-12-31' },
      { path: '/facts/pensionAgeOn', code: 'day-implausible' },
    ],
  ])('for %s names the field', async (_name, rule, facts, expected) => {
    const problem = problemIn(await worked(rule, { ...grant, facts }));
    expect(problem.code).toBe('fields-invalid');
    expect(problem.fields).toEqual(expect.arrayContaining([expect.objectContaining(expected)]));
  });

  it('with the largest sums that are taken is still answered to the fen', async () => {
    const most = Object.fromEntries(
      ['personal', 'government-premium', 'matching-subsidy', 'collective'].map((part) => [
        part,
        9_999_999_999,
      ]),
    );
    for (const rule of ['refund-on-death', 'dual-receipt'])
      expect(
        await answered(rule, {
          ...grant,
          facts: {
            balances: most,
            accountMonthlyFen: 9_999_999,
            monthsPaid: 7,
            ...(rule === 'dual-receipt' ? { basicReceivedFen: 1, repaidFen: 0 } : {}),
          },
        }),
      ).toMatchObject({ rule });
  });
});
