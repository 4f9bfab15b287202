/**
 * npm test: finds or installs a browser, runs all tests, sums them up in the last line. Tests build the sites that they
 * look at themselves.
 *
 *   npm test -- --project unit     one project (unit, dom and site need no browser)
 *   npm test -- legend             files whose path holds a word
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browser.ts';
import { type Summary, summarize, type TestReport } from './summary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Those that open no page. */
const PROJECTS_WITHOUT_BROWSER = new Set(['unit', 'dom', 'site']);

const options = process.argv.slice(2);
const summary = await runTests();
if (summary.secondTries.length > 0) {
  console.log('Passed at the second try. Each is a race, in the product or in its test: mend it.');
  for (const test of summary.secondTries) console.log(`- ${relative(ROOT, test)}`);
}
console.log(summary.line);
process.exitCode = summary.ok ? 0 : 1;

/** Finds the browser that the chosen tests need and runs them. */
async function runTests(): Promise<Summary> {
  if (!needsBrowser(options)) return runVitest();
  try {
    const chromium = await findChromium();
    console.log(`Browser: ${chromium}`);
    // The tests find it there at once.
    process.env['CHROMIUM_PATH'] = chromium;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return summarize(null, 1);
  }
  return runVitest();
}

/** Whether a project is chosen that opens pages: all are, unless some are named. */
function needsBrowser(args: readonly string[]): boolean {
  const projects = args.flatMap((arg, index) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
    return args[index - 1] === '--project' ? [arg] : [];
  });
  return projects.length === 0 || projects.some((name) => !PROJECTS_WITHOUT_BROWSER.has(name));
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
      ...options,
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
