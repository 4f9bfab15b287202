import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const RECORD = 'election-record/';
const FIRST = '2024-07-28';
/** Edges fall between pixels. In px. */
const MOST = 2;

const open = useBrowser();

/** Days that fly past before one stays. */
const FLIGHT = 12;

/** How far the tops of what readers point at lie apart over all days, by name, in px. */
async function travels(page: Page): Promise<Record<string, number>> {
  const range = page.locator('.timeline input[type=range]');
  const last = Number(await range.getAttribute('max'));
  const lowest = new Map<string, number>();
  const highest = new Map<string, number>();
  for (let day = 0; day <= last; day += FLIGHT) {
    const flown = await page.evaluate(topsOfDays, [day, Math.min(day + FLIGHT - 1, last)] as const);
    // Organisations and panels follow a day that stays: now and then one does.
    await page.clock.runFor(100);
    const stayed = await page.evaluate(topsOfDays, [last + 1, last] as const);
    for (const [name, top] of [...flown, ...stayed]) {
      lowest.set(name, Math.min(top, lowest.get(name) ?? top));
      highest.set(name, Math.max(top, highest.get(name) ?? top));
    }
  }
  return Object.fromEntries(
    [...highest].map(([name, top]) => [name, top - (lowest.get(name) ?? top)]),
  );
}

/** Lets days go by, and reads after each, and without one once, where readers point. Runs in the page. */
function topsOfDays([from, to]: readonly [from: number, to: number]): [string, number][] {
  const range = document.querySelector<HTMLInputElement>('.timeline input[type=range]');
  if (range === null) throw new Error('the page has no timeline');
  const tops: [string, number][] = [];
  let day = from;
  do {
    if (day <= to) {
      range.value = String(day);
      range.dispatchEvent(new Event('input', { bubbles: true }));
    }
    for (const element of document.querySelectorAll(
      '.map, .timeline input, .timeline button, .key h3 button, .key details > summary',
    )) {
      if (!element.checkVisibility()) continue;
      const place = element.closest('[data-stance]')?.getAttribute('data-stance') ?? '';
      const name = `${element.tagName} ${element.className} ${element.ariaLabel} ${place}`;
      tops.push([name, element.getBoundingClientRect().top + scrollY]);
    }
    day++;
  } while (day <= to);
  return tops;
}

describe.each([360, 720, 820, 1000, 1200])('at %i px', (width) => {
  it.each(['', 'es/'].flatMap((language) => ['world', 'americas'].map((view) => [language, view])))(
    'map, slider, buttons and filters stay where they are while the days go by ("%s", %s)',
    async (language, view) => {
      const { page } = await open(`${RECORD}${language}?on=${FIRST}&view=${view}`, {
        width,
        clock: true,
      });
      const all = Object.entries(await travels(page));
      expect(all.length).toBeGreaterThan(10);
      expect(all.filter(([, by]) => by > MOST)).toEqual([]);
    },
  );
});

it.each(['', 'es/'])(
  'the map begins within the first 700 px of a window of 720 by 900 px ("%s")',
  async (language) => {
    const { page } = await open(`${RECORD}${language}`, { width: 720, height: 900 });
    const box = await page.locator('.map').boundingBox();
    expect(box?.y).toBeLessThanOrEqual(700);
  },
);

it.each([360, 720, 1200])(
  'who has not answered yet is neither seen nor read beside the map, nor is a heading over nobody (%i px)',
  async (width) => {
    const { page } = await open(`${RECORD}?on=${FIRST}`, { width });
    const strip = page.locator('.organisations');
    expect(await strip.locator('a:visible, h3:visible').count()).toBe(0);
    await page.locator('.timeline input[type=range]').press('End');
    await expect.poll(() => strip.locator('h3:visible').count()).toBe(1);
    expect(await strip.locator('a:visible').count()).toBeGreaterThan(3);
  },
);
