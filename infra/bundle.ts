import { build, type Metafile } from 'esbuild';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionNames } from '../shared/runtime/names.ts';
import { buildConsole, type Compression, writeConsoleSite } from './console-site.ts';

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
  /** Folder of the built console; built anew, beside the bundles, if absent where every function is bundled. */
  readonly consoleSite?: string | undefined;
  readonly compression?: Compression;
}

/** One bundled function, and how much it loads at every start. */
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

/** Of a part and of those it cannot do without. */
const bytesAtStart = (outputs: Metafile['outputs'], first: string): number => {
  const needed = new Set([first]);
  // A set is walked to its end, also over what is added on the way.
  for (const part of needed)
    for (const { kind, path, external } of outputs[part]?.imports ?? [])
      if (kind === 'import-statement' && external !== true) needed.add(path);
  return [...needed].reduce((sum, part) => sum + (outputs[part]?.bytes ?? 0), 0);
};

/** What is asked for once in a while (the key service, ways to find credentials) is loaded when it is, not at every start. */
const bundleOne = async (outdir: string, name: string, file: string): Promise<Bundle> => {
  const { metafile } = await build({
    entryPoints: [{ in: file, out: 'index' }],
    outdir: join(outdir, name),
    absWorkingDir: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
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
  const index = join(outdir, name, 'index.mjs');
  return { name, file: index, bytes: bytesAtStart(metafile.outputs, relative(root, index)) };
};

/**
 * Bundles every function to a minified module, `<outdir>/<name>/index.mjs`, and parts beside it that it loads on demand, in a fresh
 * folder: what is uploaded depends on nothing but the sources. Throws when an entry is missing or does not compile.
 */
export const bundle = async (options: BundleOptions = {}): Promise<readonly Bundle[]> => {
  const { entries = entriesOfFunctions(), outdir = bundleFolder, assets = assetsOfFunctions } = options;
  const { compression = 'best', consoleSite } = options;
  await rm(outdir, { recursive: true, force: true });
  const [made, built] = await Promise.all([
    Promise.all(Object.entries(entries).map(([name, file]) => bundleOne(outdir, name, file))),
    consoleSite ?? (options.entries ? undefined : buildConsole(join(outdir, '../console'))),
  ]);
  await Promise.all(assets.map((asset) => writeAsset(outdir, asset)));
  if ('console' in entries)
    await writeConsoleSite({ built, outdir: join(outdir, 'console/site'), compression });
  return made;
};

if (import.meta.main)
  for (const { name, bytes } of await bundle())
    process.stdout.write(`${name.padEnd(12)}${Math.ceil(bytes / 1024)} KiB\n`);
