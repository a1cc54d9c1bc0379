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

const gather = (value: unknown, name: string, found: ApiWords): void => {
  if (!isObject(value)) return;
  const { 'x-words': words, 'x-action': action } = value;
  if (isObject(words)) found.codes[name] = { ...found.codes[name], ...words };
  if (isObject(action)) found.actions[String(action['action'])] = action['title'];
  for (const [key, inner] of Object.entries(value))
    if (!key.startsWith('x-'))
      gather(inner, isObject(value['properties']) || /^\d+$|^items$|Of$/u.test(key) ? name : key, found);
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
  const words: ApiWords = { codes: {}, actions: {} };
  gather(document, '', words);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'openapi.json'), description);
  await writeFile(join(folder, 'words.json'), JSON.stringify(words));
  await writeFile(join(folder, 'schema.d.ts'), astToString(await openApiTypes(description)));
};

if (import.meta.main) await describeApi();
