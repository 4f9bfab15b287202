import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LIST_FILES } from '../fixtures/invented-stories.ts';
import { violations } from './axe.ts';
import { DIALOG, openDialog } from './image-dialog.ts';
import { useMaps } from './map-site.ts';
import { useBrowser } from './open-page.ts';
import { STORIES, storyFiles } from './own-maps.ts';
import { settle } from './settle.ts';

const open = useBrowser();
const site = useMaps([
  ...STORIES,
  storyFiles('decades'),
  { slug: 'list', answers: {}, files: LIST_FILES },
]);

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

describe('a timeline of decades', () => {
  const output = (page: Page) => page.locator('.timeline output').textContent();
  const slider = (page: Page) => page.locator('.timeline input[type=range]');
  const query = (page: Page) => page.evaluate(() => location.search);

  it('opens on the day that its map names, and comes back to it and to the last by their addresses', async () => {
    const { page, problems } = await open(`${site()}decades/`);
    await expect.poll(() => output(page)).toBe('June 2000: Recognised 4, Refused 2');
    expect(await query(page)).toBe('');
    expect(await page.locator('.answers [data-id=MX]').first().getAttribute('data-stance')).toBe(
      'refused',
    );
    await slider(page).focus();
    await page.keyboard.press('End');
    await expect.poll(() => query(page)).toBe('?on=2025-09-21');
    await page.reload();
    await expect.poll(() => output(page)).toBe('September 2025: Recognised 7, Refused 1');
    expect(problems).toEqual([]);
  });

  it('is on its last day in an embed page, whose link leads to that day', async () => {
    const { page, problems } = await open(`${site()}decades/embed.html?country=MX`, {
      width: 1200,
    });
    await expect.poll(() => page.locator('.frame-day').textContent()).toBe('September 2025');
    const leads = () =>
      page
        .getByRole('link', { name: 'Open the full map' })
        .evaluate((link) => (link as HTMLAnchorElement).search);
    await expect.poll(leads).toBe('?country=MX&on=2025-09-21');
    await page.goto(`${site()}decades/${await leads()}`);
    await expect.poll(() => output(page)).toBe('September 2025: Recognised 7, Refused 1');
    expect(problems).toEqual([]);
  });

  it('moves by months and years, and says what changed since the stop before', async () => {
    const { page, problems } = await open(`${site()}decades/?on=2011-12-31`);
    const changes = page.locator('.timeline .changes li');
    await expect
      .poll(() => changes.allTextContents())
      .toEqual([
        '2 positions changed.',
        'Germany: “Recognised”.',
        'Mexico: from “Refused” to “Recognised”.',
      ]);
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('December 2011');
    await slider(page).focus();
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => changes.allTextContents())
      .toEqual(['No position changed in this month.']);
    await page.keyboard.press('PageDown');
    await expect.poll(() => slider(page).getAttribute('aria-valuetext')).toBe('November 2010');
    await expect
      .poll(() => page.locator('#live').textContent())
      .toBe('November 2010: Recognised 4, Refused 2. No position changed in this month.');
    await page.locator('.timeline [data-step=earlier]').click();
    await expect.poll(() => slider(page).getAttribute('aria-valuetext')).toBe('December 1999');
    expect(problems).toEqual([]);
  });

  it('shows a day that is asked for as that day', async () => {
    const { page } = await open(`${site()}decades/?on=2011-12-10&country=MX`);
    await expect.poll(() => output(page)).toBe('10 December 2011: Recognised 5, Refused 2');
    expect(await slider(page).inputValue()).toBe('263');
    expect(await page.locator('.timeline input[type=date]').inputValue()).toBe('2011-12-10');
  });

  it.each([280, 320, 400, 560, 720, 1000, 1200])(
    'names years that do not touch, at %i px',
    async (width) => {
      const { page } = await open(`${site()}decades/?on=1990-01-31`, { width });
      const { ends, edge } = await page.evaluate(() => ({
        ends: [...document.querySelectorAll('.timeline .chart text')]
          .map((text) => text.getBoundingClientRect())
          .filter((box) => box.width > 0)
          .map(({ left, right }) => ({ left, right })),
        edge: document.querySelector('.timeline .track')?.getBoundingClientRect().right ?? 0,
      }));
      expect(ends.length).toBeGreaterThan(2);
      for (const [i, { left }] of ends.entries()) {
        if (i > 0) expect(left - (ends[i - 1]?.right ?? 0)).toBeGreaterThan(4);
      }
      expect(ends.at(-1)?.right).toBeLessThanOrEqual(edge);
    },
  );
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

describe.each(['', 'embed.html'])('the names that the build places, on a list/%s', (address) => {
  const WIDTHS = [280, 320, 360, 414, 480, 600, 720, 840, 960, 1200, 1400, 1600];

  it.each(['off', 'runs'] as const)('stand free at every width (scripts: %s)', async (script) => {
    const { page } = await open(`${site()}list/${address}`, { width: 1600, script });
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      if (script === 'runs') await settle(page);
      const { names, faults } = await namesOn(page);
      found.push(...faults.map((fault) => `${width} px: ${fault}`));
      if (!names.includes('Myanmar')) found.push(`${width} px: the subject is not named`);
    }
    expect(found).toEqual([]);
  });

  it.each([280, 320, 600, 1200])('leave the key beside the land, at %i px', async (width) => {
    const { page } = await open(`${site()}list/${address}`, { width });
    const key = await page.locator('.map-key').boundingBox();
    const map = await page.locator('.stage .map').boundingBox();
    // Wide pages have the key beside the map.
    if (key !== null) expect(key.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0) - 1);
  });
});

/** The names on the map that can be seen, and which of them touch each other or the edge. */
function namesOn(page: Page): Promise<{ names: string[]; faults: string[] }> {
  return page.evaluate(() => {
    const map = document.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect();
    const seen = [...document.querySelectorAll('.map .label text')]
      .filter((text) => text.checkVisibility())
      .map((text) => ({ name: text.textContent ?? '', box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.right > map.left && box.left < map.right);
    /** Boxes of text are higher than its letters, in px. */
    const slack = 1.5;
    const faults = seen.flatMap(({ name, box }, i) => [
      ...(box.left < map.left || box.right > map.right ? [`${name} runs out of the map`] : []),
      ...seen
        .slice(i + 1)
        .filter(
          (other) =>
            box.left + slack < other.box.right &&
            other.box.left + slack < box.right &&
            box.top + slack < other.box.bottom &&
            other.box.top + slack < box.bottom,
        )
        .map((other) => `${name} touches ${other.name}`),
    ]);
    return { names: seen.map(({ name }) => name), faults };
  });
}
