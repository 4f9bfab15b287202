import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { STORIES_DIR } from '../fixtures/stories.ts';
import { violations } from './axe.ts';
import { DIALOG, openDialog } from './image-dialog.ts';
import { type OwnMap, useMaps } from './map-site.ts';
import { useBrowser } from './open-page.ts';

/** Maps with few fields, as their folders are. */
const STORIES = ['reactions', 'recognition', 'vote'].map((slug): OwnMap => {
  const files = ['map.json', 'statements.csv'].map((name) => [
    name,
    readFileSync(join(STORIES_DIR, 'maps', slug, name), 'utf8'),
  ]);
  return { slug, answers: {}, files: Object.fromEntries(files) };
});

const open = useBrowser();
const site = useMaps(STORIES);

const shown = (page: Page) => page.locator('.panel.open').getAttribute('id');

describe.each(STORIES.map(({ slug }) => slug))('the map “%s” with few fields', (slug) => {
  it.each([
    ['', 360],
    ['', 1200],
    ['embed.html', 360],
    ['?country=BR&table=1', 1200],
  ])('breaks no rule of accessibility at %s, %i px wide', async (address, width) => {
    const { page } = await open(`${site()}${slug}/${address}`, { width });
    expect(await violations(page)).toEqual([]);
  });

  it.each([360, 1200])(
    'is no wider than a window of %i px, and ends with its footer',
    async (width) => {
      const { page } = await open(`${site()}${slug}/`, { width });
      const { room, tops } = await page.evaluate(() => ({
        room: document.documentElement.scrollWidth - innerWidth,
        tops: ['.masthead', '.stage', '.panel.open', '.footer'].map(
          (part) => document.querySelector(part)?.getBoundingClientRect().top ?? 0,
        ),
      }));
      expect(room).toBeLessThanOrEqual(0);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
    },
  );
});

it('a page about no single place tells what its colours mean again once a place is closed', async () => {
  const { page, problems } = await open(`${site()}vote/`, { width: 1200 });
  expect(await shown(page)).toBe('overview');
  await page.locator('.key .names a[data-id=BR]').click();
  await expect.poll(() => shown(page)).toBe('c-BR');
  await page.locator('.statements .close').click();
  await expect.poll(() => shown(page)).toBe('overview');
  await page.keyboard.press('Escape');
  expect(await shown(page)).toBe('overview');
  expect(problems).toEqual([]);
});

it('a vote has pictures in words of votes', async () => {
  const { page, problems } = await open(`${site()}vote/`, { width: 1200 });
  await openDialog(page);
  const alt = await page.locator(`${DIALOG} [name=alt]`).inputValue();
  expect(alt).toMatch(
    /^Map\. An invented vote .*\. Voted in favour \(3\): Brazil, France and Kenya\./,
  );
  expect(alt).not.toMatch(/statement|response|undefined|\{/);
  const caption = await page.locator(`${DIALOG} [name=caption]`).inputValue();
  expect(caption).toMatch(/^An invented vote on a question that nobody asked\. \S+\/vote$/);
  expect(problems).toEqual([]);
});
