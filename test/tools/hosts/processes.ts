import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/* Programs that hosts consist of: installed, run, started, ended. */

/** How long a program may take to answer, in ms, and how often to ask. */
const WITHIN = 120_000;
const EVERY = 200;

/** A program that runs until it is ended. */
export interface Service {
  readonly stop: () => Promise<void>;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/**
 * Runs a program to its end and gives what it wrote.
 * @throws if it fails; the message has the end of what it said
 */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env, input }: RunOptions = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, ...env },
    ...(cwd !== undefined && { cwd }),
    ...(input !== undefined && { input }),
  });
  if (status === 0) return stdout;
  const said = error?.message ?? `${stdout}${stderr}`.slice(-2000);
  throw new Error(`${command} ${args.slice(0, 3).join(' ')} failed:\n${said}`);
}

const running = new Set<ChildProcess>();
// Whoever ends the run ends what it started.
process.once('exit', () => running.forEach(end));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Starts a program of its own group; what it says goes into a file. */
export function startService(
  command: string,
  args: readonly string[],
  log: string,
  { cwd, env }: RunOptions = {},
): Service {
  const file = openSync(log, 'a');
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', file, file],
    env: { ...process.env, ...env },
    ...(cwd !== undefined && { cwd }),
  });
  running.add(child);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  }).then(() => {
    running.delete(child);
  });
  return {
    stop: () => {
      if (running.has(child)) end(child);
      return ended;
    },
  };
}

/** Ends a program with those that it started. */
function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid);
  } catch {
    // It has just ended by itself.
  }
}

/**
 * Waits until something is so.
 * @param what the message says so where it is not
 * @param within in ms
 * @throws if it is not so by then
 */
export async function until(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  within = WITHIN,
): Promise<void> {
  const last = performance.now() + within;
  while (performance.now() < last) {
    if (await isSo()) return;
    await setTimeout(EVERY);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Waits until an address answers well. */
export async function answering(url: string, log: string): Promise<void> {
  await until(`${url}; see ${log}`, () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
}

/**
 * Installs what is missing of Debian.
 * @throws if it may not; the message says what to install
 */
export function needPackages(names: readonly string[]): void {
  const missing = names.filter((name) => {
    const state = spawnSync('dpkg', ['-s', name], { encoding: 'utf8' });
    return !/^Status: .* installed$/m.test(state.stdout ?? '');
  });
  if (missing.length === 0) return;
  const line = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) throw new Error(`Install these first: sudo ${line.join(' ')}`);
  console.log(`Installing: ${line.join(' ')}`);
  run('apt-get', ['update']);
  run('apt-get', line.slice(1), { env: { DEBIAN_FRONTEND: 'noninteractive' } });
}

/** The folder for what was downloaded, kept from run to run outside of the project. */
export function cacheFolder(name: string): string {
  const home = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(home, 'reaction-map-hosts', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
