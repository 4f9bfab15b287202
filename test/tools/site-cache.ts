import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/built-sites');
/** Everything that a build reads but `public/`, and node_modules, which package-lock.json stands for. */
export const INPUTS = [
  'src',
  'index.html',
  'vite.config.ts',
  'package.json',
  'LICENSE',
  'LICENSE-DATA.md',
];
/** What of `public/` goes into every site, and the maps of the tests. */
const FOR_ALL = ['public/geo', 'public/fonts', 'test/fixtures/stories', 'package-lock.json'];
/** Variables that make another site of the same files. */
const VARIABLES = ['SITE_URL', 'DATA_ORIGINS'];
/** How many builds are kept: those of each branch that somebody goes back and forth between. */
const KEPT = 16;
/** ms after which who builds has been stopped, not slow. */
const GIVEN_UP = 300_000;

/**
 * The folder of what is built of this project for tests. It is built once for the same files and the same
 * recipe: by one of several workers, and by none in the next run.
 *
 * @param recipe tells builds of the same files apart
 * @param build writes what it builds into a folder that is empty
 * @param more what it reads besides: files and folders of the project
 * @throws as build does
 */
export async function builtOnce(
  recipe: string,
  build: (folder: string) => Promise<void>,
  more: readonly string[] = [],
): Promise<string> {
  const target = join(CACHE, keyOf(recipe, more));
  const lock = `${target}.lock`;
  mkdirSync(CACHE, { recursive: true });
  while (!existsSync(target)) {
    if (!takeLock(lock)) {
      await sleep(100);
      continue;
    }
    try {
      await buildWhole(target, build);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  utimesSync(target, new Date(), new Date());
  forgetOldest();
  return target;
}

/** Whole or not at all: another worker may be looking for it. */
async function buildWhole(target: string, build: (folder: string) => Promise<void>): Promise<void> {
  const unfinished = mkdtempSync(join(CACHE, 'unfinished-'));
  try {
    await build(unfinished);
    if (!existsSync(target)) renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Whether nobody else is building. */
function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > GIVEN_UP) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function keyOf(recipe: string, more: readonly string[]): string {
  const variables = VARIABLES.map((name) => [name, process.env[name]]);
  const hash = createHash('sha256').update(JSON.stringify([recipe, variables]));
  for (const input of [...INPUTS, ...FOR_ALL, ...more]) {
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
  const age = (folder: string) => -(statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const folders = readdirSync(CACHE).map((name) => join(CACHE, name));
  const byAge = folders.toSorted((a, b) => age(a) - age(b));
  for (const folder of byAge.slice(KEPT)) rmSync(folder, { recursive: true, force: true });
}
