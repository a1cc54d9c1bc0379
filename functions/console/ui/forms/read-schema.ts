import { words, type Words } from '../language/words.ts';
import type { Choice, FormSchema, ObjectSchema, Property, UnionSchema } from './form-schema.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const jsonAt = (value: unknown, ...path: readonly string[]): Json => {
  let found: unknown = value;
  for (const name of path) found = isJson(found) ? found[name] : undefined;
  return isJson(found) ? found : {};
};

export const wordsAt = (value: unknown): Words | undefined =>
  isJson(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string'
    ? words(value['zh'], value['en'])
    : undefined;

const numberAt = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const textAt = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const choicesOf = (schema: Json, codes: readonly unknown[]): readonly Choice[] =>
  codes.flatMap((code) =>
    typeof code === 'string' || typeof code === 'number'
      ? [
          {
            code,
            words: wordsAt(jsonAt(schema, 'x-words')[String(code)]) ?? words(String(code), String(code)),
          },
        ]
      : [],
  );

interface Reading {
  /** Name of the property, said where the schema has no title. */
  readonly name: string;
  readonly resolve: (schema: unknown) => Json;
}

const named = (schema: Json, name: string) => {
  const help = textAt(schema['description']);
  return {
    title: wordsAt(schema['x-title']) ?? words(name, name),
    ...(help === undefined ? {} : { help }),
  };
};

const objectOf = (schema: Json, { name, resolve }: Reading): ObjectSchema => {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const properties = Object.entries(jsonAt(schema, 'properties')).map(([property, value]): Property => ({
    name: property,
    required: required.includes(property),
    schema: readSchema(value, { name: property, resolve }),
  }));
  return { kind: 'object', ...named(schema, name), properties };
};

const unionOf = (schema: Json, forms: readonly unknown[], reading: Reading): UnionSchema => {
  const read = forms.map((form) => objectOf(reading.resolve(form), reading));
  const constants = (form: ObjectSchema | undefined) =>
    form?.properties.filter((property) => property.schema.kind === 'constant') ?? [];
  const by =
    constants(read[0]).find(({ name }) =>
      read.every((form) => constants(form).some((constant) => constant.name === name)),
    )?.name ?? 'kind';
  return {
    kind: 'union',
    ...named(schema, reading.name),
    by,
    forms: read.flatMap((form) => {
      const constant = form.properties.find(({ name }) => name === by)?.schema;
      const rest = { ...form, properties: form.properties.filter(({ name }) => name !== by) };
      return constant?.kind === 'constant' ? [{ choice: constant.choice, schema: rest }] : [];
    }),
  };
};

const numberOf = (schema: Json, name: string): FormSchema => {
  const least = numberAt(schema['minimum']);
  const most = numberAt(schema['maximum']);
  const format = textAt(schema['x-format']) ?? textAt(schema['x-unit']);
  return {
    kind: 'number',
    ...named(schema, name),
    ...(format === undefined ? {} : { format }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined || most === Number.MAX_SAFE_INTEGER ? {} : { most }),
  };
};

const textOf = (schema: Json, name: string): FormSchema => {
  const format = textAt(schema['x-format']);
  const most = numberAt(schema['maxLength']);
  const pattern = textAt(schema['pattern']);
  return {
    kind: 'text',
    ...named(schema, name),
    least: numberAt(schema['minLength']) ?? 0,
    ...(format === undefined ? {} : { format }),
    ...(most === undefined ? {} : { most }),
    ...(pattern === undefined ? {} : { pattern: new RegExp(pattern, 'u') }),
  };
};

const compoundOf = (schema: Json, reading: Reading): FormSchema | undefined => {
  const forms = schema['oneOf'] ?? schema['anyOf'];
  if (Array.isArray(forms)) return unionOf(schema, forms, reading);
  if (schema['type'] === 'array')
    return {
      kind: 'list',
      ...named(schema, reading.name),
      item: readSchema(schema['items'], reading),
      least: numberAt(schema['minItems']) ?? 0,
      most: numberAt(schema['maxItems']) ?? Infinity,
    };
  const keys = reading.resolve(schema['propertyNames'])['enum'];
  if (Array.isArray(keys))
    return {
      kind: 'table',
      ...named(schema, reading.name),
      keys: choicesOf(reading.resolve(schema['propertyNames']), keys),
      value: readSchema(schema['additionalProperties'], reading),
    };
  return schema['type'] === 'object' ? objectOf(schema, reading) : undefined;
};

/** A JSON Schema of the API description as a form; every keyword it uses is known here, whatever else it says is left to the API. */
export function readSchema(raw: unknown, reading: Reading): FormSchema {
  const schema = reading.resolve(raw);
  const { name } = reading;
  const compound = compoundOf(schema, reading);
  if (compound) return compound;
  const [constant] = choicesOf(schema, [schema['const']]);
  if (constant) return { kind: 'constant', ...named(schema, name), choice: constant };
  const listed = schema['enum'] ?? Object.keys(jsonAt(schema, 'x-words'));
  const codes = Array.isArray(listed) ? (listed as readonly unknown[]) : [];
  const isNumber = schema['type'] === 'integer' || schema['type'] === 'number';
  const choices = choicesOf(schema, isNumber ? codes.map(Number) : codes);
  if (choices.length > 0) return { kind: 'choice', ...named(schema, name), choices };
  if (schema['type'] === 'boolean') return { kind: 'boolean', ...named(schema, name) };
  return isNumber ? numberOf(schema, name) : textOf(schema, name);
}
