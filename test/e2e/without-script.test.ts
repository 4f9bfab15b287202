import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { governments, mapFile, rows, statements } from './election-files.ts';
import { anchorOf, screenPoint, showMap } from './map-points.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { coloursAt } from './pixels.ts';
import { unfoldNames } from './unfold.ts';

const open = useBrowser();

const WITHOUT = { script: 'off' } as const;

it.each([360, 1200])('colours the map by stance at %i px', async (width) => {
  const { page } = await open('', { ...WITHOUT, width });
  await showMap(page);
  for (const actor of ['US', 'CO', 'AR', 'BO', 'BR']) {
    const stance = rows.find((row) => row.actor === actor)?.stance;
    const colour = mapFile.stances.find(({ id }) => id === stance)?.colour.light ?? '#E7E5E0';
    // The leader of a name ends on the anchor, so look a little beside it.
    const { x, y } = await screenPoint(page, anchorOf(actor));
    const [seen] = await coloursAt(page, [{ x: x + 2, y: y + 4 }]);
    expect(seen, actor).toBe(colour.toLowerCase());
  }
});

it('has every statement in the page, and says what needs a script', async () => {
  const { page } = await open('', WITHOUT);
  const shown = await page
    .locator('[data-statement]')
    .evaluateAll((all) => all.map((section) => section.getAttribute('data-statement') ?? ''));
  expect(shown.toSorted()).toEqual(statements.toSorted());
  expect(await page.locator('.panel:visible').count()).toBe(14);
  expect(await page.locator('noscript').first().innerText()).toContain('need JavaScript');
  for (const dead of ['.toolbar', '.search', '.theme', '.show-table']) {
    expect(await page.locator(`${dead}:visible`).count(), dead).toBe(0);
  }
});

it.each([360, 1200])('shows only the statement that a name leads to at %i px', async (width) => {
  const { page } = await open('', { ...WITHOUT, width });
  await unfoldNames(page);
  await page.locator('.names a[data-id="CL"]:visible').click();
  await expect.poll(() => visibleHeadings(page)).toEqual(['Chile']);
  await expect.poll(() => page.url()).toMatch(/#c-CL$/);
  expect(await isHeadingInWindow(page)).toBe(true);
});

it.each([360, 1200])('shows only the statement that a shape leads to at %i px', async (width) => {
  const { page } = await open('', { ...WITHOUT, width });
  await showMap(page);
  const { x, y } = await screenPoint(page, anchorOf('AR'));
  await page.mouse.click(x, y);
  await expect.poll(() => visibleHeadings(page)).toEqual(['Argentina']);
  expect(await isHeadingInWindow(page)).toBe(true);
});

it('links every government on the map to its statement', async () => {
  const { page } = await open('', WITHOUT);
  const targets = await page.locator('.map a[data-id]').evaluateAll((links) =>
    links.flatMap((link) => {
      const target = document.querySelector(link.getAttribute('href') ?? '');
      return target?.matches('.panel') ? [link.getAttribute('data-id') ?? ''] : [];
    }),
  );
  expect(targets.toSorted()).toEqual([...governments, 'VE'].toSorted());
});

async function isHeadingInWindow(page: Page): Promise<boolean> {
  return page.locator('.panel:visible h2').evaluate((heading) => {
    const { top, bottom } = heading.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}
