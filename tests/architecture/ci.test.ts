import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const script = read('.ci/run');
const { scripts } = z
  .looseObject({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

const called = [
  ...script.matchAll(/^(?:\s*|.*\s)stage '[^']+' npm (?:run --silent )?(?<name>[\w:]+)/gmu),
].map(({ groups }) => groups?.['name'] ?? '');

describe('The one command that checks everything', () => {
  test('runs each of the checks that the project has', () => {
    expect(called).toEqual([
      'ci',
      'types',
      'lint',
      'test',
      'test:browser',
      'synth',
      'synth',
      'demo',
      'bench',
    ]);
  });

  test('names only scripts that exist', () => {
    expect(called.filter((name) => name !== 'ci' && scripts[name] === undefined)).toEqual([]);
  });

  test('fails when a script that it expects is missing', () => {
    const stage = script.slice(script.indexOf('stage() {'), script.indexOf('# Single tests'));
    const finish = script.slice(script.indexOf('finish() {'), script.indexOf('mkdir -p'));
    const shell = [
      'set -uo pipefail; passed=0 failed=0 report=() budget=60; folder=$(mktemp -d); trap "rm -rf $folder" EXIT',
      stage,
      finish,
      "stage 'gone' npm run --silent no-such-script -- --quick",
      'finish',
    ].join('\n');
    const { status, stdout } = spawnSync('bash', ['-c', shell], { encoding: 'utf8' });
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
    expect(status).not.toBe(0);
  });
});
