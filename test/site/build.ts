import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  // What a test of test/site gets by inject('…').
  export interface ProvidedContext {
    /** Folder of the site as the build writes it for SITE_URL. */
    readonly siteFolder: string;
    /** Folders of one site, built in copies of the project that stand in different places. */
    readonly siteFoldersOfCopies: readonly [string, string];
  }
}

/** Address that the sites are built for. */
export const SITE_URL = 'https://maps.example/news/';
/** The only map of the copies: a site with all its kinds of files, at a third of the time. */
const MAP_OF_COPIES = 'venezuela-2024';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/built-sites');
/** Everything that a build reads beside node_modules, which package-lock.json stands for. */
const INPUTS = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json'];
/** How many builds are kept: one for each branch that somebody goes back and forth between. */
const KEPT = 4;

/**
 * Builds the sites that the tests look at, unless the same files were built before.
 *
 * @throws if a build fails
 */
export async function setup(project: TestProject): Promise<void> {
  const built = join(CACHE, hashOfInputs());
  if (!existsSync(built)) await buildAll(built);
  utimesSync(built, new Date(), new Date());
  forgetOldest();
  project.provide('siteFolder', join(built, 'site'));
  project.provide('siteFoldersOfCopies', [join(built, 'copy-1'), join(built, 'copy-2')]);
}

async function buildAll(target: string): Promise<void> {
  const copies = mkdtempSync(join(tmpdir(), 'projects-'));
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, 'unfinished-'));
  try {
    await Promise.all([
      build(ROOT, join(unfinished, 'site')),
      buildCopy(join(copies, 'one'), join(unfinished, 'copy-1')).then(() =>
        buildCopy(join(copies, 'quite', 'another'), join(unfinished, 'copy-2')),
      ),
    ]);
    // Whole or not at all: another run may be looking for it.
    if (!existsSync(target)) renameSync(unfinished, target);
  } finally {
    for (const folder of [copies, unfinished]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies the project into a folder and builds it there, with one map alone. */
async function buildCopy(project: string, outDir: string): Promise<void> {
  const maps = join(ROOT, 'public/maps');
  const isWanted = (path: string) =>
    !path.startsWith(`${maps}/`) || `${path}/`.startsWith(`${maps}/${MAP_OF_COPIES}/`);
  for (const input of INPUTS) {
    cpSync(join(ROOT, input), join(project, input), { recursive: true, filter: isWanted });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'dir');
  await build(project, outDir);
}

/** Builds a project as `npm run build` does, in a process of its own: two are done at once. */
async function build(project: string, outDir: string): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, SITE_URL, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code !== 0) throw new Error(`the site could not be built in ${project}`);
}

function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const input of [...INPUTS, 'package-lock.json', 'test/site/build.ts']) {
    for (const file of filesOf(input)) {
      hash.update(`${file}\0${statSync(join(ROOT, file)).size}\0`);
      hash.update(readFileSync(join(ROOT, file)));
    }
  }
  return hash.digest('hex').slice(0, 24);
}

/** A file itself, or all files of a folder in the order of their names. */
function filesOf(path: string): string[] {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}

function forgetOldest(): void {
  const age = (folder: string) => -statSync(folder).mtimeMs;
  const folders = readdirSync(CACHE).map((name) => join(CACHE, name));
  const byAge = folders.toSorted((a, b) => age(a) - age(b));
  for (const folder of byAge.slice(KEPT)) rmSync(folder, { recursive: true, force: true });
}
