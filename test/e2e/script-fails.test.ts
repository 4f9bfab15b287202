import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { started } from '../tools/started.ts';
import { useBrowser } from './open-page.ts';

const open = useBrowser();

const SAID = 'It could not be loaded. Try again.';
const IMAGE = 'The image tools could not be loaded. Try again.';

interface Case {
  readonly what: string;
  readonly script: string;
  readonly use: (page: Page) => Promise<void>;
  /** What is there once the script has come. */
  readonly shown: string;
  readonly said?: string;
}

const press = (selector: string) => (page: Page) =>
  page.locator(`${selector}:visible`).first().press('Enter');

const CASES: readonly Case[] = [
  { what: 'table', script: 'table', use: press('.show-table'), shown: '.table tbody tr' },
  { what: 'share', script: 'share', use: press('.show-embedding'), shown: '.embedding h2' },
  {
    what: 'image',
    script: 'pictures',
    use: press('.show-image'),
    shown: '.image-dialog h2',
    said: IMAGE,
  },
  { what: 'lens', script: 'lens', use: press('.lens summary'), shown: '.lens input' },
  {
    what: 'search',
    script: 'search',
    use: (page) => page.locator('.search input').focus(),
    shown: '.search input:focus',
  },
];

describe.each([360, 1200])('at %i px, everybody sees', (width) => {
  it.each(CASES)('that the $what did not arrive, and can try again', async (one) => {
    const { page } = await open('', { width });
    const { script, use, shown, said = SAID } = one;
    await page.route(`**/${script}-*.js`, (route) => route.abort(), { times: 1 });
    await use(page);
    const again = page.getByRole('button', { name: said });
    await again.waitFor();
    expect(await page.locator('#live').textContent()).toBe(said);
    await again.scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await again.press('Enter');
    await page.locator(`${shown}:visible`).first().waitFor();
    expect(await again.count()).toBe(0);
  });
});

it('the search finds places by other names where the words that lead to them did not arrive', async () => {
  const { page } = await open();
  await page.route('**/place-words-*.js', (route) => route.abort());
  await page.locator('.search input').pressSequentially('Holland');
  await page.getByRole('option', { name: /^Netherlands/ }).waitFor();
});

it('everybody sees that the rest of a panel did not arrive, and can try again', async () => {
  const { page } = await open('election-record/');
  await page.route('**/c/CO/panel-*.js', (route) => route.abort(), { times: 1 });
  await page.locator('.map a[data-id="CO"]').first().press('Enter');
  const again = page.locator('#c-CO').getByRole('button', { name: SAID });
  await again.press('Enter');
  await expect.poll(() => page.locator('#c-CO .rest').count()).toBe(0);
  expect(await again.count()).toBe(0);
});

it('everybody sees that the sources of a link did not arrive, and can try again', async () => {
  const { page } = await open('?lens=article-1', {
    prepare: async (page) => {
      await page.route('**/lens-*.js', (route) => route.abort(), { times: 1 });
    },
  });
  await page.getByRole('button', { name: SAID }).press('Enter');
  await page.locator('.lens-line:visible').waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('lens')).toBe('article-1');
});

it.each([280, 360, 700])('the embed page of %i px says it too', async (width) => {
  const { page } = await open('election/embed.html', { width, height: 700 });
  await page.route('**/pictures-*.js', (route) => route.abort(), { times: 1 });
  await page.locator('.frame.live .show-image').press('Enter');
  const again = page.getByRole('button', { name: IMAGE });
  await again.waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await again.press('Enter');
  await page.locator('.image-dialog h2').waitFor();
});

describe('what opens from a button', () => {
  it.each([
    ['.show-table', '.table', '.table-place'],
    ['.show-embedding', '.embedding', '.embedding h2'],
    ['.show-image', '.image-dialog', '.image-dialog h2'],
  ])(
    '%s takes the focus, closes by Escape alone, and gives it back',
    async (button, section, target) => {
      const { page } = await open('?country=CL', { width: 360 });
      await page.locator(button).press('Enter');
      await expect.poll(() => isFocused(page, target)).toBe(true);
      expect(await page.locator(button).getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator(`${section}:visible`).count()).toBe(0);
      expect(await isFocused(page, button)).toBe(true);
      const box = await page.locator(button).boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
      expect(await page.locator(button).getAttribute('aria-expanded')).toBe('false');
      // The country stays open until the next Escape.
      expect(await page.locator('#c-CL.open').count()).toBe(1);
    },
  );

  it('the table gives the focus back to the panel that it was opened from', async () => {
    const { page } = await open('?country=CL');
    await page.locator('.in-table').press('Enter');
    await page.locator('.table tbody tr').first().waitFor();
    await expect.poll(() => isFocused(page, '.table a')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isFocused(page, '.in-table')).toBe(true);
  });
});

describe('an embed page whose script does not arrive', () => {
  it('says that it is incomplete, and tries again', async () => {
    const { page } = await open('election/embed.html?title=0&credit=0', {
      script: 'sleeps',
      prepare: async (page) => {
        await page.route('**/main-*.js', (route) => route.abort(), { times: 1 });
      },
    });
    await page.mouse.move(200, 200);
    const notice = page.locator('.frame:not(.sizer *) .notice.incomplete');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('Parts of this page could not be loaded.');
    await page.getByRole('link', { name: 'Reload' }).click();
    await started(page);
    expect(await notice.isVisible()).toBe(false);
  });

  it('leads back from a statement to the map', async () => {
    const { page } = await open('election/embed.html', { script: 'off', width: 360 });
    await page.locator('.map a[data-id="CL"]').first().press('Enter');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
    const back = page.getByRole('link', { name: 'Back to the map' });
    const box = await back.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(640);
    await back.click();
    const map = await page.locator('.map').boundingBox();
    expect(map?.y).toBeGreaterThan(-60);
    expect(map?.y).toBeLessThan(300);
  });
});

const isFocused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
