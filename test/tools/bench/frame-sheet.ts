/**
 * Draws docs/frame.png: the frame at five widths, light and dark, with and without a country open.
 *
 *   npx tsx test/tools/bench/frame-sheet.ts
 */
import { launchChromium } from '../browser.ts';
import { builtSite } from '../built-sites.ts';
import { started } from '../started.ts';
import { startStaticServer } from '../static-server.ts';

const WIDTHS = [280, 320, 480, 640, 900];
const ROWS = [
  { theme: 'light', query: '' },
  { theme: 'light', query: '&country=CL' },
  { theme: 'dark', query: '' },
  { theme: 'dark', query: '&country=CL' },
];
const GAP = 32;

const server = await startStaticServer([{ prefix: '/', folder: await builtSite() }]);
const browser = await launchChromium();
try {
  const pictures: string[] = [];
  for (const { theme, query } of ROWS) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 700 } });
      await page.goto(`${server.url}election/embed.html?theme=${theme}${query}`);
      await started(page);
      await page.evaluate(() => document.fonts.ready);
      const height = await page
        .locator('.sizer > .frame')
        .evaluate((box: HTMLElement) => box.offsetHeight);
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(800);
      pictures.push((await page.screenshot()).toString('base64'));
      await page.close();
    }
  }
  const width = WIDTHS.reduce((sum, one) => sum + one + GAP, GAP);
  const sheet = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 0.5 });
  const images = pictures.map((data) => `<img src="data:image/png;base64,${data}">`).join('');
  await sheet.setContent(
    `<style>body{margin:0;padding:${GAP}px;display:grid;gap:${GAP}px;background:#8d9196;align-items:start;
      grid-template-columns:repeat(${WIDTHS.length},max-content)}img{display:block}</style>${images}`,
  );
  await sheet.screenshot({ path: 'docs/frame.png', fullPage: true });
} finally {
  await browser.close();
  await server.close();
}
