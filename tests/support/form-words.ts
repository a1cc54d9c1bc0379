type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listed = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);

const inChineseAndEnglish = (value: unknown): boolean =>
  isSchema(value) &&
  typeof value['zh'] === 'string' &&
  /\p{Script=Han}/u.test(value['zh']) &&
  typeof value['en'] === 'string' &&
  /\p{Script=Latin}/u.test(value['en']);

/** Every reference is followed; what stands beside it counts too. */
const resolved = (schema: Schema, components: Schema): Schema => {
  const { $ref, ...beside } = schema;
  const target = typeof $ref === 'string' ? components[$ref.split('/').at(-1) ?? ''] : undefined;
  return isSchema(target) ? { ...resolved(target, components), ...beside } : schema;
};

const codesOf = (schema: Schema): readonly unknown[] => {
  if (Array.isArray(schema['enum'])) return schema['enum'];
  return 'const' in schema ? [schema['const']] : [];
};

const codesWithoutWords = (schema: Schema, path: string): readonly string[] => {
  const words = isSchema(schema['x-words']) ? schema['x-words'] : {};
  return codesOf(schema)
    .filter((code) => !inChineseAndEnglish(words[String(code)]))
    .map((code) => `${path} = ${String(code)}`);
};

/** Where a form made of the schema has nothing to write: a property without a title, a code without words. */
export const withoutWords = (raw: Schema, components: Schema, path = 'body'): readonly string[] => {
  const schema = resolved(raw, components);
  const inside = (value: unknown, name: string): readonly string[] =>
    isSchema(value) ? withoutWords(value, components, name) : [];
  const properties = isSchema(schema['properties']) ? Object.entries(schema['properties']) : [];
  return [
    ...codesWithoutWords(schema, path),
    ...properties.flatMap(([name, value]) => {
      const at = `${path}.${name}`;
      const property = isSchema(value) ? resolved(value, components) : {};
      const titled = inChineseAndEnglish(property['x-title']) && typeof property['title'] === 'string';
      return [...(titled ? [] : [at]), ...inside(value, at)];
    }),
    ...inside(schema['items'], `${path}[]`),
    ...inside(schema['propertyNames'], `${path} keys`),
    ...['oneOf', 'anyOf', 'allOf'].flatMap((kind) =>
      listed(schema[kind]).flatMap((one) => withoutWords(one, components, path)),
    ),
  ];
};
