import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const LAUNCH_ARGUMENTS = [
  // Containers often forbid the sandbox, and the tests only open pages of this project.
  '--no-sandbox',
  '--disable-gpu',
  // Without a graphics card a page is painted tile by tile, and each tile goes through every path of the map: few
  // large ones take half the time, a fifth of all computing. The pixels are the same.
  '--default-tile-width=1280',
  '--default-tile-height=512',
  // Letters stand where a browser with a window puts them.
  '--font-render-hinting=none',
  // The rest keeps the browser from talking to anyone but the page's own host.
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const HELP = [
  'Do one of these, then run the tests again:',
  '- install Chromium or Chrome (Debian: sudo apt-get install chromium-headless-shell);',
  '- set CHROMIUM_PATH to the program of a Chromium or Chrome that is there;',
  '- npx playwright-core install chromium, and where it then misses libraries,',
  '  sudo npx playwright-core install-deps chromium.',
].join('\n');

/**
 * The path of a Chromium that runs; installs one (and says so) where there is none.
 * The variable CHROMIUM_PATH decides where it is set.
 * @throws if CHROMIUM_PATH leads nowhere, or nothing could be installed; the message says what to do
 */
export async function findChromium(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (!existsSync(chosen)) {
      throw new Error(`CHROMIUM_PATH is ${chosen}, where there is no file.\n${HELP}`);
    }
    return chosen;
  }
  const found = findInstalled() ?? install();
  if (found === undefined) throw new Error(`No Chromium was found or could be installed.\n${HELP}`);
  return found;
}

/**
 * Starts a Chromium without a window; close() it at the end.
 * @param scrollBars whether pages have scroll bars that take room, as most desktop browsers show them
 * @throws as findChromium does
 */
export async function launchChromium(scrollBars = false): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: LAUNCH_ARGUMENTS,
    ignoreDefaultArgs: scrollBars ? ['--hide-scrollbars'] : [],
  });
}

/** Where browsers usually are, best first. Chrome and Edge are Chromium too. */
export function usualPaths(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  if (platform === 'win32') {
    return [
      environment['ProgramFiles'],
      environment['ProgramFiles(x86)'],
      environment['LocalAppData'],
    ]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]);
  }
  if (platform === 'darwin') {
    const applications = ['/Applications', join(environment['HOME'] ?? '', 'Applications')];
    return applications.flatMap((folder) => [
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]);
  }
  return [
    // The same engine without a browser around it: the tests take a sixth less of computing.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ];
}

/** A browser that is there already, Playwright's own last. */
function findInstalled(): string | undefined {
  return [...usualPaths(process.platform, process.env), chromium.executablePath()].find(runs);
}

/** Whether there is a program at a path that starts. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  // Only on Linux do files lie in wait that do not start (Ubuntu's chromium-browser may be a script
  // that names a package, Playwright's own may miss libraries); on Windows asking opens a window.
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

/** Installs a browser from the system's packages or by Playwright; undefined if neither gave one. */
function install(): string | undefined {
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version') && run('apt-get', ['update'])) {
    // Older systems have only the second.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const found = run('apt-get', ['install', '-y', name]) ? findInstalled() : undefined;
      if (found !== undefined) return found;
    }
  }
  run('npx', ['playwright-core', 'install', 'chromium']);
  return findInstalled();
}

/** Runs a command where its output is seen; true if it succeeded. */
function run(command: string, args: readonly string[]): boolean {
  console.log(`No Chromium found, installing one: ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    // npx is a script there, and Windows starts scripts by a shell alone.
    shell: process.platform === 'win32',
  });
  return status === 0;
}
