import { defineConfig } from 'vitest/config';
import { site } from './src/build/plugin.ts';

export default defineConfig({
  plugins: [site()],
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.dom.test.ts', 'test/e2e/**'],
        },
      },
      { test: { name: 'dom', environment: 'happy-dom', include: ['test/**/*.dom.test.ts'] } },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/serve.ts',
          // Workers keep their browser from file to file: see test/e2e/page-pool.ts.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
