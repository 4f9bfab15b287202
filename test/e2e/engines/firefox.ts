import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { createDownloadFolder } from './download-folder.ts';
import type { Engine } from './engine.ts';
import { pageWindow } from './page-window.ts';

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
  const about = { name: 'Firefox', cannot: {} } as const;
  if (path === undefined) {
    const help = 'sudo apt-get install firefox-esr, or FIREFOX_PATH=<file>';
    return { ...about, kind: 'missing', help };
  }
  return {
    ...about,
    kind: 'installed',
    async open({ isDark = false, isScriptless = false } = {}) {
      const folder = createDownloadFolder();
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: path,
        headless: true,
        extraPrefsFirefox: {
          // 0 is dark, 1 is light.
          'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
          'javascript.enabled': !isScriptless,
          // 2 is the folder below.
          'browser.download.folderList': 2,
          'browser.download.dir': folder.path,
          // Its list of downloads opens over the page and takes the keys.
          'browser.download.alwaysOpenPanel': false,
        },
      });
      const page = await browser.newPage();
      const resize = (width: number, height: number) => page.setViewport({ width, height });
      await resize(1200, 900);
      return pageWindow(page, {
        resize,
        async chooseFile(selector, path) {
          const field = await page.waitForSelector(selector);
          await (await field?.toElement('input'))?.uploadFile(path);
        },
        saved: folder.saved,
        async close() {
          await browser.close();
          folder.remove();
        },
      });
    },
  };
}
