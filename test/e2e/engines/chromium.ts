import { join } from 'node:path';
import { launchChromium } from '../../tools/browser.ts';
import { createDownloadFolder } from './download-folder.ts';
import type { Engine } from './engine.ts';
import { pageWindow } from './page-window.ts';

/** Chromium, which `npm test` has found or installed. */
export const chromium: Engine = {
  name: 'Chromium',
  cannot: {},
  kind: 'installed',
  async open({ isDark = false, isScriptless = false } = {}) {
    const browser = await launchChromium();
    const folder = createDownloadFolder();
    const page = await browser.newPage({
      viewport: { width: 1200, height: 900 },
      colorScheme: isDark ? 'dark' : 'light',
      javaScriptEnabled: !isScriptless,
    });
    page.on('download', (file) => file.saveAs(join(folder.path, file.suggestedFilename())));
    return pageWindow(page, {
      resize: (width, height) => page.setViewportSize({ width, height }),
      chooseFile: (selector, path) => page.setInputFiles(selector, path),
      saved: folder.saved,
      async close() {
        await browser.close();
        folder.remove();
      },
    });
  },
};
