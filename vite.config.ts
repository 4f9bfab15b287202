import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { site } from './src/build/plugin.ts';

/** Browser tests that take longest, longest first. */
const LONGEST = [
  'in-webkit.test.ts',
  'in-firefox.test.ts',
  'accessibility.test.ts',
  'stories.test.ts',
  'firefox.test.ts',
  'moving-the-map.test.ts',
  'world-in-detail.test.ts',
  'in-chromium.test.ts',
  'image-dialog.test.ts',
  'steady.test.ts',
  'boxes.test.ts',
  'print.test.ts',
  'timeline.test.ts',
  'contrast.test.ts',
  'pictures.test.ts',
  'names-on-the-map.test.ts',
  'quiet.test.ts',
  'record.test.ts',
];

/**
 * The order of Vitest, but with the longest browser tests first: one that begins last leaves all workers but its
 * own with nothing to do. Vitest itself goes by the size of files that it has not run before, and of others by the
 * time of their tests, without that of what they prepare.
 */
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) => {
      // The other projects come before.
      if (project.name !== 'e2e') return -1;
      const place = LONGEST.indexOf(basename(moduleId));
      return place === -1 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  plugins: [site()],
  test: {
    // Vitest leaves one processor to its own process, which has next to nothing to do once the tests run.
    maxWorkers: '100%',
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Files share a worker and what it has loaded: the world is read and parsed once, not by each of them.
          isolate: false,
          // No test waits for anything: on a busy machine it is slow, not wrong.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          include: ['test/**/*.test.ts', 'public/maps/*/*.test.ts'],
          exclude: ['**/*.dom.test.ts', '**/*.e2e.test.ts', 'test/built-site/**', 'test/e2e/**'],
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
          // Reading a whole site takes its time on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['test/built-site/**/*.test.ts'],
          globalSetup: 'test/built-site/build.ts',
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts', 'public/maps/*/*.e2e.test.ts'],
          globalSetup: 'test/e2e/serve.ts',
          // Workers keep their browser from file to file: see test/e2e/page-pool.ts.
          isolate: false,
          // A browser waits often enough that three of them keep two processors busy.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          // What is waited for comes late on a busy machine.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Three engines, two processors and thousands of waits: where a change is judged, a race gets a second try, and
          // is named at the end of the run. At a desk it fails at once.
          retry: process.env['ALL_ENGINES'] ? 1 : 0,
        },
      },
    ],
  },
});
