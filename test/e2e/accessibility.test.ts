import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { settle } from './settle.ts';
import { chooseTheme } from './theme.ts';
import { unfoldNames } from './unfold.ts';

const open = useBrowser();

const LANGUAGES = [
  { language: 'English', path: '', table: 'Table' },
  { language: 'Spanish', path: 'election/es/', table: 'Tabla' },
];

const WIDTHS = [360, 720, 1200];
const LOOKS = ['light', 'dark', 'forced colours'] as const;
type Look = (typeof LOOKS)[number];

/**
 * In which looks a page is examined. Colours depend on no language, and none is there at 720 px alone.
 */
const looksOf = (path: string, width: number): readonly Look[] =>
  path === '' && width !== 720 ? LOOKS : ['light'];

/** What axe-core objects to in each look of a page, with the name of the look and of the state that it is in. */
async function violationsIn(page: Page, looks: readonly Look[], state: string): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) {
    const isForced = look === 'forced colours';
    await page.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
    await chooseTheme(page, isForced ? 'auto' : look);
    await settle(page);
    found.push(...(await violations(page)).map((text) => `${look}, ${state}: ${text}`));
  }
  return found;
}

describe.each(LANGUAGES)('axe-core finds nothing on the page in $language', ({ path, table }) => {
  it.each(WIDTHS)('at %i px', async (width) => {
    const { page } = await open(path, { width });
    const examine = (state: string) => violationsIn(page, looksOf(path, width), state);
    const found = await examine('nothing chosen');
    await unfoldNames(page);
    await page.locator('.names a[data-id="CL"]:visible').click();
    await expect.poll(() => visibleHeadings(page)).toEqual(['Chile']);
    found.push(...(await examine('Chile chosen')));

    await page.locator('.key button[data-only="doubted"]').click();
    found.push(...(await examine('filtered')));

    await page.locator('.search input').fill('u');
    await page.locator('#found').waitFor();
    expect(await page.locator('#found [role=option]').count()).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    found.push(...(await examine('search open')));
    expect(await page.locator('#found [role=option]').count()).toBeGreaterThan(1);
    await page.locator('.search input').fill('zz');
    found.push(...(await examine('nothing found')));
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: table, exact: true }).click();
    await openDetails(page);
    found.push(...(await examine('table and notes open')));
    expect(found).toEqual([]);
  });

  it.each(LOOKS)('when it is loaded in %s', async (look) => {
    const isForced = look === 'forced colours';
    const { page } = await open(isForced ? path : `${path}?theme=${look}`, {
      media: { forcedColors: isForced ? 'active' : 'none' },
    });
    expect(await violations(page)).toEqual([]);
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
      const address = `election/embed.html?theme=${theme}${query}`;
      const { page, leave } = await open(address, { width });
      expect(await violations(page), theme).toEqual([]);
      await leave();
    }
  },
);

it('axe-core finds nothing in the code to embed', async () => {
  const { page } = await open('election/');
  await page.locator('.show-embedding').click();
  await page.waitForSelector('.embedding iframe');
  await settle(page);
  expect(await violations(page)).toEqual([]);
});

async function openDetails(page: Page): Promise<void> {
  for (const summary of await page.locator('.footer summary').all()) await summary.click();
}
