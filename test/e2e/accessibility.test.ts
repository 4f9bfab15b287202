import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { settle } from './settle.ts';
import { unfoldNames } from './unfold.ts';

const open = useBrowser();

const LANGUAGES = [
  { language: 'English', path: '', table: 'Table' },
  { language: 'Spanish', path: 'venezuela-2024/es/', table: 'Tabla' },
];

const LOOKS = [360, 720, 1200].flatMap((width) =>
  ['light', 'dark', 'forced colours'].map((look) => ({ width, look })),
);

describe.each(LANGUAGES)('axe-core finds nothing on the page in $language', ({ path, table }) => {
  it.each(LOOKS)('at $width px in $look', async ({ width, look }) => {
    const forced = look === 'forced colours';
    const { page } = await open(forced ? path : `${path}?theme=${look}`, {
      width,
      prepare: (fresh) => fresh.emulateMedia({ forcedColors: forced ? 'active' : 'none' }),
    });
    expect(await violations(page), 'nothing chosen').toEqual([]);
    await unfoldNames(page);
    await page.locator('.names a[data-id="CL"]:visible').click();
    await expect.poll(() => visibleHeadings(page)).toEqual(['Chile']);
    await settle(page);
    expect(await violations(page), 'Chile chosen').toEqual([]);

    await page.locator('.key button[data-only="doubted"]').click();
    await settle(page);
    expect(await violations(page), 'filtered').toEqual([]);

    await page.getByRole('combobox').first().fill('u');
    expect(await page.locator('#found [role=option]').count()).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    expect(await violations(page), 'search open').toEqual([]);
    await page.getByRole('combobox').first().fill('zz');
    expect(await violations(page), 'nothing found').toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: table, exact: true }).click();
    await openDetails(page);
    await settle(page);
    expect(await violations(page), 'table and notes open').toEqual([]);
  });
});

it.each([
  ['three wordings', 'US'],
  ['nothing reported', 'BR'],
  ['a disputed area', 'FK'],
  ['a dispute inside a state', 'xcr'],
  ['a dependency', 'GL'],
])('axe-core finds nothing in the panel of %s', async (_name, id) => {
  const { page } = await open(`?country=${id}`, { width: 360 });
  expect(await violations(page)).toEqual([]);
});

it.each(['eurasia', 'world'])('axe-core finds nothing in the view %s', async (view) => {
  const { page } = await open(`?view=${view}`);
  expect(await violations(page)).toEqual([]);
});

it.each([360, 1200])('axe-core finds nothing without a script at %i px', async (width) => {
  const { page } = await open('', { width, script: 'stripped' });
  expect(await violations(page)).toEqual([]);
});

it.each([320, 700].flatMap((width) => ['', '&country=CL'].map((query) => ({ width, query }))))(
  'axe-core finds nothing in a frame of $width px with “$query”',
  async ({ width, query }) => {
    for (const theme of ['light', 'dark']) {
      const { page } = await open(`venezuela-2024/embed.html?theme=${theme}${query}`, { width });
      expect(await violations(page), theme).toEqual([]);
    }
  },
);

it('axe-core finds nothing in the code to embed', async () => {
  const { page } = await open('venezuela-2024/');
  await page.locator('.show-embedding').click();
  await page.waitForSelector('.embedding iframe');
  await settle(page);
  expect(await violations(page)).toEqual([]);
});

async function openDetails(page: Page): Promise<void> {
  for (const summary of await page.locator('.footer summary').all()) await summary.click();
}
