import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { builtOnce, INPUTS } from '../tools/site-cache.ts';

declare module 'vitest' {
  // What a test of test/built-site gets by inject('…').
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

/**
 * Builds the sites that the tests look at, unless the same files were built before.
 *
 * @throws if a build fails
 */
export async function setup(project: TestProject): Promise<void> {
  const recipe = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  const built = await builtOnce(recipe, buildAll);
  project.provide('siteFolder', join(built, 'site'));
  project.provide('siteFoldersOfCopies', [join(built, 'copy-1'), join(built, 'copy-2')]);
}

async function buildAll(target: string): Promise<void> {
  const copies = mkdtempSync(join(tmpdir(), 'projects-'));
  try {
    await Promise.all([
      build(ROOT, join(target, 'site')),
      buildCopy(join(copies, 'one'), join(target, 'copy-1')).then(() =>
        buildCopy(join(copies, 'quite', 'another'), join(target, 'copy-2')),
      ),
    ]);
  } finally {
    rmSync(copies, { recursive: true, force: true });
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
