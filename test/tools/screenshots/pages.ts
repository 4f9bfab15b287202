import { mkdirSync, writeFileSync } from 'node:fs';
import { launchChromium } from '../browser.ts';
import { builtSite } from '../built-sites.ts';
import { started } from '../started.ts';
import { startStaticServer } from '../static-server.ts';

/* npm run screenshots: takes the pictures of docs/page.md from the site of the maps of the tests. */

/** Windows, in px: a phone, a tablet upright, a desktop. */
const WINDOWS = [
  { width: 360, height: 1180 },
  { width: 720, height: 1100 },
  { width: 1200, height: 900 },
] as const;

const FOLDER = new URL('../../../docs/page/', import.meta.url);

const server = await startStaticServer([{ prefix: '/', folder: await builtSite() }]);
const browser = await launchChromium();
mkdirSync(FOLDER, { recursive: true });
for (const viewport of WINDOWS) {
  for (const theme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    await page.goto(`${server.url}?country=CL&theme=${theme}`);
    await started(page);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(300);
    const file = `${viewport.width}-${theme}.png`;
    const png = await page.screenshot();
    writeFileSync(new URL(file, FOLDER), png);
    console.log(`${file}: ${(png.length / 1000).toFixed(0)} kB`);
    await page.close();
  }
}
// The record on a day in the middle of its time.
for (const theme of ['light', 'dark'] as const) {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 1500 },
    reducedMotion: 'reduce',
  });
  await page.goto(`${server.url}election-record/?on=2024-08-24&theme=${theme}`);
  await started(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  const file = `record-${theme}.png`;
  const png = await page.screenshot();
  writeFileSync(new URL(file, FOLDER), png);
  console.log(`${file}: ${(png.length / 1000).toFixed(0)} kB`);
  await page.close();
}
await browser.close();
await server.close();
