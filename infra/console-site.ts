import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import * as z from 'zod';

const manifest = z.object({ version: z.string() });

const root = fileURLToPath(new URL('..', import.meta.url));

const compressible: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const contentTypes: Readonly<Record<string, string>> = {
  ...compressible,
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A function answers at most six megabytes, in base64, which makes three bytes into four. */
const mostBytes = 4 * 1024 * 1024;
/** Below this a compressed answer is not worth its header. */
const leastBytes = 1_024;

/** `best` takes seconds a megabyte and is for what is deployed; `quick` is for one machine. */
export type Compression = 'best' | 'quick';
const effort = { best: { brotli: 11, gzip: 9 }, quick: { brotli: 4, gzip: 4 } } as const;

/** Builds the console with Vite; gives the folder back. */
export const buildConsole = async (outDir: string): Promise<string> => {
  const [{ describeApi }, { build }] = await Promise.all([import('./describe-api.ts'), import('vite')]);
  await describeApi();
  const configFile = join(root, 'functions/console/ui/vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  return outDir;
};

interface Built {
  /** As in the address: `/assets/index-Bk3x9Q2a.js`. */
  readonly path: string;
  readonly content: Buffer;
}

const filesIn = async (folder: string): Promise<readonly Built[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('.'))
    .toSorted();
  return Promise.all(
    paths.map(async (path) => ({ path: `/${path}`, content: await readFile(join(folder, path)) })),
  );
};

const compressed = async ({ path, content }: Built, compression: Compression) => {
  if (!(extname(path) in compressible) || content.length < leastBytes) return {};
  const { brotli, gzip: level } = effort[compression];
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotli };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content, { level }),
  ]);
  return { br, gzip: gz };
};

const write = async (file: string, content: Buffer | string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
};

const describeFile = async (built: Built, outdir: string, compression: Compression) => {
  const contentType = contentTypes[extname(built.path)];
  if (contentType === undefined)
    throw new Error(`console-file-unknown: ${built.path}; name its content type in infra/console-site.ts`);
  if (built.content.length > mostBytes)
    throw new Error(`console-file-too-large: ${built.path}; load a part of it on demand`);
  const forms = { identity: built.content, ...(await compressed(built, compression)) };
  const stored = Object.fromEntries(
    Object.keys(forms).map((encoding) => [encoding, `${encoding}${built.path}`]),
  );
  await Promise.all(
    Object.entries(forms).map(([encoding, content]) => write(join(outdir, encoding, built.path), content)),
  );
  return [built.path, { contentType, hashed: built.path.startsWith('/assets/'), stored }] as const;
};

const versionOf = (release: string, files: readonly Built[]): string => {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(`${path}\n`).update(content);
  return `${release}+${hash.digest('hex').slice(0, 8)}`;
};

export interface ConsoleSite {
  /** Folder of the built console; where there is none the function answers that it has no such file. */
  readonly built: string | undefined;
  readonly outdir: string;
  readonly compression: Compression;
}

/** Lays the built console out as `functions/console` reads it: a list, and each file in the encodings worth having. */
export const writeConsoleSite = async ({ built, outdir, compression }: ConsoleSite): Promise<void> => {
  if (built !== undefined && !existsSync(join(built, 'index.html')))
    throw new Error(`console-not-built: ${built} has no index.html`);
  const all = built === undefined ? [] : await filesIn(built);
  const { version: release } = manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const described = await Promise.all(
    all.filter(({ path }) => path !== '/index.html').map((file) => describeFile(file, outdir, compression)),
  );
  const page = all.find(({ path }) => path === '/index.html')?.content.toString();
  const list = { version: versionOf(release, all), page, files: Object.fromEntries(described) };
  await write(join(outdir, 'site.json'), JSON.stringify(list));
};
