import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../infra/bundle.ts';
import { at } from '../support/synthesised-template.ts';

const fixture = fileURLToPath(new URL('../support/bundle-fixture/index.ts', import.meta.url));
const fresh = () => mkdtempSync(join(tmpdir(), 'exchange-bundle-'));

const description = {
  file: 'relay/openapi.json',
  content: () => Promise.resolve('{"openapi":"3.1.0"}'),
};

describe('Bundling', () => {
  it('makes one small module per function that answers when called', async () => {
    const outdir = fresh();
    const made = await bundle({ outdir, assets: [], entries: { relay: fixture, sweep: fixture } });
    expect(made.map(({ name }) => name)).toEqual(['relay', 'sweep']);
    for (const { file, bytes } of made) {
      expect(readFileSync(file)).toHaveLength(bytes);
      const loaded: unknown = await import(pathToFileURL(file).href);
      const handler: unknown = at(loaded, 'handler');
      expect(typeof handler === 'function' ? await handler() : handler).toBe('answered');
    }
  });

  it('puts the files that a function reads beside its code', async () => {
    const outdir = fresh();
    await bundle({ outdir, entries: { relay: fixture }, assets: [description] });
    expect(readFileSync(join(outdir, 'relay/openapi.json'), 'utf8')).toBe('{"openapi":"3.1.0"}');
  });

  it('gives the same bytes for the same sources, so that nothing is deployed without a change', async () => {
    const [first, second] = [fresh(), fresh()];
    for (const outdir of [first, second]) await bundle({ outdir, assets: [], entries: { relay: fixture } });
    expect(readFileSync(join(first, 'relay/index.mjs'))).toEqual(
      readFileSync(join(second, 'relay/index.mjs')),
    );
  });

  it('leaves nothing behind of a function that is no more', async () => {
    const outdir = fresh();
    await bundle({ outdir, assets: [], entries: { relay: fixture, sweep: fixture } });
    await bundle({ outdir, assets: [], entries: { relay: fixture } });
    expect(readdirSync(outdir)).toEqual(['relay']);
  });

  it('fails when a function does not compile', async () => {
    const broken = join(fresh(), 'index.ts');
    writeFileSync(broken, 'export const handler = (;');
    await expect(bundle({ outdir: fresh(), assets: [], entries: { relay: broken } })).rejects.toThrow(
      /Build failed/,
    );
  });
});
