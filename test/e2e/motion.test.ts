import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anchorOf, screenPoint } from './map-points.ts';
import { useBrowser } from './open-page.ts';
import { settle } from './settle.ts';

const open = useBrowser();

const STILL = {
  prepare: (page: Page) => page.emulateMedia({ reducedMotion: 'reduce' }),
} as const;

describe('where a reader asks for less motion', () => {
  it.each([
    ['a view', '.segment [data-view="world"]'],
    ['a zoom step', '.zoom [data-zoom="in"]'],
    ['the way back', '.zoom [data-zoom="reset"]'],
    ['a country off the map', '.key .names a[data-id="CN"]'],
  ])('the map is there at once after %s', async (_name, control) => {
    const { page } = await open('', STILL);
    await page.locator('.zoom [data-zoom="in"]').click();
    await settle(page);
    const before = await screenPoint(page, anchorOf('BR'));
    const atOnce = await placeAfterClick(page, control);
    await settle(page);
    expect(await placeOfMap(page)).toEqual(atOnce);
    expect(await screenPoint(page, anchorOf('BR'))).not.toEqual(before);
  });

  it('the map rests after a zoom, so that its fine level comes', async () => {
    const { page } = await open('?view=world', STILL);
    const borders = () => page.locator('.map #borders').getAttribute('d');
    const sketch = await borders();
    for (let step = 0; step < 3; step++) {
      await page.locator('.zoom [data-zoom="in"]').click();
      await settle(page);
    }
    await expect.poll(borders).not.toBe(sketch);
  });

  it('the page is at the statement at once', async () => {
    const { page } = await open('', { ...STILL, width: 360 });
    const scrolls = await page.locator('.index .names a[data-id="CL"]').evaluate(async (link) => {
      (link as HTMLElement).click();
      // The page follows the panel, which is painted first.
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => resolve())));
      });
      return scrollY;
    });
    await settle(page);
    expect(await page.evaluate(() => scrollY)).toBe(scrolls);
    expect(await page.locator('.panel:visible h2').boundingBox()).toMatchObject({
      y: expect.toSatisfy((y: number) => y >= 0 && y < 640),
    });
  });
});

it('the map glides to a view where nobody asks for less', async () => {
  const { page } = await open();
  const atOnce = await placeAfterClick(page, '.segment [data-view="eurasia"]');
  await settle(page);
  expect(await placeOfMap(page)).not.toEqual(atOnce);
});

/** Where the map is drawn two frames after a click: the first shows the panel, and motion would take more. */
async function placeAfterClick(page: Page, control: string): Promise<number[]> {
  return page.locator(control).evaluate(async (element) => {
    (element as HTMLElement).click();
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => resolve())));
    });
    const {
      a = 0,
      e = 0,
      f = 0,
    } = document.querySelector<SVGSVGElement>('.map svg.world')?.getScreenCTM() ?? {};
    const { x, y } = document.querySelector('.map')?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return [a * 1000, e - x, f - y].map(Math.round);
  });
}

async function placeOfMap(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const {
      a = 0,
      e = 0,
      f = 0,
    } = document.querySelector<SVGSVGElement>('.map svg.world')?.getScreenCTM() ?? {};
    const { x, y } = document.querySelector('.map')?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return [a * 1000, e - x, f - y].map(Math.round);
  });
}
