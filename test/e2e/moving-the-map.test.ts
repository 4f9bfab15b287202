import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { mapFile } from './election-files.ts';
import { anchorOf, type PlanePoint, placeAt, screenPoint, showMap } from './map-points.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { enlargeAt, mapScale, swipe } from './pointer.ts';
import { settle } from './settle.ts';
import { fitOf } from './view-fit.ts';

/** The Pacific west of Peru. */
const SEA: PlanePoint = [8000, 11000];
const FITTED = { whole: true, touches: true };

const open = useBrowser();

describe.each([360, 720, 1200])('at %i px', (width) => {
  it('the buttons zoom in, zoom out and go back to the view', async () => {
    const { page } = await open('', { width });
    const scale = await mapScale(page);
    await zoom(page, 'in');
    expect((await mapScale(page)) / scale).toBeCloseTo(2, 1);
    await zoom(page, 'out');
    expect((await mapScale(page)) / scale).toBeCloseTo(1, 1);
    await zoom(page, 'in');
    await zoom(page, 'reset');
    expect((await mapScale(page)) / scale).toBeCloseTo(1, 2);
    expect(await fitOf(page, 'americas')).toMatchObject(FITTED);
  });

  it('a link to each view shows it whole', async () => {
    for (const view of ['americas', 'eurasia', 'world']) {
      const { page } = await open(`?view=${view}`, { width });
      expect(await fitOf(page, view), view).toMatchObject(FITTED);
    }
  });

  it('the inset map leads to its view and back', async () => {
    const { page } = await open('', { width });
    await page.locator('.second-frame .picture').click();
    await settle(page);
    expect(await fitOf(page, 'eurasia')).toMatchObject(FITTED);
    await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('eurasia');
    await page.locator('.second-frame .picture').click();
    await settle(page);
    expect(await fitOf(page, 'americas')).toMatchObject(FITTED);
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });
});

it.each([360, 1200])(
  'the buttons stop where there is nothing more to see at %i px',
  async (width) => {
    const { page } = await open('', { width });
    for (let i = 0; i < 4; i++) await zoom(page, 'in');
    const largest = await mapScale(page);
    await zoom(page, 'in');
    expect(await mapScale(page)).toBeCloseTo(largest, 3);
    for (let i = 0; i < 6; i++) await zoom(page, 'out');
    const frame = await page.locator('.map').boundingBox();
    // The whole world is 37,300 plane units wide and 17,000 high, eight to a unit of the drawing.
    const scale = await mapScale(page);
    const share = Math.max(
      (scale * 37_300) / 8 / (frame?.width ?? 0),
      (scale * 17_000) / 8 / (frame?.height ?? 0),
    );
    expect(share).toBeGreaterThan(0.95);
  },
);

it('the switch leads to the whole world at 720 px', async () => {
  const { page } = await open('', { width: 720 });
  await page.locator('.segment [data-view="world"]').click();
  await settle(page);
  expect(await fitOf(page, 'world')).toMatchObject(FITTED);
});

// Widths at which rounding made Leaflet move from a view to itself, and the map stood still for good.
it.each([700, 1099])(
  'the switch shows each view whole and says which it is, again and again, at %i px',
  async (width) => {
    const { page } = await open('', { width });
    const all = ['eurasia', 'world', 'americas'];
    for (const view of [...all, 'world', 'eurasia', ...all]) {
      await page
        .locator(`.toolbar [data-view="${view}"]:visible, .picture:visible`)
        .first()
        .click();
      await settle(page);
      const pressed = page.locator('.segment [aria-pressed="true"]');
      expect(await pressed.getAttribute('data-view')).toBe(view);
      expect(await fitOf(page, view), view).toMatchObject(FITTED);
      await zoom(page, 'reset');
    }
    await zoom(page, 'in');
    await zoom(page, 'reset');
    expect(await fitOf(page, 'americas'), 'after the reset').toMatchObject(FITTED);
  },
);

it('a phone has a list of all views and of the regions of small states', async () => {
  const { page } = await open('', { width: 360, touch: true });
  const list = page.getByRole('combobox', { name: 'Go to a part of the map' });
  for (const { id, label } of mapFile.views) {
    await list.selectOption({ label: label.en });
    await settle(page);
    expect(await fitOf(page, id), id).toMatchObject(FITTED);
  }
  const seen: string[] = [];
  for (const [region, code] of [
    ['Caribbean', 'BB'],
    ['Europe', 'MT'],
    ['Gulf', 'BH'],
    ['Pacific', 'TO'],
  ] as const) {
    await list.selectOption({ label: region });
    await settle(page);
    seen.push((await placeAt(page, await screenPoint(page, anchorOf(code)))) ?? 'the sea');
  }
  expect(seen).toEqual(['BB', 'MT', 'BH', 'TO']);
});

it('the inset map opens the governments that it names', async () => {
  const { page } = await open('', { width: 360 });
  await page.locator('.second-frame .names a[data-id="GB"]').click();
  await expect.poll(() => visibleHeadings(page)).toEqual(['United Kingdom']);
});

