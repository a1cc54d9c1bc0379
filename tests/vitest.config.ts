import { defineConfig } from 'vitest/config';

const suite = (name: string, testTimeout = 20_000, setupFiles: string[] = []) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout, hookTimeout: 60_000, setupFiles },
});

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    pool: 'forks',
    maxWorkers: 2,
    bail: 0,
    retry: 0,
    allowOnly: false,
    globalSetup: 'tests/leftover-processes.ts',
    coverage: { reportsDirectory: '.build/coverage', include: ['shared/**', 'functions/**', 'infra/**'] },
    projects: [
      suite('domain'),
      suite('contract'),
      suite('properties', 120_000, ['tests/properties/fixed-in-gates.ts']),
      suite('simulation', 240_000),
      suite('fault', 600_000),
      suite('acceptance', 180_000),
      suite('infra', 60_000),
      suite('architecture'),
      suite('console'),
    ],
  },
});
