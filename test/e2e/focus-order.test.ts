import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

/** More steps than there are stops on a page. */
const MANY = 400;

const open = useBrowser();

/** Where a stop of the Tab key is, in px from the page's corner; all of the map is one place. */
interface Stop {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const PAGES = ['', '?country=AR', '?view=world', 'election-record/', 'election/embed.html'];

describe.each([320, 360, 720, 1200])('at %i px', (width) => {
  it.each(PAGES)('the Tab key leads down "/%s", or to the next column', async (address) => {
    const { page } = await open(address, { width });
    // A press would begin the walk where it was.
    await page.locator('details.entry, .key .entry details').evaluateAll((lists) => {
      for (const list of lists) list.setAttribute('open', '');
    });
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(8);
    const back = stops.flatMap((stop, i) => {
      const before = stops[i - 1];
      if (before === undefined || stop.bottom > before.top + 1) return [];
      return stop.left >= before.right - 1 ? [] : [`from ${before.name} up to ${stop.name}`];
    });
    expect(back).toEqual([]);
  });
});

/** Every stop from the top of the page to its end. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < MANY; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      // After the last stop some browsers begin again.
      if (element === null || element === document.body || element.matches('[data-walked]')) {
        return null;
      }
      element.setAttribute('data-walked', '');
      const place = element.closest('.map') ?? element;
      const { left, top, right, bottom } = place.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      const [x, y] = [scrollX, scrollY];
      return {
        name: `${element.tagName} ${name.trim().slice(0, 40)}`,
        left: left + x,
        top: top + y,
        right: right + x,
        bottom: bottom + y,
      };
    });
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error('the Tab key does not leave the page');
}
