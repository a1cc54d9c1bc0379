import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { functionNames } from '../../shared/runtime/names.ts';

/** For each function the files that would be uploaded with it. */
const filesByFunction = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { metafile } = await build({
    entryPoints: functionNames.map((name) => `functions/${name}/index.ts`),
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    outdir: 'unused',
    logLevel: 'silent',
  });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint = '', inputs }) => [entryPoint, Object.keys(inputs)]),
  );
};

it('functions carry nothing that only describes the API', async () => {
  const files = await filesByFunction();
  expect([...files.keys()].toSorted()).toEqual(
    functionNames.map((name) => `functions/${name}/index.ts`).toSorted(),
  );
  const describing = /zod-openapi|redocly|shared\/http\/openapi/u;
  for (const [name, carried] of files)
    expect(
      carried.filter((file) => describing.test(file)),
      name,
    ).toEqual([]);
});
