import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { boxFaults } from './boxes.ts';
import { booted, useBrowser } from './open-page.ts';
import { settle } from './settle.ts';
import { chooseTheme } from './theme.ts';
import { unfoldNames } from './unfold.ts';

const open = useBrowser();

const PAGES = ['', 'election/es/'].flatMap((path) =>
  [360, 720, 1200].map((width) => ({ path, width })),
);

/** The faults of a page in both themes, each with the name of the theme and of the state that it is in. */
async function faultsIn(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await chooseTheme(page, theme);
    found.push(...(await boxFaults(page)).map((fault) => `${theme}, ${state}: ${fault}`));
  }
  return found;
}

describe.each(PAGES)('at $width px, on the page "/$path"', ({ path, width }) => {
  it.each(['', '?country=US', '?view=eurasia&country=RU', '?view=world&country=BR'])(
    'no label, control or panel overlaps another or leaves its place, light or dark (%s)',
    async (query) => {
      const { page } = await open(path + query, { width });
      expect(await faultsIn(page, query)).toEqual([]);
    },
  );

  it('nor do they with a filter, when all is open', async () => {
    const { page } = await open(`${path}?theme=dark&stance=doubted&table=1`, { width });
    await unfoldNames(page);
    for (const summary of await page.locator('.footer summary').all()) await summary.click();
    await settle(page);
    const found = await faultsIn(page, 'filtered, all open');
    await page.locator('.search input').fill('u');
    await page.locator('#found').waitFor();
    found.push(...(await faultsIn(page, 'search open')));
    expect(found).toEqual([]);
  });
});

describe.each([320, 355, 360, 680, 720, 1200])('on a map over time, at %i px', (width) => {
  it.each(['election-record/', 'election-record/es/'])(
    'no label, control or panel overlaps another or leaves its place (%s)',
    async (path) => {
      const { page } = await open(path, { width });
      const found: string[] = [];
      for (const query of [
        '',
        '?country=BR&on=2024-08-24',
        '?on=2024-07-29',
        '?on=2024-07-29&country=IL&view=americas',
      ]) {
        if (query !== '') {
          await page.goto(new URL(path + query, inject('baseUrl')).href);
          await booted(page);
        }
        found.push(...(await boxFaults(page)).map((fault) => `${query}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );
});
