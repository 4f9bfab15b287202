import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import type { Engine, InPage, Json } from './engine.ts';

const USUAL = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The program of Firefox; undefined where none is installed.
 *
 * @throws Error if FIREFOX_PATH leads nowhere
 */
export function findFirefox(): string | undefined {
  const chosen = process.env['FIREFOX_PATH'];
  if (chosen && !existsSync(chosen)) {
    throw new Error(`FIREFOX_PATH is ${chosen}, where there is no file`);
  }
  return chosen || USUAL.find(existsSync);
}

/** Firefox by WebDriver BiDi, where one is installed. */
export const firefox: Engine = firefoxAt(findFirefox());

function firefoxAt(path: string | undefined): Engine {
  if (path === undefined) {
    const help = 'sudo apt-get install firefox-esr, or FIREFOX_PATH=<file>';
    return { name: 'Firefox', kind: 'missing', help };
  }
  return {
    name: 'Firefox',
    kind: 'installed',
    async open({ width = 1200, height = 900, isDark = false } = {}) {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: path,
        headless: true,
        extraPrefsFirefox: {
          // 0 is dark, 1 is light.
          'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
        },
      });
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      const evaluate = (
        target: Pick<typeof page, 'evaluate'>,
        wanted: InPage<Json | undefined>,
        given: readonly Json[],
      ) => target.evaluate(`(${wanted})(...${JSON.stringify(given)})`);
      return {
        goto: async (address) => {
          await page.goto(address);
        },
        run: (wanted, ...given) => evaluate(page, wanted, given) as never,
        runInFrame: async (wanted, ...given) => {
          const frame = page.frames()[1];
          if (frame === undefined) throw new Error('the page has no iframe');
          return (await evaluate(frame as never, wanted, given)) as never;
        },
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        type: (text) => page.keyboard.type(text),
        screenshot: async (file) => {
          await page.screenshot({ path: file as `${string}.png` });
        },
        close: () => browser.close(),
      };
    },
  };
}
