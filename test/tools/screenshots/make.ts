import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { launchChromium } from '../browser.ts';
import { areNewsroomFilesThere, NEWSROOM_FILES, VOTE_FILE } from '../newsroom-files.ts';
import { startStaticServer } from '../static-server.ts';
import { reduceShades } from './shades.ts';

/* npm run screenshots: takes the picture of /make/ in the README from the built site, with a vote dropped in. */

const WINDOW = { width: 1200, height: 720 };
const FILE = new URL('../../../docs/make.png', import.meta.url);

if (areNewsroomFilesThere) await takePicture();
else console.log(`make.png is left as it is: there is no folder ${NEWSROOM_FILES}`);

async function takePicture(): Promise<void> {
  const server = await startStaticServer([{ prefix: '/', folder: 'dist' }]);
  const browser = await launchChromium();
  const page = await browser.newPage({
    viewport: WINDOW,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`${server.url}make/`);
  await page.locator('#start').waitFor();
  await page.setInputFiles('#file', join(NEWSROOM_FILES, VOTE_FILE));
  const map = page.frameLocator('#preview-panel iframe:not([aria-hidden])');
  await page.locator('.candidate').first().waitFor();
  const headline = '141 states voted for the resolution';
  await page.fill('#headline', headline);
  await page.locator('.kept[data-kept=kept]').waitFor();
  // As it stands in an article, all of the map is in sight.
  await page.click('#tab-embed');
  await page.click('#width-640');
  await map.locator('.frame').first().waitFor();
  await map.locator('h1', { hasText: headline }).first().waitFor();
  const note = page.locator('#close-message');
  if (await note.isVisible()) await note.click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(300);
  const picture = PNG.sync.read(await page.screenshot());
  reduceShades(picture.data);
  const png = PNG.sync.write(picture, { deflateLevel: 9, colorType: 2 });
  writeFileSync(FILE, png);
  console.log(`make.png: ${(png.length / 1000).toFixed(0)} kB`);
  await browser.close();
  await server.close();
}
