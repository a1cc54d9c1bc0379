import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { expect, onTestFinished, test } from 'vitest';
import { root } from './tree.ts';

/** Violates each rule once; written to a folder of its own, because the tree itself has none. */
const violations: Readonly<Record<string, string>> = {
  'eslint(no-console)': "console.log('here');",
  'eslint(eqeqeq)': 'export const same = (a: string, b: string) => a == b;',
  'eslint(max-params)': 'export const five = (a = 1, b = 1, c = 1, d = 1, e = 1) => a + b + c + d + e;',
  'eslint(no-param-reassign)': 'export const more = (count: number) => { count += 1; return count; };',
  'import(no-default-export)': 'export default 1;',
  'typescript(no-explicit-any)': 'export const first = (list: any[]) => list.length;',
  'typescript(no-non-null-assertion)': 'export const there = (text?: string) => text!.length;',
  'typescript(no-floating-promises)': 'Promise.resolve(1);',
  'typescript(switch-exhaustiveness-check)':
    "export const side = (s: 'a' | 'b') => { switch (s) { case 'a': return 1; } return 2; };",
  'typescript(no-unsafe-type-assertion)': 'export const id = (x: unknown) => x as string;',
  'typescript(prefer-nullish-coalescing)': 'export const either = (s: string | undefined) => s || "none";',
};

const answerSchema = z.object({ diagnostics: z.array(z.object({ code: z.string() })) });

const lint = (folder: string): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const linter = join(root, 'node_modules/oxlint/bin/oxlint');
    const settings = ['--type-aware', '--format', 'json', '--config', join(root, '.oxlintrc.json')];
    execFile(process.execPath, [linter, ...settings, folder], { cwd: folder }, (_, stdout, stderr) => {
      const answer = answerSchema.safeParse(stdout.startsWith('{') ? JSON.parse(stdout) : {});
      if (answer.success) resolve(answer.data.diagnostics.map(({ code }) => code));
      else reject(new Error(`the linter gave no report: ${stdout}${stderr}`));
    });
  });

test('the linter with its settings fires on every kind of mistake it is relied on for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-probe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true } }));
  Object.values(violations).forEach((text, position) => {
    writeFileSync(join(folder, `probe-${position}.ts`), `${text}\nexport {};\n`);
  });
  expect(await lint(folder)).toEqual(expect.arrayContaining(Object.keys(violations)));
});
