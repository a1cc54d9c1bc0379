import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  fieldAt,
  fieldTitles,
  type FieldName,
} from '../../../functions/console/ui/screens/sending/record/fields.ts';
import { openApiDocument } from '../../../shared/http/openapi.ts';

const schemaShape = z.looseObject({
  $ref: z.string().optional(),
  'x-title': z.unknown().optional(),
  get properties() {
    return z.record(z.string(), schemaShape).optional();
  },
});
type Described = z.output<typeof schemaShape>;

const { components } = z
  .looseObject({ components: z.looseObject({ schemas: z.record(z.string(), schemaShape) }) })
  .parse(openApiDocument());
const nothing = schemaShape.parse({});
const schemaOf = (name: string): Described => components.schemas[name] ?? nothing;
const followed = ({ $ref, ...schema }: Described): Described => ({
  ...($ref === undefined ? {} : schemaOf($ref.split('/').at(-1) ?? '')),
  ...schema,
});

/** Every field with its path, as the refusals of the exchange name it. */
const titlesOf = (schema: Described, path = ''): readonly (readonly [string, unknown])[] =>
  Object.entries(followed(schema).properties ?? {}).flatMap(([name, property]) => [
    [`${path}/${name}`, followed(property)['x-title']] as const,
    ...titlesOf(property, `${path}/${name}`),
  ]);

test('a field of the form is called what the API calls it, and a refusal that names it is shown beside it', () => {
  const named = new Map<FieldName, unknown>();
  for (const [path, title] of [
    ...titlesOf(schemaOf('InquiryRequest')),
    ...titlesOf(schemaOf('PushRequest')),
  ]) {
    const field = fieldAt(path);
    if (field !== undefined && !path.endsWith('/residence')) named.set(field, title);
  }
  expect(Object.fromEntries(named)).toEqual(fieldTitles);
});
