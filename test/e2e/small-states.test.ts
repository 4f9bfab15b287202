import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { showMap } from './map-points.ts';
import { useMaps } from './map-site.ts';
import { useBrowser } from './open-page.ts';
import { OWN_MAPS, SMALL } from './own-maps.ts';
import { coloursAt } from './pixels.ts';
import { choosePlace } from './pointer.ts';
import { settle } from './settle.ts';

/** The colour of the stance that all of them take, in the light theme. */
const FILL = '#3c7e96';

const open = useBrowser();
const site = useMaps(OWN_MAPS);
const address = (query: string) => `${site()}small-states/${query}`;

/** The box of what is drawn last of a place: its dot, or its shape where that is to be seen. */
async function boxOf(page: Page, id: string) {
  const drawn = page.locator(
    `.map :is(.answers, .dots) :is(path[data-id="${id}"], [data-id="${id}"] path):not([data-hidden])`,
  );
  const box = await drawn.last().boundingBox();
  if (box === null) throw new Error(`${id} is not drawn`);
  return box;
}

async function middleOf(page: Page, id: string) {
  const { x, y, width, height } = await boxOf(page, id);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Every whole px in a box and on its left upper edge. */
function pointsIn({
  x,
  y,
  width,
  height,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
}) {
  const steps = (from: number, length: number) =>
    Array.from({ length: Math.ceil(length) }, (_, i) => Math.floor(from) + i);
  return steps(y, height).flatMap((top) => steps(x, width).map((left) => ({ x: left, y: top })));
}

it.each([360, 960].flatMap((width) => SMALL.map((id) => [id, width] as const)))(
  '%s is seen in the colour of its answer, and opens by a click, at %i px',
  async (id, width) => {
    const { page } = await open(address('?view=world'), { width });
    await showMap(page);
    await settle(page);
    const box = await boxOf(page, id);
    // A name, or the line that leads to it, may lie over the middle.
    const points = pointsIn(box);
    const colours = await coloursAt(page, points);
    const point = points[colours.indexOf(FILL)];
    if (point === undefined) throw new Error(`${id} is not in ${FILL}, but in ${colours}`);
    // In the middle of the pixel.
    await page.mouse.click(point.x + 0.5, point.y + 0.5);
    await expect.poll(() => page.locator('.panel.open').getAttribute('id')).toBe(`c-${id}`);
  },
);

it.each(SMALL)('%s opens by touch at 360 px', async (id) => {
  const { page } = await open(address('?view=world'), { width: 360, touch: true });
  await showMap(page);
  await settle(page);
  await choosePlace(page, 'touch', id, () => middleOf(page, id));
  await expect.poll(() => page.locator('.panel.open').getAttribute('id')).toBe(`c-${id}`);
});

it('a shape that comes with the fine level has the colour of its answer, and its link stays', async () => {
  const { page } = await open(address('?country=DM'), { width: 960 });
  await showMap(page);
  for (let i = 0; i < 4; i++) {
    await page.locator('[data-zoom=in]').click();
    await settle(page);
  }
  const shape = page.locator('.answers [data-id="TV"]');
  await expect.poll(() => shape.count()).toBe(1);
  expect(await shape.evaluate((path) => getComputedStyle(path).fill)).toBe('rgb(60, 126, 150)');
  await page.locator('.dots a[data-id="DM"]').focus();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe('DM');
});

it('without the fine level the sketch stays, and nothing is said', async () => {
  const { page, problems, requests } = await open(address('?view=world'), {
    prepare: async (opened) => {
      await opened.route('**/assets/world-*.js', (route) => route.abort());
    },
  });
  const borders = () => page.locator('#borders').getAttribute('d');
  const sketch = await borders();
  for (let i = 0; i < 3; i++) {
    await page.locator('[data-zoom=in]').click();
    await settle(page);
  }
  expect(requests.filter((url) => url.includes('/assets/world-')).length).toBeGreaterThan(0);
  expect(await borders()).toBe(sketch);
  expect(
    problems.filter(
      (problem) => !problem.includes('/assets/world-') && !problem.includes('ERR_FAILED'),
    ),
  ).toEqual([]);
});
