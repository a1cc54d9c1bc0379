import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { topEntries } from './tree.ts';

const topLevel = [
  'README.md',
  'cdk.json',
  'functions',
  'infra',
  'package-lock.json',
  'package.json',
  'shared',
  'tests',
  'tsconfig.json',
];

const lesson = `The top level is fixed.
Why: whoever opens the project sees four folders and five files, and finds every further thing under the question it answers.
Instead: put the file into infra, functions, shared or tests; what a build leaves behind goes to .build; decisions are shared/decisions/*.md.`;

test('the top level is four folders and five files', () => {
  expect(topEntries(), lesson).toEqual(topLevel);
});

test('a folder or a document more would be noticed, a hidden one would not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'top-level-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['.build', 'node_modules', 'scripts', 'shared']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'CONTRIBUTING.md'), '');
  expect(topEntries(folder)).toEqual(['CONTRIBUTING.md', 'scripts', 'shared']);
});
