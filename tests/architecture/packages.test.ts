import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { functionNames } from '../../shared/runtime/names.ts';
import { isCode } from './source.ts';
import { importsOf } from './syntax.ts';
import { readTree, root } from './tree.ts';

const versions = z.record(z.string(), z.string());
const manifestSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  scripts: versions,
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      /** Comes within the archive of another package, under the checksum of that one. */
      inBundle: z.boolean().default(false),
      dependencies: versions.optional(),
      devDependencies: versions.optional(),
      optionalDependencies: versions.optional(),
    }),
  ),
});

const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = manifestSchema.parse(json('package.json'));
const { packages } = lockSchema.parse(json('package-lock.json'));
const { '': own, ...installed } = packages;

const direct = Object.entries({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
});

const isExact = (version: string) => /^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version);

/** Licences that ask for no more than their text. MPL asks for changes of its own files, which nobody makes here. */
const permissive =
  /^(?:MIT|MIT-0|0BSD|ISC|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0)$/u;
const tolerated = /^(?:MPL-2\.0|CC-BY-4\.0)$/u;
/** Used unchanged by tests and never shipped. */
const testToolsOnly: ReadonlySet<string> = new Set(['@axe-core/playwright']);
const isFree = (license: string, allowed: readonly RegExp[]): boolean =>
  license
    .replaceAll(/[()]/gu, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => allowed.some((each) => each.test(part))));

test.each(direct)('%s is pinned to one version', (_name, version) => {
  expect(
    isExact(version),
    'Pin it: npm i -E <package>@<version>; a range installs tomorrow what nobody ran.',
  ).toBe(true);
});

test.each(direct)('%s comes under a permissive licence', (name) => {
  const { license = 'none' } = packages[`node_modules/${name}`] ?? {};
  const allowed = testToolsOnly.has(name) ? [permissive, tolerated] : [permissive];
  expect(isFree(license, allowed), `${name} is under ${license}: choose another package.`).toBe(true);
});

test('whatever else is installed may be used and passed on too', () => {
  const closed = Object.entries(installed)
    .filter(([, { license = 'none' }]) => !isFree(license, [permissive, tolerated]))
    .map(([name, { license }]) => `${name}: ${license}`);
  expect(closed).toEqual([]);
});

test('the lock file says what package.json says, and has a checksum for every package', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  expect(own).toMatchObject({ dependencies, devDependencies, optionalDependencies });
  const unchecked = Object.entries(installed).filter(
    ([, { integrity, inBundle }]) => !inBundle && integrity === undefined,
  );
  expect(unchecked.map(([name]) => name)).toEqual([]);
});

test('the lock file names no place to install from: that is for whoever installs to say', () => {
  const placed = Object.entries(installed).filter(([, { resolved }]) => resolved !== undefined);
  expect(placed.map(([name]) => name)).toEqual([]);
});

test('installing runs no code of any package, and pins what it adds', () => {
  const settings = readFileSync(join(root, '.npmrc'), 'utf8').split('\n');
  expect(settings).toEqual(expect.arrayContaining(['ignore-scripts=true', 'save-exact=true']));
  expect(Object.keys(manifest.scripts).filter((name) => /install|prepare/u.test(name))).toEqual([]);
});

test('the checks themselves can fail', () => {
  expect(['^1.2.3', '~1.2.3', '1.x', 'latest', '>=1.0.0'].filter(isExact)).toEqual([]);
  expect(
    ['GPL-3.0', 'none', 'SEE LICENSE IN x', 'MIT AND GPL-3.0'].filter((one) => isFree(one, [permissive])),
  ).toEqual([]);
  expect(isFree('(MIT OR GPL-3.0-or-later)', [permissive])).toBe(true);
});

/** Run by hand when a new list of divisions is published, and when the API description and the console are built. */
const isTool = (path: string) =>
  /^shared\/(?:localities\/generate|http\/openapi[\w-]*)\.ts$|\.config\.ts$/u.test(path);

describe('what is deployed', () => {
  const deployed = new RegExp(`^(?:shared/|functions/(?:${functionNames.join('|')})/)`, 'u');
  const sources = readTree().filter(
    (source) => isCode(source) && deployed.test(source.path) && !isTool(source.path),
  );
  const runs = sources.flatMap((source) =>
    importsOf(source).flatMap(({ ours, typeOnly, target }) => (ours || typeOnly ? [] : [target])),
  );
  /** `#…` is what the build describes of the API, by the imports of package.json. */
  const wanted = new Set(runs.filter((name) => !/^(?:node:|#)/u.test(name)));

  test('uses packages listed under dependencies only', () => {
    const names = Object.keys(manifest.dependencies);
    expect([...wanted].filter((name) => !names.includes(name))).toEqual([]);
  });
});
