import { describe, expect, it } from 'vitest';
import { boxFaults } from './boxes.ts';
import { useBrowser } from './open-page.ts';
import { settle } from './settle.ts';
import { unfoldNames } from './unfold.ts';

const open = useBrowser();

const PAGES = ['', 'venezuela-2024/es/'].flatMap((path) =>
  [360, 720, 1200].map((width) => ({ path, width })),
);

describe.each(PAGES)('at $width px, on the page "/$path"', ({ path, width }) => {
  it.each(['light', 'dark'])(
    'no label, control or panel overlaps another or leaves its place (%s)',
    async (theme) => {
      const found: string[] = [];
      for (const query of [
        '',
        '&country=US',
        '&view=eurasia&country=RU',
        '&view=world&country=BR',
      ]) {
        const { page } = await open(`${path}?theme=${theme}${query}`, { width });
        found.push(...(await boxFaults(page)).map((fault) => `${query}: ${fault}`));
      }
      const { page } = await open(`${path}?theme=${theme}&stance=doubted&table=1`, { width });
      await unfoldNames(page);
      for (const summary of await page.locator('.footer summary').all()) await summary.click();
      await settle(page);
      found.push(...(await boxFaults(page)).map((fault) => `filtered, all open: ${fault}`));
      await page.getByRole('combobox').first().fill('u');
      found.push(...(await boxFaults(page)).map((fault) => `search open: ${fault}`));
      expect(found).toEqual([]);
    },
  );
});

describe.each([320, 355, 360, 680, 720, 1200])('on a map over time, at %i px', (width) => {
  it.each(['venezuela-2024-record/', 'venezuela-2024-record/es/'])(
    'no label, control or panel overlaps another or leaves its place (%s)',
    async (path) => {
      const found: string[] = [];
      for (const query of [
        '',
        '?country=BR&on=2024-08-24',
        '?on=2024-07-29',
        '?on=2024-07-29&country=IL&view=americas',
      ]) {
        const { page } = await open(`${path}${query}`, { width });
        await settle(page);
        found.push(...(await boxFaults(page)).map((fault) => `${query}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );
});
