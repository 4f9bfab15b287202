import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { SITE_MAPS } from '../tools/built-sites.ts';
import { writePublicFolder } from '../tools/public-folder.ts';
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
const MAPS_OF_COPIES = ['election'];

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
  const projects = mkdtempSync(join(tmpdir(), 'projects-'));
  const [one, two] = [join(projects, 'one'), join(projects, 'quite', 'another')];
  try {
    await Promise.all([
      buildCopy(join(projects, 'whole'), SITE_MAPS, join(target, 'site')),
      buildCopy(one, MAPS_OF_COPIES, join(target, 'copy-1')).then(() =>
        buildCopy(two, MAPS_OF_COPIES, join(target, 'copy-2')),
      ),
    ]);
  } finally {
    rmSync(projects, { recursive: true, force: true });
  }
}

/** Copies the project into a folder and builds it there, with maps of the tests. */
async function buildCopy(project: string, maps: readonly string[], outDir: string): Promise<void> {
  for (const input of INPUTS) cpSync(join(ROOT, input), join(project, input), { recursive: true });
  writePublicFolder(join(project, 'public'), maps);
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
