import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anchorOf, screenPoint } from './map-points.ts';
import { booted, useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { unfoldNames } from './unfold.ts';

const open = useBrowser();

describe.each([360, 1200])('before the script has arrived, at %i px', (width) => {
  it('opens a country without a jump and without a history entry, and keeps it open', async () => {
    const { page, problems, releaseScript } = await open('?from=here', { width, script: 'held' });
    await page.evaluate(() => scrollTo(0, 100));
    const before = await page.evaluate(() => ({ y: scrollY, entries: history.length }));
    const address = page.url();
    const { x, y } = await screenPoint(page, anchorOf('US'));
    await page.mouse.click(x, y);
    await expect.poll(() => visibleHeadings(page)).toEqual(['United States']);
    expect(await page.evaluate(() => ({ y: scrollY, entries: history.length }))).toEqual(before);
    await expect.poll(() => page.url()).toBe(address);
    expect(await page.evaluate(() => document.documentElement.classList.contains('booted'))).toBe(
      false,
    );

    releaseScript();
    await booted(page);
    expect(await visibleHeadings(page)).toEqual(['United States']);
    const query = () => Object.fromEntries(new URL(page.url()).searchParams);
    await expect.poll(query).toEqual({ country: 'US', from: 'here' });
    expect(await page.evaluate(() => history.length)).toBe(before.entries);
    expect(await page.locator('.rings .chosen').count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it('opens a country by its name', async () => {
    const { page, releaseScript } = await open('', { width, script: 'held' });
    const entries = await page.evaluate(() => history.length);
    await unfoldNames(page);
    await page.locator('.names a[data-id="GT"]:visible').click();
    await expect.poll(() => visibleHeadings(page)).toEqual(['Guatemala']);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    releaseScript();
    await booted(page);
    expect(await visibleHeadings(page)).toEqual(['Guatemala']);
    await expect.poll(() => new URL(page.url()).searchParams.get('country')).toBe('GT');
  });

  it('keeps the focus on a country in the map when the script takes the map over', async () => {
    const { page, releaseScript } = await open('', { width, script: 'held' });
    await page.locator('.map a[data-id="CL"]').focus();
    releaseScript();
    await booted(page);
    expect(
      await page.evaluate(() => document.activeElement?.closest('.map a')?.getAttribute('data-id')),
    ).toBe('CL');
  });
});

it.each([360, 720, 1200])(
  'moves neither shapes nor names when the script takes over at %i px',
  async (width) => {
    const { page, releaseScript } = await open('', { width, script: 'held' });
    const before = await readPositions(page);
    releaseScript();
    await booted(page);
    const after = await readPositions(page);
    expect(Object.keys(after.shapes)).toHaveLength(5);
    expect(furthest(before.shapes, after.shapes), 'shapes').toBeLessThanOrEqual(1);
    expect(Object.keys(after.names).toSorted()).toEqual(Object.keys(before.names).toSorted());
    expect(furthest(before.names, after.names), 'names').toBeLessThanOrEqual(1);
  },
);

type Positions = Readonly<Record<string, readonly number[]>>;

/** Edges of five shapes, and the points that the names on the map are set from, in px of the window. */
async function readPositions(page: Page): Promise<{ shapes: Positions; names: Positions }> {
  return page.evaluate(() => {
    const shapes: Record<string, number[]> = {};
    for (const id of ['US', 'CU', 'CR', 'BO', 'AR']) {
      const shape = document.querySelector(`.map .answers [data-id="${id}"] path`);
      if (shape === null) continue;
      const { left, top, right, bottom } = shape.getBoundingClientRect();
      shapes[id] = [left, top, right, bottom];
    }
    const names: Record<string, number[]> = {};
    const map = document.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect();
    for (const text of document.querySelectorAll<SVGTextElement>('.map .label text')) {
      const { left, top, width, height } = text.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const inside = x > map.left && x < map.right && y > map.top && y < map.bottom;
      const matrix = text.getScreenCTM();
      if (width === 0 || !inside || matrix === null) continue;
      names[text.textContent ?? ''] = [matrix.e, matrix.f, y];
    }
    return { shapes, names };
  });
}

/** The largest difference between two sets of positions, in px. */
function furthest(before: Positions, after: Positions): number {
  const differences = Object.entries(before).flatMap(([name, values]) =>
    values.map((value, i) => Math.abs(value - (after[name]?.[i] ?? Number.POSITIVE_INFINITY))),
  );
  return Math.max(...differences);
}
