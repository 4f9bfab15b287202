import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { Engine, EngineWindow, InPage, Json, Key, WindowOptions } from './engine.ts';

/*
 * WebKitGTK, which shares its engine with Safari. Its driver speaks W3C WebDriver over HTTP
 * (https://www.w3.org/TR/webdriver2/): no console, no print-out.
 */

/** How long the driver may take for one command, and a window to appear, in ms. */
const PATIENCE = 30_000;

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const BROWSER = ['x86_64', 'aarch64']
  .map((processor) => `/usr/lib/${processor}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find(existsSync);

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<Key, string>> = {
  ArrowRight: '\uE014',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
};

/** WebKit, where Debian's WebKitGTK and a screen without a monitor are installed. */
export const webkit: Engine =
  BROWSER !== undefined && existsSync(DRIVER) && existsSync(SCREEN)
    ? { name: 'WebKit', kind: 'installed', open: (options) => openWindow(BROWSER, options) }
    : {
        name: 'WebKit',
        kind: 'missing',
        help: 'sudo apt-get install webkit2gtk-driver xvfb (Debian, Ubuntu)',
      };

async function openWindow(
  browser: string,
  { width = 1200, height = 900, isDark = false }: WindowOptions = {},
): Promise<EngineWindow> {
  const started: ChildProcess[] = [];
  // The browser keeps its files, and what it downloads, in its home.
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const end = () => {
    for (const one of started.toReversed()) one.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  try {
    const screen = spawn(
      SCREEN,
      ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    started.push(screen);
    const display = await firstLine(screen.stdio[3] as Readable);
    const port = await freePort();
    started.push(
      spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: `:${display}`, HOME: home },
      }),
    );
    const driver = await connect(`http://127.0.0.1:${port}`);
    const session = await driver.startSession(browser, isDark);
    const call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) =>
      driver.call(method, `/session/${session}${path}`, body);
    const run = (wanted: InPage<Json | undefined>, given: readonly Json[]) =>
      call('POST', '/execute/sync', { script: `return (${wanted})(...arguments)`, args: given });
    // The first window has a toolbar, and cannot be narrower than that.
    const first = await call('GET', '/window');
    await run(
      ((w: number, h: number) => {
        open('about:blank', '', `toolbar=no,menubar=no,location=no,width=${w},height=${h}`);
      }) as InPage<undefined>,
      [width, height],
    );
    const handle = await until(async () => {
      const handles = (await call('GET', '/window/handles')) as string[];
      return handles.find((one) => one !== first);
    });
    await call('POST', '/window', { handle });
    await call('POST', '/window/rect', { width, height });
    const act = (...actions: readonly unknown[]) => call('POST', '/actions', { actions });
    const keys = (values: readonly string[]) =>
      act({
        type: 'key',
        id: 'keys',
        actions: values.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      });
    return {
      goto: async (address) => {
        await call('POST', '/url', { url: address });
      },
      run: (wanted, ...given) => run(wanted, given) as never,
      runInFrame: async (wanted, ...given) => {
        await call('POST', '/frame', { id: 0 });
        try {
          return (await run(wanted, given)) as never;
        } finally {
          await call('POST', '/frame', { id: null });
        }
      },
      click: async (x, y) => {
        const [left, top] = [Math.round(x), Math.round(y)];
        await act({
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', duration: 0, x: left, y: top, origin: 'viewport' },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        });
      },
      press: async (key) => {
        await keys([KEYS[key]]);
      },
      type: async (text) => {
        await keys([...text]);
      },
      close: async () => {
        await call('DELETE', '').catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

interface Driver {
  readonly call: (method: string, path: string, body?: unknown) => Promise<unknown>;
  readonly startSession: (browser: string, isDark: boolean) => Promise<string>;
}

async function connect(address: string): Promise<Driver> {
  const call: Driver['call'] = async (method, path, body) => {
    const answer = await fetch(address + path, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { readonly value: unknown };
    if (answer.ok) return value;
    const { error, message } = value as { readonly error: string; readonly message: string };
    throw new Error(`${error}: ${message}`);
  };
  await until(() => call('GET', '/status').catch(() => undefined));
  return {
    call,
    async startSession(browser, isDark) {
      const options = {
        binary: browser,
        // With an argument that it does not know the browser ends, and the driver waits for ever.
        args: [
          '--automation',
          '--javascript-can-open-windows-automatically=true',
          ...(isDark ? ['--dark-mode'] : []),
        ],
      };
      const created = (await call('POST', '/session', {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
      })) as { readonly sessionId: string };
      return created.sessionId;
    },
  };
}

/** Asks again until there is an answer. */
async function until<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
  const last = Date.now() + PATIENCE;
  while (Date.now() < last) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await setTimeout(50);
  }
  throw new Error('WebKit did not answer');
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (bytes) => {
      text += String(bytes);
      if (text.includes('\n')) resolve(text.trim());
    });
    stream.once('end', () => reject(new Error('Xvfb did not start')));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
