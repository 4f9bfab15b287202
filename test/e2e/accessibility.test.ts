import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { settle } from './settle.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const open = useBrowser();

const LANGUAGES = [
  { language: 'English', path: '', chile: 'Chile' },
  { language: 'Spanish', path: 'venezuela-2024/es/', chile: 'Chile' },
];

describe.each(LANGUAGES)('axe-core finds nothing on the page in $language', ({ path, chile }) => {
  it.each(
    [360, 720, 1200].flatMap((width) => ['light', 'dark'].map((theme) => ({ width, theme }))),
  )('at $width px in the $theme theme', async ({ width, theme }) => {
    const { page } = await open(`${path}?theme=${theme}`, { width });
    expect(await violations(page), 'nothing chosen').toEqual([]);
    await page.locator('.names a[data-id="CL"]:visible').click();
    await expect.poll(() => visibleHeadings(page)).toEqual([chile]);
    await settle(page);
    expect(await violations(page), 'Chile chosen').toEqual([]);
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

/** What axe-core objects to: its rules with the elements that break them. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { axe: checker } = window as unknown as { readonly axe: typeof axe };
    const found = await checker.run(document, { runOnly: { type: 'tag', values } });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  }, RULES);
}
