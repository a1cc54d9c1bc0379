import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { type Bundle, bundle, bundleTarget } from '../../infra/bundle.ts';
import { median, type Result, round } from './result.ts';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const probe = path('import-probe.ts');

/** As Lambda starts a function: a process of its own, nothing compiled before, and the settings it is given. */
const environment = {
  PATH: process.env['PATH'],
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'stub',
  AWS_SECRET_ACCESS_KEY: 'stub',
};

const importMilliseconds = async ({ file }: Bundle): Promise<number> => {
  const { stdout } = await promisify(execFile)(process.execPath, [probe, file], { env: environment });
  return Number(stdout);
};

/** As anybody bundles a handler: one minified module. */
const bundleBare = async (outdir: string): Promise<Bundle> => {
  const file = join(outdir, 'index.mjs');
  await build({
    entryPoints: [path('bare-handler.ts')],
    outfile: file,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: bundleTarget,
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'silent',
  });
  return { name: 'bare', file, bytes: statSync(file).size };
};

interface Timed {
  readonly bundle: Bundle;
  readonly ratio: number;
  readonly milliseconds: number;
}

/** Turn by turn in one run, the bare one right before each function. */
const timed = async (functions: readonly Bundle[], bare: Bundle, runs: number): Promise<readonly Timed[]> => {
  const times = new Map(functions.map((each) => [each, new Array<{ ours: number; bare: number }>()]));
  await Promise.all([...functions, bare].map(importMilliseconds));
  for (let run = 0; run < runs; run += 1)
    for (const [each, measured] of times)
      measured.push({ bare: await importMilliseconds(bare), ours: await importMilliseconds(each) });
  return [...times].map(([each, measured]) => ({
    bundle: each,
    ratio: median(measured.map((pair) => pair.ours / pair.bare)),
    milliseconds: median(measured.map((pair) => pair.ours)),
  }));
};

/** Cold import of every bundled function against a bare handler over the SDK's raw client, and the sizes. */
export const imports = async (runs: number): Promise<readonly Result[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-imports-'));
  try {
    const functions = await bundle({ outdir: join(folder, 'functions') });
    const bare = await bundleBare(join(folder, 'bare'));
    const measured = await timed(functions, bare, runs);
    return [
      {
        name: 'import.ratio.max',
        value: round(Math.max(...measured.map(({ ratio }) => ratio))),
        unit: 'times',
        aim: '<= 1.5',
      },
      ...measured.flatMap(({ bundle: { name, bytes }, ratio, milliseconds }) => [
        { name: `import.${name}.ratio`, value: round(ratio), unit: 'times' },
        { name: `import.${name}.milliseconds`, value: round(milliseconds, 1), unit: 'milliseconds' },
        { name: `bundle.${name}.kilobytes`, value: round(bytes / 1_024, 0), unit: 'kilobytes' },
      ]),
      { name: 'bundle.bare.kilobytes', value: round(bare.bytes / 1_024, 0), unit: 'kilobytes' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
