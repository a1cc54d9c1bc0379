import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
/** A running exchange for `npm run console`, which serves the sources with its answers behind them. */
const exchange = process.env['EXCHANGE_URL'] ?? 'http://127.0.0.1:8787';

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react()],
  resolve: {
    // SHA-256 of the kernel and of the bank files, for the browser: everything else runs there unchanged.
    alias: [
      { find: /^.*\/kernel\/sha256\.ts$/u, replacement: `${here}platform/sha256.ts` },
      { find: /^.*\/file-digest\.ts$/u, replacement: `${here}platform/file-digest.ts` },
      { find: 'csv-parse/sync', replacement: 'csv-parse/browser/esm/sync' },
    ],
  },
  build: {
    outDir: fileURLToPath(new URL('../../../.build/console', import.meta.url)),
    emptyOutDir: true,
    // A data URL for a small file would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    target: 'es2023',
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/v1': exchange, '/health': exchange, '/console.json': exchange },
  },
});
