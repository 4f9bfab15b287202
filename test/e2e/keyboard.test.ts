import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anchorOf, screenPoint } from './map-points.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { mapScale } from './pointer.ts';
import { settle } from './settle.ts';
import { focusIs, tabTo } from './tab-to.ts';
import { unfoldNames } from './unfold.ts';

/** More steps than it takes to go through everything before the panel. */
const MANY_TABS = 60;

const open = useBrowser();

describe.each([360, 1200])('by keyboard at %i px', (width) => {
  it('Enter on a country in the map opens its panel and leads to its heading; Escape leads back', async () => {
    const { page } = await open('', { width });
    await walkTo(page, 'CL');
    await page.keyboard.press('Enter');
    await expect.poll(() => visibleHeadings(page)).toEqual(['Chile']);
    expect(await focusIs(page, '.panel.open h2')).toBe(true);
    await expect.poll(() => isFocusInWindow(page)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => visibleHeadings(page)).not.toContain('Chile');
    expect(await focusIs(page, '.map a[data-id="CL"]')).toBe(true);
  });

  it.each(['Enter', 'Space'])('%s on a name opens and closes its panel', async (key) => {
    const { page } = await open('', { width });
    await unfoldNames(page);
    const name = '.names a[data-id="US"]';
    await tabTo(page, name);
    await page.keyboard.press(key);
    await expect.poll(() => visibleHeadings(page)).toEqual(['United States']);
    await expect.poll(() => isPressed(page, name)).toBe('true');
    expect(await focusIs(page, '.panel.open h2')).toBe(true);
    await expect.poll(() => isFocusInWindow(page)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => visibleHeadings(page)).not.toContain('United States');
    expect(await focusIs(page, name)).toBe(true);
    await expect.poll(() => isPressed(page, name)).toBe('false');

    await page.keyboard.press(key);
    await expect.poll(() => visibleHeadings(page)).toEqual(['United States']);
    await page.locator(`${name}:visible`).focus();
    await page.keyboard.press(key);
    await expect.poll(() => visibleHeadings(page)).not.toContain('United States');
  });

  it('Escape inside the panel gives the focus back to the name that opened it', async () => {
    const { page } = await open('', { width });
    await unfoldNames(page);
    const name = '.names a[data-id="GT"]';
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    expect(await focusIs(page, '.panel.open h2')).toBe(true);
    await tabTo(page, '.panel.open a.next');
    await page.keyboard.press('Escape');
    await expect.poll(() => visibleHeadings(page)).not.toContain('Guatemala');
    expect(await focusIs(page, name)).toBe(true);
  });

  it('draws a ring around the country in the map that has the focus', async () => {
    const { page } = await open('', { width });
    await walkTo(page, 'AR');
    const ring = page.locator('.rings .focused');
    expect(await ring.count()).toBe(1);
    const drawn = await ring.evaluate((path) => {
      const { stroke, strokeWidth } = getComputedStyle(path);
      const { width: across } = path.getBoundingClientRect();
      return { stroke, strokeWidth: Number.parseFloat(strokeWidth), across };
    });
    expect(drawn.stroke).toBe('rgb(11, 87, 208)');
    expect(drawn.strokeWidth).toBeGreaterThanOrEqual(3);
    expect(drawn.across).toBeGreaterThan(10);
    await page.keyboard.press('Tab');
    expect(await page.locator('.rings .focused').count()).toBe(0);
  });

  it('zooms about the country in focus, and moves no farther than to the next', async () => {
    const { page } = await open('', { width });
    await walkTo(page, 'AR');
    const before = await mapScale(page);
    for (const _ of [1, 2]) {
      await page.keyboard.press('+');
      await settle(page);
    }
    const near = await mapScale(page);
    expect(near / before).toBeGreaterThan(3);
    expect(await isInMap(page, 'AR')).toBe(true);
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(key);
      await settle(page);
      const id = await page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? '');
      expect(await isInMap(page, id), id).toBe(true);
      expect(await mapScale(page)).toBeCloseTo(near, 3);
    }
  });

  it('every stop of the Tab key can be seen, and the page can be left', async () => {
    const { page } = await open('', { width });
    const stops: string[] = [];
    for (let i = 0; i < MANY_TABS; i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const { width: across, height, top, bottom } = element.getBoundingClientRect();
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : element;
        const name =
          element.getAttribute('aria-label') ?? label?.textContent?.trim() ?? element.tagName;
        const seen = across > 0 && height > 0 && bottom > 0 && top < innerHeight;
        return { name, tag: element.outerHTML.slice(0, 60), seen };
      });
      if (stop === null) break;
      expect(stop.seen, `"${stop.name}" is on the screen`).toBe(true);
      expect(stop.name, `the name of stop ${i + 1}, ${stop.tag}`).not.toBe('');
      stops.push(stop.name);
    }
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.length).toBeLessThan(MANY_TABS);
  });
});

