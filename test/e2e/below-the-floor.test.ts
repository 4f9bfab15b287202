import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { unfoldNames } from './unfold.ts';

/* A browser that is older than the floor in package.json: it has no container queries. */

const open = useBrowser();

/** Takes from the browser what boot.js asks for, before any script runs. */
async function withoutContainers(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(self, 'CSSContainerRule'));
}

/** The style sheets as such a browser reads them: it knows neither the units nor the rules. */
async function withoutContainerStyles(page: Page): Promise<void> {
  await withoutContainers(page);
  await page.route(/\/(?:embed\.html)?(?:\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({
      response,
      body: text
        .replaceAll('@container', '@unknown')
        .replaceAll(/\bcontainer(?=-type:|:)/g, 'unknown')
        .replaceAll(/(?<=\d)cq[iwh]\b/g, 'unknown'),
    });
  });
}

it.each(['', 'election/embed.html', 'election-record/?country=CL&table=1'])(
  'runs none of the scripts of %s, marks nothing as scripted, and nothing goes wrong',
  async (address) => {
    const { page, problems, requests } = await open(address, {
      script: 'sleeps',
      prepare: withoutContainers,
    });
    await page.mouse.move(300, 300);
    await page.mouse.click(300, 300);
    await page.keyboard.press('Tab');
    const [classes, data] = await page.evaluate(() => {
      const { className, dataset } = document.documentElement;
      return [className, dataset['selected']] as const;
    });
    expect(classes).toBe('');
    expect(data).toBeUndefined();
    expect(requests.filter((url) => /\.js$|\.woff2$/.test(url))).toEqual([]);
    expect(problems).toEqual([]);
  },
);

it.each([360, 1200])('reads as with JavaScript off at %i px', async (width) => {
  const textOf = (page: Page) =>
    page.evaluate(() => {
      // What says that scripts are off would be wrong where they are on.
      for (const note of document.querySelectorAll('noscript')) note.remove();
      return document.body.innerText;
    });
  const old = await open('', { width, script: 'sleeps', prepare: withoutContainers });
  const text = await textOf(old.page);
  await old.leave();
  const off = await open('', { width, script: 'off' });
  expect(text).toBe(await textOf(off.page));
});

it.each([360, 1200])(
  'leads to a statement, and has a map without heaps of names, at %i px',
  async (width) => {
    const { page } = await open('', {
      width,
      script: 'sleeps',
      bypassCsp: true,
      prepare: withoutContainerStyles,
    });
    await unfoldNames(page);
    await page.locator('.names a[data-id="CL"]:visible').first().click();
    await expect.poll(() => visibleHeadings(page)).toEqual(['Chile']);
    const map = await page.locator('.map svg.world').boundingBox();
    expect(map?.height).toBeGreaterThan(250);
    expect(await page.locator('.label:visible').count()).toBe(0);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  },
);