it.each([
  ['', ''],
  ['election-record/', ''],
  ['', 'sleeps'],
])('the wheel scrolls past the map, and a word says how to zoom: /%s %s', async (path, state) => {
  const { page } = await open(path, { script: state === 'sleeps' ? 'sleeps' : 'runs' });
  const { x, y } = await screenPoint(page, anchorOf('BR'));
  await page.mouse.move(x, y);
  const before = await mapScale(page);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(100);
  // The scripts that the first turn fetches may come after the second.
  const turn = async () => {
    await page.mouse.wheel(0, 20);
    return page.locator('.map .hint').textContent();
  };
  await expect.poll(turn).toBe('Use Ctrl + scroll to zoom the map');
  expect(await mapScale(page)).toBe(before);
});

it('the wheel enlarges a map that fills the screen', async () => {
  const { page } = await open();
  await page.evaluate(() => document.documentElement.requestFullscreen());
  const point = await screenPoint(page, anchorOf('BR'));
  await page.mouse.move(point.x, point.y);
  const before = await mapScale(page);
  await page.mouse.wheel(0, -240);
  await expect.poll(() => mapScale(page)).toBeGreaterThan(before * 1.5);
});

it('the wheel enlarges the map under the pointer while Ctrl is held', async () => {
  const { page } = await open();
  await showMap(page);
  const point = await screenPoint(page, anchorOf('CO'));
  const scrolled = await page.evaluate(() => scrollY);
  await enlargeAt(page, 'mouse', point);
  const after = await screenPoint(page, anchorOf('CO'));
  expect(Math.hypot(after.x - point.x, after.y - point.y)).toBeLessThan(3);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

it('two fingers enlarge the map', async () => {
  const { page } = await open('', { width: 360, touch: true });
  await showMap(page);
  const scale = await mapScale(page);
  await enlargeAt(page, 'touch', await screenPoint(page, anchorOf('BR')));
  expect(await mapScale(page)).toBeGreaterThan(scale * 1.5);
  expect(await visibleHeadings(page)).toEqual(['Venezuela']);
});

it('one finger on the map leaves it in its place', async () => {
  const { page } = await open('', { width: 360, touch: true });
  await showMap(page);
  const place = () =>
    page.evaluate(() => {
      const { x: left = 0, y: top = 0 } =
        document.querySelector('.map')?.getBoundingClientRect() ?? {};
      const { e = 0, f = 0 } =
        document.querySelector<SVGSVGElement>('.map svg.world')?.getScreenCTM() ?? {};
      return { left: Math.round(e - left), top: Math.round(f - top) };
    });
  const before = await place();
  const { x, y } = await screenPoint(page, anchorOf('BR'));
  await swipe(page, { x, y }, { x: x - 10, y: y - 120 });
  await settle(page);
  expect(await place()).toEqual(before);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await page.locator('.map .hint').textContent()).toBe('Use two fingers to move the map');
  expect(await visibleHeadings(page)).toEqual(['Venezuela']);
});

it('dragging moves the map and chooses nothing', async () => {
  const { page } = await open();
  await showMap(page);
  const from = await screenPoint(page, anchorOf('BR'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) await page.mouse.move(from.x - i * 10, from.y - i * 5);
  await page.mouse.up();
  await settle(page);
  const to = await screenPoint(page, anchorOf('BR'));
  expect(to.x - from.x).toBeLessThan(-40);
  expect(to.y - from.y).toBeLessThan(-20);
  expect(await visibleHeadings(page)).toEqual(['Venezuela']);
  await expect.poll(() => new URL(page.url()).search).toBe('');
  // A key pressed next must not ring the map as a whole.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

it('a drag that ends on a government chooses nothing', async () => {
  const { page } = await open();
  await showMap(page);
  const from = await screenPoint(page, anchorOf('AR'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) await page.mouse.move(from.x + i * 10, from.y);
  await page.mouse.up();
  await settle(page);
  expect(await visibleHeadings(page)).toEqual(['Venezuela']);
});

it('a double click enlarges the map', async () => {
  const { page } = await open();
  await showMap(page);
  const scale = await mapScale(page);
  const { x, y } = await screenPoint(page, SEA);
  await page.mouse.dblclick(x, y);
  await expect.poll(() => mapScale(page)).toBeGreaterThan(scale * 1.9);
});

it('a window of another size gets the view fitted anew, unless the reader has moved the map', async () => {
  const { page } = await open();
  for (const [width, height] of [
    [800, 900],
    [360, 640],
    [1000, 500],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect
      .poll(() => fitOf(page, 'americas'), { message: `${width} px` })
      .toMatchObject(FITTED);
  }
  await settle(page);
  await zoom(page, 'in');
  const scale = await mapScale(page);
  await page.setViewportSize({ width: 1200, height: 900 });
  await settle(page);
  expect(await mapScale(page)).toBeCloseTo(scale, 3);
  await zoom(page, 'reset');
  await page.setViewportSize({ width: 800, height: 900 });
  await expect
    .poll(() => fitOf(page, 'americas'), { message: 'after the reset' })
    .toMatchObject(FITTED);
});

async function zoom(page: Page, step: 'in' | 'out' | 'reset'): Promise<void> {
  await page.locator(`.zoom [data-zoom="${step}"]`).click();
  await settle(page);
}
