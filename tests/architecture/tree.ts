import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Source } from './source.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const folders = ['functions', 'infra', 'shared', 'tests'];
const files = ['README.md', 'cdk.json', 'package.json', 'tsconfig.json', '.npmrc', '.ci/run'];

const readable = /\.(?:tsx?|json|md|css|html)$|^\.npmrc$|^\.ci\/run$/u;

const walk = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'node_modules') return [];
    return entry.isDirectory() ? walk(path) : [path];
  });

/** Names at the top of the tree that are neither hidden nor packages. */
export const topEntries = (folder = root): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .toSorted();

const read = (path: string): readonly Source[] => {
  try {
    return [{ path, text: readFileSync(join(root, path), 'utf8') }];
  } catch {
    return [];
  }
};

/** Every text file that people of the project write. */
export const readTree = (): readonly Source[] =>
  [...folders.flatMap(walk), ...files].filter((path) => readable.test(path)).flatMap(read);

/** The invented files of a probe. */
export const invent = (contents: Readonly<Record<string, string>>): readonly Source[] =>
  Object.entries(contents).map(([path, text]) => ({ path, text }));