it('tells screen readers what was chosen and closed', async () => {
  const { page } = await open();
  const live = page.locator('#live');
  await page.locator('.key .names a[data-id="CL"]').click();
  await expect.poll(() => live.textContent()).toBe('Chile. Voiced doubt.');
  await page.keyboard.press('Escape');
  await expect.poll(() => live.textContent()).toBe('Statements of Chile closed.');
});

it('the close button closes the panel and gives the focus back', async () => {
  const { page } = await open();
  const name = '.key .names a[data-id="UY"]';
  await page.locator(name).focus();
  await page.keyboard.press('Enter');
  const close = page.getByRole('button', { name: 'Close Uruguay' });
  await close.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => visibleHeadings(page)).toEqual(['Venezuela']);
  expect(await focusIs(page, name)).toBe(true);
});

/** Reaches the map's one tab stop by Tab, and a country in it by the first letter of its name. */
async function walkTo(page: Page, id: string): Promise<void> {
  await tabTo(page, '.map a[tabindex="0"]');
  const target = `.map a[data-id="${id}"]`;
  const letter = (await page.locator(target).first().getAttribute('aria-label'))?.charAt(0) ?? '';
  for (let i = 0; i < MANY_TABS; i++) {
    if (await focusIs(page, target)) return;
    await page.keyboard.press(letter);
  }
  throw new Error(`the letter ${letter} does not lead to ${target}`);
}

async function isFocusInWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const rect = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    return rect.height > 0 && rect.top >= 0 && rect.bottom <= innerHeight;
  });
}

it('the map is one tab stop, whose arrows lead from country to country and back', async () => {
  const { page } = await open();
  expect(await page.locator('.map a[tabindex="0"]').count()).toBe(1);
  await walkTo(page, 'BO');
  await page.keyboard.press('ArrowDown');
  const next = await page.evaluate(() => document.activeElement?.getAttribute('data-id'));
  expect(next).not.toBe('BO');
  await page.keyboard.press('ArrowUp');
  expect(await focusIs(page, '.map a[data-id="BO"]')).toBe(true);
  await page.keyboard.press('Home');
  expect(await focusIs(page, '.map a[data-id="BO"]')).toBe(true);
});

it('choosing a response fades the others, and one control shows all again', async () => {
  const { page } = await open();
  await page
    .getByRole('button', { name: /^Voiced doubt/ })
    .first()
    .press('Enter');
  await expect.poll(() => page.url()).toContain('stance=doubted');
  expect(await page.locator('.answers [data-faded]').count()).toBe(10);
  await page.getByRole('button', { name: 'Show all responses' }).press('Enter');
  await expect.poll(() => page.locator('.answers [data-faded]').count()).toBe(0);
  await expect.poll(() => page.url()).not.toContain('stance');
});

it('the search finds a country without a statement by another name, and opens its panel', async () => {
  const { page } = await open();
  const field = page.getByRole('combobox', { name: 'Find a country' });
  await field.fill('holland');
  await expect.poll(() => page.locator('#found [role=option]').count()).toBe(1);
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect.poll(() => visibleHeadings(page)).toEqual(['Netherlands']);
});

it('the table holds every report, is sorted by its headings and saved as a spreadsheet', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Table', exact: true }).press('Enter');
  await expect.poll(() => page.locator('.table tbody tr').count()).toBe(28);
  await page.getByRole('button', { name: 'Source', exact: true }).press('Enter');
  expect(await page.locator('.table th[aria-sort="ascending"]').textContent()).toContain('Source');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).press('Enter');
  expect((await saved).suggestedFilename()).toBe('election.csv');
});

/** Whether the middle of a country is in the part of the map that is on the screen. */
async function isInMap(page: Page, id: string): Promise<boolean> {
  const box = await page.locator('.map').boundingBox();
  const { x, y } = await screenPoint(page, anchorOf(id));
  return box !== null && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/** Whether a screen reader hears that a name is pressed: names follow the panel. */
const isPressed = (page: Page, name: string) =>
  page.locator(`${name}:visible`).getAttribute('aria-pressed');
