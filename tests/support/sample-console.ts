import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const sampleScript = `export const words = ${JSON.stringify(Array.from({ length: 400 }, (_, each) => `词 ${each}`))};\n`;
export const sampleScriptPath = '/assets/index-Bk3x9Q2a.js';
export const samplePicture = Buffer.from(Array.from({ length: 3_000 }, (_, each) => (each * 31) % 256));
export const samplePicturePath = '/assets/seal-C8i60h4b.png';

/** A console as the build leaves it, a few files small: for tests that are not about what it shows. */
export const writeSampleConsole = (changes: Readonly<Record<string, string | Buffer>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-console-'));
  const files = {
    'index.html': `<!doctype html><html lang="zh-CN"><meta name="csp-nonce" content="__CSP_NONCE__"><title>样例</title><script type="module" src="${sampleScriptPath}"></script></html>`,
    [sampleScriptPath]: sampleScript,
    [samplePicturePath]: samplePicture,
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '.vite/manifest.json': '{}',
    ...changes,
  };
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  return folder;
};
