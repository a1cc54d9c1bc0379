import * as z from 'zod';
import { createDocument } from 'zod-openapi';
import { describe, expect, it } from 'vitest';
import { divisionCodeSchema } from '../../shared/kernel/division-code.ts';
import { fenSchema } from '../../shared/kernel/fen.ts';
import { coded, codedOne, titled } from '../../shared/domain/worded.ts';
import { words } from '../../shared/domain/words.ts';
import { openApiDocument } from '../../shared/http/openapi.ts';
import { withoutWords } from '../support/form-words.ts';

const operationSchema = z.looseObject({
  operationId: z.string(),
  'x-action': z
    .strictObject({
      action: z.string(),
      title: z.strictObject({ zh: z.string(), en: z.string() }),
      description: z.strictObject({ zh: z.string(), en: z.string() }),
      side: z.enum(['origin', 'destination', 'either']),
      roles: z.array(z.string()).min(1),
      fourEyes: z.enum(['propose', 'approve', 'reject', 'none']),
    })
    .optional(),
  requestBody: z
    .looseObject({
      content: z.looseObject({
        'application/json': z.looseObject({ schema: z.record(z.string(), z.unknown()) }),
      }),
    })
    .optional(),
});

const document = openApiDocument();
const components = z.record(z.string(), z.unknown()).parse(document.components?.schemas ?? {});
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.values(Object(item)).map((value) => [path, operationSchema.parse(value)] as const),
);

/** What the screens make forms of: steps, pushes, inquiries, runs and what is done with them. */
const forms = operations.filter(
  ([, operation]) => operation['x-action'] !== undefined || operation.operationId === 'openRun',
);
const actions = operations.flatMap(([path, operation]) =>
  operation['x-action'] ? [[path, operation['x-action']] as const] : [],
);

describe('a form made of the API description', () => {
  it('is made for every step, for pushes, inquiries, runs and what is done with them', () => {
    const names = forms.map(([path]) => path);
    expect(names).toEqual(expect.arrayContaining(['/v1/handovers', '/v1/inquiries', '/v1/runs']));
    const steps = operations.filter(([path]) => path.includes('/actions/'));
    expect(forms).toHaveLength(steps.length + 3);
  });

  it.each(forms)('%s has Chinese and English words for every field and every choice', (_path, operation) => {
    const schema = operation.requestBody?.content['application/json'].schema;
    expect(schema).toBeDefined();
    expect(withoutWords(schema ?? {}, components)).toEqual([]);
  });

  it('knows sums, days, months, places, numbers of persons and long texts by their format', () => {
    const text = JSON.stringify(forms.map(([, { requestBody }]) => requestBody)) + JSON.stringify(components);
    const formats = [...text.matchAll(/"x-format":"([a-z0-9-]+)"/gu)].map(([, format]) => format);
    expect(new Set(formats)).toEqual(
      new Set([
        'citizen-id',
        'civil-date',
        'civil-month',
        'civil-year',
        'division-code',
        'fen',
        'multiline',
        'sha-256',
      ]),
    );
  });
});

describe('a step on the screen', () => {
  it.each(actions)('%s says in Chinese and English what it does', (_path, { title, description }) => {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(description.zh).toMatch(/^.{9,}。$/u);
    expect(description.en).toMatch(/^[A-Z].{9,}\.$/u);
  });

  it('that another officer approves or rejects is proposed first', () => {
    const named = (part: string) =>
      actions
        .filter(([path, { fourEyes }]) => path.includes('/handovers/') && fourEyes === part)
        .map(([, { action }]) => action.replace(/^(?:propose|approve|reject|open|complete)-/u, ''))
        .toSorted();
    expect(named('approve')).toEqual(named('propose'));
    expect(named('propose')).toEqual(expect.arrayContaining(named('reject')));
    expect(named('reject')).toHaveLength(5);
  });
});

const bodyOf = (schema: z.ZodType) => {
  const probe = createDocument({
    openapi: '3.1.0',
    info: { title: 'probe', version: '1' },
    paths: {
      '/probe': { post: { requestBody: { content: { 'application/json': { schema } } }, responses: {} } },
    },
  });
  const [[, operation] = ['', undefined]] = Object.values(probe.paths ?? {}).flatMap((item) =>
    Object.entries(Object(item)),
  );
  const schemas = z.record(z.string(), z.unknown()).parse(probe.components?.schemas ?? {});
  return withoutWords(
    operationSchema.parse({ operationId: 'probe', ...Object(operation) }).requestBody?.content[
      'application/json'
    ].schema ?? {},
    schemas,
  );
};

const on = titled('日期', 'Day');
const sex = coded({ male: words('男', 'Male'), female: words('女', 'Female') });

describe('the check of words', () => {
  it.each([
    ['a field without a title', { on: z.string() }, ['body.on']],
    ['a field with a Chinese title only', { on: z.string().meta({ title: '日期' }) }, ['body.on']],
    ['a title that is no Chinese', { on: z.string().meta(titled('Day', 'Day')) }, ['body.on']],
    ['a choice without words', { on: z.enum(['a']).meta(on) }, ['body.on = a']],
    [
      'one choice that was forgotten',
      { on: z.enum(['a', 'b']).meta({ ...on, 'x-words': { a: words('甲', 'A') } }) },
      ['body.on = b'],
    ],
    [
      'a field inside a named part',
      { on: z.strictObject({ in: z.string() }).meta({ id: 'Part' }).meta(on) },
      ['body.on.in'],
    ],
    ['a field inside a list', { on: z.array(z.strictObject({ in: z.string() })).meta(on) }, ['body.on[].in']],
    [
      'a name in a table of sums',
      { on: z.partialRecord(z.enum(['a']), fenSchema).meta(on) },
      ['body.on keys = a'],
    ],
    [
      'one form of several',
      {
        on: z
          .discriminatedUnion('kind', [
            z.strictObject({ kind: codedOne('a', '甲', 'A').meta(on) }),
            z.strictObject({ kind: z.literal('b').meta(on), to: divisionCodeSchema }),
          ])
          .meta(on),
      },
      ['body.on.kind = b', 'body.on.to'],
    ],
  ])('finds %s', (_what, shape, found) => {
    expect(bodyOf(z.strictObject(shape))).toEqual(found);
  });

  it('finds nothing where everything has its words, however it is wrapped', () => {
    const shape = {
      sex: sex.optional().meta(titled('性别', 'Sex')),
      amountFen: fenSchema.min(1).exactOptional().meta(titled('金额', 'Amount')),
    };
    expect(bodyOf(z.strictObject(shape))).toEqual([]);
  });
});
