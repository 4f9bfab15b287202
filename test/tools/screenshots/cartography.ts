import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { project } from '../../../geo/projection.ts';
import { launchChromium } from '../browser.ts';
import { builtSite } from '../built-sites.ts';
import { started } from '../started.ts';
import { startStaticServer } from '../static-server.ts';

/**
 * npm run screenshots: takes the pictures of docs/cartography.md from the site of the maps of the tests.
 *
 *   npm run screenshots              all
 *   npm run screenshots -- pacific   those whose file names begin so
 */

/** A picture: what is in its middle, in degrees, and how often the world is doubled in width for it. */
interface Picture {
  readonly name: string;
  readonly centre: readonly [longitude: number, latitude: number];
  readonly doublings: number;
  readonly width: Width;
}

type Width = 360 | 960;

const PICTURES: readonly Picture[] = [
  ...([360, 960] as const).flatMap((width): Picture[] => [
    { name: 'world', centre: [11.5, 15], doublings: 0, width },
    { name: 'caribbean', centre: [-66, 16], doublings: 3, width },
    { name: 'europe', centre: [12, 47.5], doublings: 3, width },
    { name: 'pacific', centre: [170, -8], doublings: 2, width },
    { name: 'kashmir', centre: [77, 34], doublings: 3, width },
    { name: 'western-sahara', centre: [-10.5, 26], doublings: 3, width },
  ]),
  { name: 'caribbean-close', centre: [-62.5, 15.5], doublings: 4, width: 360 },
  { name: 'europe-sketch', centre: [12, 47.5], doublings: 1, width: 960 },
  { name: 'crimea', centre: [35, 46], doublings: 3, width: 960 },
  { name: 'levant', centre: [35.3, 33.2], doublings: 3, width: 960 },
];

const FOLDER = new URL('../../../docs/cartography/', import.meta.url);

/** From this width of the world on, in px, the fine level is drawn. */
const FINE_FROM = 2900;

/** px per unit of the map's SVG, eight plane units, and where a unit lies on the screen. */
async function placeOnScreen(page: Page, [longitude, latitude]: Picture['centre']) {
  const [x, y] = project([longitude, latitude]);
  return page.evaluate(
    ([left, top]) => {
      const svg = document.querySelector<SVGSVGElement>('.map svg.world');
      const matrix = svg?.getScreenCTM() ?? new DOMMatrix();
      const point = new DOMPoint(left, top).matrixTransform(matrix);
      const box = document.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect();
      return {
        scale: matrix.a,
        off: [box.x + box.width / 2 - point.x, box.y + box.height / 2 - point.y] as const,
        middle: [box.x + box.width / 2, box.y + box.height / 2] as const,
        reach: [box.width * 0.45, box.height * 0.45] as const,
      };
    },
    [x / 8, y / 8] as const,
  );
}

/** Drags the map until a place is in its middle, or as near as the map's edge allows. */
async function centreOn(page: Page, centre: Picture['centre']) {
  for (let drag = 0; drag < 20; drag++) {
    const { off, middle, reach } = await placeOnScreen(page, centre);
    if (Math.hypot(...off) < 2) return;
    const step = [0, 1].map((axis) => {
      const limit = reach[axis] ?? 0;
      return Math.max(-limit, Math.min(limit, off[axis] ?? 0));
    });
    const [dx = 0, dy = 0] = step;
    await page.mouse.move(middle[0] - dx / 2, middle[1] - dy / 2);
    await page.mouse.down();
    await page.mouse.move(middle[0], middle[1], { steps: 4 });
    await page.mouse.move(middle[0] + dx / 2, middle[1] + dy / 2, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(50);
  }
}

const only = process.argv[2];
const server = await startStaticServer([{ prefix: '/', folder: await builtSite() }]);
mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium();
for (const picture of PICTURES) {
  const file = `${picture.name}-${picture.width}.png`;
  if (only !== undefined && !file.startsWith(only)) continue;
  const page = await browser.newPage({
    viewport: { width: picture.width, height: 900 },
    deviceScaleFactor: picture.width === 360 ? 2 : 1,
    reducedMotion: 'reduce',
  });
  await page.goto(`${server.url}?view=world`);
  await started(page);
  await page.evaluate(() => document.fonts.ready);
  const map = page.locator('.map');
  await map.scrollIntoViewIfNeeded();
  const borders = await page.locator('.map .borders').getAttribute('d');
  for (let doubling = 0; doubling < picture.doublings; doubling++) {
    await page.locator('[data-zoom=in]').click();
    await page.waitForTimeout(100);
    await map.scrollIntoViewIfNeeded();
    await centreOn(page, picture.centre);
  }
  const { scale } = await placeOnScreen(page, picture.centre);
  const world = Math.round((scale * 38_400) / 8);
  if (world >= FINE_FROM) {
    await page.waitForFunction(
      (before) => document.querySelector('.map .borders')?.getAttribute('d') !== before,
      borders,
    );
  }
  // Neither what the pointer is over nor what has the focus belongs into the picture.
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | SVGElement | null)?.blur());
  await page.waitForTimeout(300);
  const png = await map.screenshot();
  writeFileSync(new URL(file, FOLDER), png);
  const level = world >= FINE_FROM ? 'fine level' : 'sketch';
  console.log(`${file}: world ${world} px wide, ${level}, ${(png.length / 1000).toFixed(0)} kB`);
  await page.close();
}
await browser.close();
await server.close();
