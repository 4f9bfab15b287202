import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { recordShifts, totalShift } from './layout-shift.ts';
import { useBrowser } from './open-page.ts';
import { settle } from './settle.ts';
import { unfoldNames } from './unfold.ts';

const open = useBrowser();

const PAGES = ['', 'election/es/'];

describe.each(PAGES)('on the page "/%s"', (path) => {
  it.each([
    { width: 320, text: '100%' },
    { width: 360, text: '100%' },
    { width: 1200, text: '200%' },
    { width: 720, text: '200%' },
    { width: 640, text: '200%' },
    { width: 360, text: '200%' },
  ])('nothing is wider than $width px at a text size of $text', async ({ width, text }) => {
    const { page } = await open(path, { width, bypassCsp: true });
    await page.addStyleTag({ content: `html { font-size: ${text} }` });
    await unfoldNames(page);
    for (const id of [null, 'US']) {
      if (id !== null) await page.locator(`.names a[data-id="${id}"]:visible`).first().click();
      await settle(page);
      expect(await wide(page), id ?? 'nothing chosen').toEqual([]);
    }
  });

  it('the map begins within the first 330 px of a phone of 360 by 640 px', async () => {
    const { page } = await open(path, { width: 360, height: 640 });
    const box = await page.locator('.map').boundingBox();
    expect(box?.y).toBeLessThanOrEqual(330);
  });

  it.each([360, 720, 1200])('hardly anything shifts while it loads at %i px', async (width) => {
    const { page } = await open(path, { width, prepare: recordShifts });
    expect(await totalShift(page)).toBeLessThan(0.02);
  });
});

it('hardly anything shifts while a link to a country loads', async () => {
  const { page } = await open('?country=US', { width: 1200, prepare: recordShifts });
  expect(await totalShift(page)).toBeLessThan(0.02);
});

/** The page's own width where it can be scrolled sideways, and what sticks out. */
async function wide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const elements = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.closest('svg') === null &&
        element.getBoundingClientRect().right > clientWidth + 0.5 &&
        element.checkVisibility(),
    );
    const names = elements.map(
      (element) => `${element.tagName.toLowerCase()}.${element.className}`,
    );
    return [`${scrollWidth} px`, ...names];
  });
}
