import { defineConfig } from 'vitest/config';
import { site } from './src/site/plugin.ts';

export default defineConfig({
  plugins: [site()],
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{model,site,cli,geo}/**/*.test.ts', 'test/*.test.ts'],
        },
      },
      { test: { name: 'dom', environment: 'happy-dom', include: ['test/ui/**/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/serve.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
