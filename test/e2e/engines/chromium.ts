import { launchChromium } from '../../tools/browser.ts';
import type { Engine, InPage, Json } from './engine.ts';

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
    const evaluate = async (
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
        await page.screenshot({ path: file });
      },
      close: () => browser.close(),
    };
  },
};
