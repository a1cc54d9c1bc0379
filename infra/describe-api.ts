import { mkdir, writeFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../.build/api', import.meta.url));

// openapi-typescript prints with the compiler's JavaScript interface, which ended with TypeScript 5; that one comes within ts-morph.
const compiler = 'data:text/javascript,import { ts } from "@ts-morph/common"; export default ts;';
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'typescript') return { url: compiler, format: 'module', shortCircuit: true };
    return next(
      specifier,
      context.parentURL === compiler ? { ...context, parentURL: import.meta.url } : context,
    );
  },
});

/** Words of codes by the name of the property that holds the code, and titles of steps by action. */
interface ApiWords {
  readonly codes: Record<string, Record<string, unknown>>;
  readonly actions: Record<string, unknown>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** By the property's own name, and by `Component.property` where two components mean different things by a code. */
const gather = (
  value: unknown,
  place: { readonly name: string; readonly component: string },
  found: ApiWords,
): void => {
  if (!isObject(value)) return;
  const { 'x-words': words, 'x-action': action } = value;
  if (isObject(words))
    for (const key of [place.name, `${place.component}.${place.name}`])
      found.codes[key] = { ...found.codes[key], ...words };
  if (isObject(action)) found.actions[String(action['action'])] = action['title'];
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('x-')) continue;
    const sameName = isObject(value['properties']) || /^\d+$|^items$|Of$/u.test(key);
    gather(inner, { ...place, name: sameName ? place.name : key }, found);
  }
};

type Codes = ApiWords['codes'];

/** What a component means by its codes is kept apart only where it is not what the property means elsewhere. */
const withoutRepetition = (codes: Codes): Codes =>
  Object.fromEntries(
    Object.entries(codes).filter(([key, table]) => {
      const [component, property] = key.split('.');
      if (property === undefined) return true;
      return (
        component !== '' &&
        JSON.stringify({ ...codes[property], ...table }) !== JSON.stringify(codes[property])
      );
    }),
  );

const wordsIn = (document: unknown): ApiWords => {
  const found: ApiWords = { codes: {}, actions: {} };
  if (!isObject(document)) return found;
  const { components, ...rest } = document;
  gather(rest, { name: '', component: '' }, found);
  const schemas = isObject(components) ? components['schemas'] : undefined;
  if (isObject(schemas))
    for (const [component, schema] of Object.entries(schemas))
      gather(schema, { name: component, component }, found);
  return { ...found, codes: withoutRepetition(found.codes) };
};

/**
 * Writes what the console is built from: the description of the API (`#api-description`, forms are drawn from it), its types
 * (`#api`, for the typed client) and the words of its codes (`#api-words`, small enough for the first screen). All lie in `.build/api`.
 */
export const describeApi = async (): Promise<void> => {
  const { default: openApiTypes, astToString } = await import('openapi-typescript');
  const { openApiDocument } = await import('../shared/http/openapi.ts');
  const document: unknown = openApiDocument();
  const description = JSON.stringify(document);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'openapi.json'), description);
  await writeFile(join(folder, 'words.json'), JSON.stringify(wordsIn(document)));
  await writeFile(join(folder, 'schema.d.ts'), astToString(await openApiTypes(description)));
};

if (import.meta.main) await describeApi();
