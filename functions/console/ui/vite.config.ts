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
    // The kernel's SHA-256 and the few names the bank files take from Node, for the browser: everything else runs there unchanged.
    alias: [
      { find: /^.*\/kernel\/sha256\.ts$/u, replacement: `${here}platform/sha256.ts` },
      { find: 'node:crypto', replacement: `${here}platform/crypto.ts` },
      { find: 'node:buffer', replacement: `${here}platform/buffer.ts` },
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
