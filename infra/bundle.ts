import { build } from 'esbuild';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionNames } from '../shared/runtime/names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export const bundleFolder = join(root, '.build/functions');

/** The Node that Lambda runs, as `constructs/exchange-function.ts` sets it. */
export const bundleTarget = 'node24';

/** A file that a function finds beside its code. */
export interface Asset {
  /** Relative to the folder of bundles: `handovers/openapi.json`. */
  readonly file: string;
  readonly content: () => Promise<string>;
}

export interface BundleOptions {
  /** Name of a function → the file that exports its `handler`. */
  readonly entries?: Readonly<Record<string, string>>;
  readonly outdir?: string;
  readonly assets?: readonly Asset[];
}

/** One bundled function and its size. */
export interface Bundle {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
}

const entriesOfFunctions = (): Record<string, string> =>
  Object.fromEntries(functionNames.map((name) => [name, join(root, 'functions', name, 'index.ts')]));

/** Loaded only when it is written: the description pulls in every operation. */
const openApiDescription = async (): Promise<string> => {
  const { openApiDocument } = await import('../shared/http/openapi.ts');
  return JSON.stringify(openApiDocument());
};

const assetsOfFunctions: readonly Asset[] = [{ file: 'handovers/openapi.json', content: openApiDescription }];

/** Some packages are CommonJS inside and ask for `require`, which a module does not have. */
const requireBanner =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

const writeAsset = async (outdir: string, { file, content }: Asset): Promise<void> => {
  const path = join(outdir, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await content());
};

/**
 * Bundles every function to one minified module, `<outdir>/<name>/index.mjs`, in a fresh folder: what is uploaded depends on
 * nothing but the sources. Throws when an entry is missing or does not compile.
 */
export const bundle = async (options: BundleOptions = {}): Promise<readonly Bundle[]> => {
  const { entries = entriesOfFunctions(), outdir = bundleFolder, assets = assetsOfFunctions } = options;
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: Object.entries(entries).map(([name, file]) => ({ in: file, out: `${name}/index` })),
    outdir,
    absWorkingDir: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: bundleTarget,
    mainFields: ['module', 'main'],
    legalComments: 'none',
    banner: { js: requireBanner },
    metafile: true,
    logLevel: 'silent',
  });
  await Promise.all(assets.map((asset) => writeAsset(outdir, asset)));
  return Object.entries(metafile.outputs).map(([file, { bytes }]) => ({
    name: file.split('/').at(-2) ?? file,
    file: join(root, file),
    bytes,
  }));
};

if (import.meta.main)
  for (const { name, bytes } of await bundle())
    process.stdout.write(`${name.padEnd(12)}${Math.ceil(bytes / 1024)} KiB\n`);
