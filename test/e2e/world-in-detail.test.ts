import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anchorOf, type PlanePoint, screenPoint, screenPoints, showMap } from './map-points.ts';
import { useBrowser } from './open-page.ts';
import { mapScale } from './pointer.ts';
import { settle } from './settle.ts';

const open = useBrowser();

/** Width of the plane, in units of the map's SVG. */
const PLANE = 4800;

async function zoom(page: Page, step: 'in' | 'out', times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await page.locator(`.zoom [data-zoom="${step}"]`).click();
    await settle(page);
  }
}

/** Puts the mouse down on the map and moves it away from the middle, step by step. */
async function drag(page: Page, dx: number, dy: number): Promise<void> {
  const box = await page.locator('.map').boundingBox();
  if (box === null) throw new Error('the page has no map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 3; i++) await page.mouse.move(x + (dx * i) / 3, y + (dy * i) / 3);
  await page.mouse.up();
  await settle(page);
}

/** The place in the middle of the map, in units of the map's SVG. */
function middle(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const box = document.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect();
    const matrix = document.querySelector<SVGSVGElement>('.map svg.world')?.getScreenCTM();
    const { x, y } = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(
      matrix?.inverse(),
    );
    return { x, y };
  });
}

/** Whether places are inside the frame of the map. */
async function inMap(page: Page, points: readonly PlanePoint[]): Promise<boolean[]> {
  const box = await page.locator('.map').boundingBox();
  if (box === null) throw new Error('the page has no map');
  return (await screenPoints(page, points)).map(
    ({ x, y }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
}

describe.each([360, 960])('a map in a window %i px wide', (width) => {
  it('can be enlarged until the world is at least 5,760 px wide, and not without end', async () => {
    const { page } = await open('?view=world', { width });
    await zoom(page, 'in', 6);
    const closest = (await mapScale(page)) * PLANE;
    expect(closest).toBeGreaterThanOrEqual(5760);
    await zoom(page, 'in', 1);
    expect((await mapScale(page)) * PLANE).toBeCloseTo(closest, 0);
  });

  it('can be drawn no smaller than the world is in it', async () => {
    const { page } = await open('?view=world', { width });
    await zoom(page, 'out', 3);
    const box = await page.locator('.map').boundingBox();
    expect((await mapScale(page)) * PLANE).toBeGreaterThanOrEqual((box?.width ?? 0) * 0.95);
  });
});

it('the map cannot be dragged out of the world', async () => {
  const { page } = await open('?view=world');
  await showMap(page);
  await zoom(page, 'in', 2);
  for (const [dx, dy] of [
    [390, 0],
    [-390, 0],
    [0, 190],
    [0, -190],
  ] as const) {
    for (let i = 0; i < 9; i++) await drag(page, dx, dy);
    const { x, y } = await middle(page);
    // A quarter of the world beyond each edge, so that every coast can be brought into the middle.
    expect(x, `dragged by ${dx}`).toBeGreaterThan(-PLANE / 4);
    expect(x, `dragged by ${dx}`).toBeLessThan(PLANE * 1.25);
    expect(y, `dragged by ${dy}`).toBeGreaterThan(-PLANE / 4);
    expect(y, `dragged by ${dy}`).toBeLessThan(PLANE * 0.75);
  }
});

it('the fine level takes the place of the sketch, shape by shape, and what is chosen stays chosen', async () => {
  const { page, problems } = await open('?view=world&country=CL');
  await showMap(page);
  const borders = () => page.locator('.map #borders').getAttribute('d');
  const sketch = await borders();
  await page.evaluate(() => {
    const shapes = [...document.querySelectorAll('.map #shapes path')];
    Object.assign(window, { shapes });
  });
  await zoom(page, 'in', 3);
  await expect.poll(borders).not.toBe(sketch);
  await settle(page);
  const kept = await page.evaluate(() =>
    (window as unknown as { shapes: Element[] }).shapes.every((shape) => shape.isConnected),
  );
  expect(kept).toBe(true);
  const ring = page.locator('.map .rings .fill');
  const shape = page.locator('.map .answers a[data-id="CL"] path');
  expect(await ring.getAttribute('d')).toBe(await shape.getAttribute('d'));
  expect(problems).toEqual([]);
});

it('a double tap enlarges the map', async () => {
  const { page } = await open('?view=world', { width: 360, touch: true });
  await showMap(page);
  const scale = await mapScale(page);
  const box = await page.locator('.map').boundingBox();
  // The sea between Africa and South America, where nothing can be chosen.
  const { x, y } = await screenPoint(page, [16_500, 11_500]);
  expect(y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
  await page.touchscreen.tap(x, y);
  await page.touchscreen.tap(x, y);
  await expect.poll(() => mapScale(page)).toBeGreaterThan(scale * 1.9);
});

it('a phone that is turned keeps what is in the middle of the map, what is chosen and how near it is', async () => {
  const { page } = await open('?view=world&country=AR', { width: 360, height: 740, touch: true });
  await showMap(page);
  await zoom(page, 'in', 2);
  const before = await middle(page);
  const scale = await mapScale(page);
  await page.setViewportSize({ width: 740, height: 360 });
  await settle(page);
  const after = await middle(page);
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(PLANE / 100);
  expect(await mapScale(page)).toBeCloseTo(scale, 3);
  await expect.poll(() => new URL(page.url()).searchParams.get('country')).toBe('AR');
});

it('zoomed out again from the closest corner, the world is whole and in the middle', async () => {
  const { page } = await open('?view=world');
  await showMap(page);
  await zoom(page, 'in', 2);
  for (let i = 0; i < 3; i++) await drag(page, 390, 190);
  await zoom(page, 'out', 4);
  const { x, y } = await middle(page);
  // The land's own middle: without Antarctica it is above that of the plane.
  expect(x).toBeGreaterThan(PLANE * 0.47);
  expect(x).toBeLessThan(PLANE * 0.54);
  expect(y).toBeGreaterThan(PLANE * 0.19);
  expect(y).toBeLessThan(PLANE * 0.26);
});

it('a phone that is turned there and back shows an untouched world as it did', async () => {
  const { page } = await open('?view=world', { width: 360, height: 740, touch: true });
  const scale = await mapScale(page);
  await page.setViewportSize({ width: 740, height: 360 });
  await settle(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await settle(page);
  expect(await mapScale(page)).toBeCloseTo(scale, 3);
  expect(await page.locator('.map').getAttribute('data-moved')).toBeNull();
});

describe('a place that is found by the search and not on the map is brought into it', () => {
  it.each([
    ['Kiribati, which lies on both edges of the map', 'Kiribati', 'KI'],
    ['Fiji, which lies on both sides of 180°', 'Fiji', 'FJ'],
    ['Tuvalu, which is a dot', 'Tuvalu', 'TV'],
  ])('%s', async (_name, query, code) => {
    const { page } = await open();
    await find(page, query);
    expect(await inMap(page, [anchorOf(code)])).toEqual([true]);
  });

  it('the United States, without Alaska, by a reader who looks at the south from near', async () => {
    const { page } = await open();
    await showMap(page);
    await zoom(page, 'in', 2);
    await drag(page, 0, -250);
    await find(page, 'United States');
    const [losAngeles, boston, honolulu] = [
      [6509, 4613],
      [11_521, 3555],
      [1734, 6321],
    ] as const;
    expect(await inMap(page, [losAngeles, boston, honolulu])).toEqual([true, true, false]);
    // With Alaska its box would be twice as wide.
    const [west, east] = await screenPoints(page, [losAngeles, boston]);
    const box = await page.locator('.map').boundingBox();
    expect((east?.x ?? 0) - (west?.x ?? 0)).toBeGreaterThan((box?.width ?? 0) * 0.45);
  });

  it('Bermuda, which no view of the map is near enough to show', async () => {
    const { page } = await open('?view=eurasia');
    const before = await mapScale(page);
    await find(page, 'Bermuda');
    expect(await inMap(page, [anchorOf('BM')])).toEqual([true]);
    expect(await mapScale(page)).toBeGreaterThan(before * 2);
  });

  async function find(page: Page, query: string): Promise<void> {
    await page.locator('.search input').fill(query);
    await page.locator('#found').waitFor();
    await page.keyboard.press('Enter');
    await settle(page);
  }
});
