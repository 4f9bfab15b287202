/**
 * npm test: finds or installs a browser, builds the site, runs all tests, sums them up in the last line.
 *
 *   npm test -- --project unit     one project (unit, dom and site need neither browser nor dist/)
 *   npm test -- legend             files whose path holds a word
 *   npm test -- --no-build         the site as it was built before
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browser.ts';
import { type Summary, summarize, type TestReport } from './summary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Those that open no page of dist/: site builds sites of its own. */
const PROJECTS_WITHOUT_DIST = new Set(['unit', 'dom', 'site']);

const options = process.argv.slice(2);
const vitestOptions = options.filter((option) => option !== '--no-build');
const summary = await runTests();
if (summary.secondTries.length > 0) {
  console.log('Passed at the second try. Each is a race, in the product or in its test: mend it.');
  for (const test of summary.secondTries) console.log(`- ${relative(ROOT, test)}`);
}
console.log(summary.line);
process.exitCode = summary.ok ? 0 : 1;

/** Prepares what the chosen tests need and runs them. */
async function runTests(): Promise<Summary> {
  if (!needsDist(vitestOptions)) return runVitest();
  try {
    const chromium = await findChromium();
    console.log(`Browser: ${chromium}`);
    // The tests find it there at once.
    process.env['CHROMIUM_PATH'] = chromium;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return summarize(null, 1);
  }
  if (!options.includes('--no-build')) {
    const built = runNode('vite/bin/vite.js', ['build']);
    if (built !== 0) {
      console.error('The site could not be built, so no test ran.');
      return summarize(null, built);
    }
  }
  return runVitest();
}

/** Whether a project is chosen that opens pages of dist/: all are, unless some are named. */
function needsDist(args: readonly string[]): boolean {
  const projects = args.flatMap((arg, index) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
    return args[index - 1] === '--project' ? [arg] : [];
  });
  return projects.length === 0 || projects.some((name) => !PROJECTS_WITHOUT_DIST.has(name));
}

function runVitest(): Summary {
  const folder = mkdtempSync(join(tmpdir(), 'test-report-'));
  try {
    const file = join(folder, 'report.json');
    const exitCode = runNode('vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...vitestOptions,
    ]);
    return summarize(readReport(file), exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The report, or null where vitest ended before it wrote one. */
function readReport(file: string): TestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestReport;
  } catch {
    return null;
  }
}

/** Runs a program of a package, its output seen; gives its exit code, null where it was killed. */
function runNode(program: string, args: readonly string[]): number | null {
  return spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  }).status;
}
