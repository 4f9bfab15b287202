import { defineConfig } from 'vitest/config';
import { site } from './src/build/plugin.ts';

export default defineConfig({
  plugins: [site()],
  test: {
    // Vitest leaves one processor to its own process, which has next to nothing to do once the tests run.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Files share a worker and what it has loaded: the world is read and parsed once, not by each of them.
          isolate: false,
          // No test waits for anything: on a busy machine it is slow, not wrong.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.dom.test.ts', 'test/site/**', 'test/e2e/**'],
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'happy-dom',
          // One document for all files of a worker, emptied between them.
          isolate: false,
          setupFiles: 'test/tools/empty-document.ts',
          testTimeout: 60_000,
          include: ['test/**/*.dom.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          environment: 'node',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/site/build.ts',
        },
      },
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
