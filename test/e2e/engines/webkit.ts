import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { freePort } from '../../tools/free-port.ts';
import { createDownloadFolder } from './download-folder.ts';
import type { Engine, EngineWindow, InPage, Json, Key, Point, WindowOptions } from './engine.ts';
import { PATIENCE, until } from './until.ts';

/*
 * WebKitGTK, which shares its engine with Safari. Its driver speaks W3C WebDriver over HTTP
 * (https://www.w3.org/TR/webdriver2/): no console, no print-out.
 */

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const BROWSER = ['x86_64', 'aarch64']
  .map((processor) => `/usr/lib/${processor}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find(existsSync);

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const CONTROL = '\uE009';
const KEYS: Readonly<Record<Exclude<Key, 'Paste'>, string>> = {
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Tab: '\uE004',
};

const ABOUT = {
  name: 'WebKit',
  cannot: { print: 'its driver does not know the command of WebDriver that prints a page' },
} as const;

/** WebKit, where Debian's WebKitGTK and a screen without a monitor are installed. */
export const webkit: Engine =
  BROWSER !== undefined && existsSync(DRIVER) && existsSync(SCREEN)
    ? { ...ABOUT, kind: 'installed', open: (options) => openWindow(BROWSER, options) }
    : {
        ...ABOUT,
        kind: 'missing',
        help: 'sudo apt-get install webkit2gtk-driver xvfb (Debian, Ubuntu)',
      };

async function openWindow(browser: string, options: WindowOptions = {}): Promise<EngineWindow> {
  const started: ChildProcess[] = [];
  // The browser keeps its files, and what it downloads, in its home.
  const home = createDownloadFolder();
  const end = () => {
    for (const one of started.toReversed()) one.kill();
    home.remove();
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
        env: { ...process.env, DISPLAY: `:${display}`, HOME: home.path },
      }),
    );
    const driver = await connect(`http://127.0.0.1:${port}`);
    const session = await driver.startSession(browser, options);
    const call: Call = (method, path, body) =>
      driver.call(method, `/session/${session}${path}`, body);
    const run = (wanted: InPage<Json | undefined>, given: readonly Json[]) =>
      call('POST', '/execute/sync', { script: `return (${wanted})(...arguments)`, args: given });
    const resize = async (width: number, height: number) => {
      await call('POST', '/window/rect', { width, height });
    };
    // Without scripts no second window can be opened.
    if (!options.isScriptless) await openSecondWindow(call, run);
    await resize(1200, 900);
    const act = (...actions: readonly unknown[]) => call('POST', '/actions', { actions });
    const stroke = (value: string) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    const keys = (actions: readonly unknown[]) => act({ type: 'key', id: 'keys', actions });
    const mouse = async (actions: readonly unknown[]) => {
      await act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
    };
    return {
      resize,
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
      click: (at) => mouse([moveTo(at), DOWN, UP]),
      drag: (from, ...over) => mouse([moveTo(from), DOWN, ...over.map(moveTo), UP]),
      press: async (key) => {
        await keys(
          key === 'Paste'
            ? [
                { type: 'keyDown', value: CONTROL },
                ...stroke('v'),
                { type: 'keyUp', value: CONTROL },
              ]
            : stroke(KEYS[key]),
        );
      },
      type: async (text) => {
        await keys([...text].flatMap(stroke));
      },
      async chooseFile(selector, path) {
        const found = await call('POST', '/element', { using: 'css selector', value: selector });
        const [id] = Object.values(found as Record<string, string>);
        await call('POST', `/element/${id}/value`, { text: path });
      },
      saved: home.saved,
      print: () => Promise.reject(new Error(ABOUT.cannot.print)),
      screenshot: async () => Buffer.from((await call('GET', '/screenshot')) as string, 'base64'),
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

const DOWN = { type: 'pointerDown', button: 0 } as const;
const UP = { type: 'pointerUp', button: 0 } as const;

function moveTo([x, y]: Point) {
  const [left, top] = [Math.round(x), Math.round(y)];
  return { type: 'pointerMove', duration: 0, x: left, y: top, origin: 'viewport' } as const;
}

type Call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

/** Goes to a window without a toolbar: the first has one, and cannot be narrower than that. */
async function openSecondWindow(
  call: Call,
  run: (wanted: InPage<Json | undefined>, given: readonly Json[]) => Promise<unknown>,
): Promise<void> {
  const first = await call('GET', '/window');
  const openIt = () => {
    open('about:blank', '', 'toolbar=no,menubar=no,location=no,width=1200,height=900');
  };
  await run(openIt as InPage<undefined>, []);
  const handle = await until('WebKit opens a window', async () => {
    const handles = (await call('GET', '/window/handles')) as string[];
    return handles.find((one) => one !== first);
  });
  await call('POST', '/window', { handle });
}

interface Driver {
  readonly call: Call;
  readonly startSession: (browser: string, options: WindowOptions) => Promise<string>;
}

async function connect(address: string): Promise<Driver> {
  const call: Call = async (method, path, body) => {
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
  await until('WebKitWebDriver answers', () => call('GET', '/status').catch(() => undefined));
  return {
    call,
    async startSession(browser, { isDark = false, isScriptless = false }) {
      const options = {
        binary: browser,
        // With an argument that it does not know the browser ends, and the driver waits for ever.
        args: [
          '--automation',
          '--javascript-can-open-windows-automatically=true',
          ...(isDark ? ['--dark-mode'] : []),
          ...(isScriptless ? ['--enable-javascript=false'] : []),
        ],
      };
      const created = (await call('POST', '/session', {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
      })) as { readonly sessionId: string };
      return created.sessionId;
    },
  };
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
