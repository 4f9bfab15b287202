import { launchChromium } from '../../tools/browser.ts';
import type { Engine } from './engine.ts';
import { pageWindow } from './page-window.ts';

/** Chromium, which `npm test` has found or installed. */
export const chromium: Engine = {
  name: 'Chromium',
  kind: 'installed',
  async open({ width = 1200, height = 900, isDark = false } = {}) {
    const browser = await launchChromium();
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: isDark ? 'dark' : 'light',
    });
    return pageWindow(page, () => browser.close());
  },
};
