import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';
import { settle } from './settle.ts';

const RECORD = 'venezuela-2024-record/';
const FIRST = '2024-07-28';
/** Edges fall between pixels. In px. */
const MOST = 2;

const open = useBrowser();

/** How far the tops of what readers point at lie apart over all days, by name, in px. */
async function travels(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const range = document.querySelector<HTMLInputElement>('.timeline input[type=range]');
    if (range === null) throw new Error('the page has no timeline');
    const tops = new Map<string, number[]>();
    for (let day = 0; day <= Number(range.max); day++) {
      range.value = String(day);
      range.dispatchEvent(new Event('input', { bubbles: true }));
      // Organisations and panels follow a day that stays: now and then one does.
      if (day % 12 === 1) await new Promise((resolve) => setTimeout(resolve, 100));
      for (const element of document.querySelectorAll(
        '.map, .timeline input, .timeline button, .key h3 button, .key details > summary',
      )) {
        if (!element.checkVisibility()) continue;
        const place = element.closest('[data-stance]')?.getAttribute('data-stance') ?? '';
        const name = `${element.tagName} ${element.className} ${element.ariaLabel} ${place}`;
        const { top } = element.getBoundingClientRect();
        tops.set(name, [...(tops.get(name) ?? []), top + scrollY]);
      }
    }
    return Object.fromEntries(
      [...tops].map(([name, all]) => [name, Math.max(...all) - Math.min(...all)]),
    );
  });
}

describe.each([360, 720, 820, 1000, 1200])('at %i px', (width) => {
  it.each(['', 'es/'])(
    'map, slider, buttons and filters stay where they are while the days go by ("%s")',
    async (language) => {
      for (const view of ['world', 'americas']) {
        const { page } = await open(`${RECORD}${language}?on=${FIRST}&view=${view}`, { width });
        await settle(page);
        const all = Object.entries(await travels(page));
        expect(all.length).toBeGreaterThan(10);
        expect(
          all.filter(([, by]) => by > MOST),
          view,
        ).toEqual([]);
      }
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
    await settle(page);
    const strip = page.locator('.organisations');
    expect(await strip.locator('a:visible, h3:visible').count()).toBe(0);
    await page.locator('.timeline input[type=range]').press('End');
    await expect.poll(() => strip.locator('h3:visible').count()).toBe(1);
    expect(await strip.locator('a:visible').count()).toBeGreaterThan(3);
  },
);
