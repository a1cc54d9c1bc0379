import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { eventKinds, openings, steps } from '../../shared/domain/handover/index.ts';

const folder = new URL('../../shared/domain/handover/steps/', import.meta.url);
const files = globSync('**/*.ts', { cwd: fileURLToPath(folder) }).filter(
  (path) => !path.endsWith('index.ts'),
);

type Exports = Readonly<Record<string, unknown>>;

const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every((field) => Reflect.has(value, field));

/** What a step file exports that belongs in a list of the catalogue and is in none. */
const unlisted = (exports: Exports, listed: ReadonlySet<unknown>): readonly string[] =>
  Object.entries(exports)
    .filter(([, value]) => has(value, 'action', 'decide') || has(value, 'type', 'evolve'))
    .filter(([, value]) => !listed.has(value))
    .map(([name]) => name);

const listed: ReadonlySet<unknown> = new Set([...steps, ...openings, ...eventKinds]);

const lesson = `Every step and every kind of event is listed in the index of its folder.
Why: a step that nobody lists cannot be taken, and an event that nobody lists cannot be read back.
Instead: add it to the lists in the index.ts beside it.`;

test.each(files)('every step and event of %s is in the catalogue', async (path) => {
  const exports: unknown = await import(new URL(path, folder).href);
  expect(unlisted({ ...Object(exports) }, listed), lesson).toEqual([]);
});

test('a step and an event that nobody lists are noticed, a function that helps them is not', () => {
  const forgotten = { action: 'a', decide: () => [] };
  const found = unlisted({ forgotten, event: { type: 'a', evolve: () => ({}) }, open: () => true }, listed);
  expect(found).toEqual(['forgotten', 'event']);
});

test('the catalogue holds nothing but what the step files export', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(listed.size).toBeGreaterThan(80);
});
