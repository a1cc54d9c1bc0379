import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.ts'],
    pool: 'forks',
    // One exchange and one browser at a time: two cores.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    retry: 0,
    allowOnly: false,
    globalSetup: ['tests/leftover-processes.ts', 'tests/browser/support/one-exchange.ts'],
  },
});
