import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useMaps } from './map-site.ts';
import { useBrowser } from './open-page.ts';
import { LONG_WORD, LONG_WORDS } from './own-maps.ts';

const open = useBrowser();
const site = useMaps(LONG_WORDS);

/** Widths of windows, in px: the narrowest that WCAG asks for is 320. */
const WIDTHS = [280, 390, 700, 1200];

/** What is wider than the window, outside of what scrolls by itself, the innermost first. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page: ${scrollWidth} px`);
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('svg, .visually-hidden, datalist, option') !== null) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { left, right, width } = element.getBoundingClientRect();
      // What scrolls may be wider than the window: the table, and the preview of an embed page.
      const room = scrolls(element.parentElement) ? 1300 : clientWidth;
      const wide =
        width > room + 1 ||
        (!scrolls(element.parentElement) && (right > clientWidth + 1 || left < -1));
      if (wide) {
        const name = `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`;
        faults.push(`${name}: ${Math.round(left)} to ${Math.round(right)} px`);
      }
    }
    return faults.reverse().slice(0, 12);
  });
}

it.each(['long-words/', 'long-words/embed.html'])(
  'a word of five thousand letters widens nothing of “%s”',
  async (path) => {
    expect(LONG_WORD.length).toBeGreaterThan(4900);
    const { page } = await open(`${site()}${path}?country=CL&table`);
    await page.locator('.panel.open h2').waitFor();
    if (path === 'long-words/') await page.locator('.table tbody tr').first().waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page), `${width} px`).toEqual([]);
    }
  },
);

it('a word of five thousand letters widens neither lists and dialogs nor the page of a place', async () => {
  const { page } = await open(`${site()}long-words/`);
  await page.locator('.search input').fill('rechts');
  await page.locator('#found [role=option], #found li').first().waitFor();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await tooWide(page), `found, ${width} px`).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await page.goto(`${site()}long-statements/?country=CL`);
  await page.locator('.lens summary').first().click();
  await page.locator('.lens label').first().waitFor();
  await page.locator('.show-embedding').click();
  await page.locator('.embedding textarea').first().waitFor();
  await page.locator('.show-image').first().click();
  await page.locator('.image-dialog img[src]').waitFor();
  for (const details of await page.locator('.footer details').all()) {
    await details.evaluate((element) => element.toggleAttribute('open', true));
  }
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await tooWide(page), `dialogs, ${width} px`).toEqual([]);
  }
  await page.goto(`${site()}long-words/c/CL/`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await tooWide(page), `place, ${width} px`).toEqual([]);
  }
});

it('a word of five thousand letters widens no tooltip', async () => {
  const { page } = await open(`${site()}long-words/`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const shape = page.locator('.map #shapes a[data-id="BR"]');
    await shape.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { x = 0, y = 0, width: w = 0, height: h = 0 } = (await shape.boundingBox()) ?? {};
    await page.mouse.move(x + w / 2 - 3, y + h / 2);
    await page.mouse.move(x + w / 2, y + h / 2);
    await page.locator('.tooltip:visible').waitFor();
    expect(await tooWide(page), `${width} px`).toEqual([]);
  }
});
