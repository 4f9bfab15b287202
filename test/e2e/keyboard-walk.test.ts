import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { started } from '../tools/started.ts';
import { rows } from './election-files.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { focusIs, tabTo } from './tab-to.ts';

/** More steps than there are stops on the page. */
const MANY = 90;

const open = useBrowser();

it.each([360, 1200])(
  'the whole page is walked by keyboard alone, from its top to the spreadsheet, at %i px',
  async (width) => {
    const { page, problems } = await open('', { width });
    const press = (key: string) => page.keyboard.press(key);

    // From the address bar the first Tab leads into the page. The map is one stop; letters lead to Argentina.
    await tabTo(page, '.map a');
    expect(await page.locator('.keys').isVisible()).toBe(true);
    for (let i = 0; i < MANY && !(await focusIs(page, 'a[data-id="AR"]')); i++) await press('a');
    expect(await page.locator('.rings .focused').count()).toBe(1);
    await press('Enter');
    await expect.poll(() => visibleHeadings(page)).toEqual(['Argentina']);
    expect(await focusIs(page, '#c-AR h2')).toBe(true);
    const milei = rows.filter(({ actor, quote }) => actor === 'AR' && quote !== '');
    const paragraphs = await page.locator('#c-AR blockquote p .words').allTextContents();
    expect(paragraphs).toHaveLength(3);
    expect(paragraphs).toEqual(milei.map(({ quote }) => quote));

    // Back to where it was opened, then to the key, which comes before the map.
    await press('Escape');
    expect(await focusIs(page, '.map a[data-id="AR"]')).toBe(true);
    await tabTo(page, '.key button[data-only="doubted"]', 'Shift+Tab');
    await press('Space');
    await expect.poll(() => page.url()).toContain('stance=doubted');
    await expect.poll(() => page.locator('#live').textContent()).toBe('Showing only: Voiced doubt');
    await tabTo(page, '.key button[data-only="rejected"]');
    await press('Enter');
    await expect.poll(() => page.url()).toContain('stance=doubted%2Crejected');
    await tabTo(page, '.show-all');
    await press('Enter');
    await expect.poll(() => page.url()).not.toContain('stance');
    expect(await page.locator('.answers [data-faded]').count()).toBe(0);
    expect(await hasFocus(page)).toBe(true);

    // The search: a country without a statement.
    await tabTo(page, '.search input');
    await page.keyboard.type('tuva');
    await expect.poll(() => page.locator('#live').textContent()).toBe('1 place found.');
    await press('ArrowDown');
    await press('Enter');
    await expect.poll(() => visibleHeadings(page)).toEqual(['Tuvalu']);
    expect(await focusIs(page, '#c-TV h2')).toBe(true);
    await press('Escape');
    expect(await focusIs(page, '.search input')).toBe(true);

    // The table, at the foot of the page, and its spreadsheet.
    await tabTo(page, '.show-table');
    await press('Enter');
    await expect.poll(() => focusIs(page, '.table-place')).toBe(true);
    await tabTo(page, '.table [data-column="date"]');
    await press('Space');
    await expect.poll(() => page.locator('#live').textContent()).toBe('Sorted by Date, ascending.');
    expect(await focusIs(page, '.table [data-column="date"]')).toBe(true);
    await tabTo(page, '.table [data-action="download"]', 'Shift+Tab');
    const saved = page.waitForEvent('download');
    await press('Enter');
    const download = await saved;
    expect(download.suggestedFilename()).toBe('election.csv');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const records = csvParse(text.slice(1));
    expect(records).toHaveLength(28);
    const argentina = records.find((record) => record['Country'] === 'Argentina');
    expect(argentina?.['Words']).toBe(milei.map(({ quote }) => quote).join(' | '));
    expect(argentina?.['Response']).toBe('Rejected the result');
    expect(problems).toEqual([]);
  },
);

it('the arrows still work after zooming, a filter, another size and another language', async () => {
  const { page } = await open();
  const press = (key: string) => page.keyboard.press(key);
  await page.locator('.key button[data-only="doubted"]').click();
  await tabTo(page, '.map a');
  for (const key of ['+', '+', 'Shift+ArrowDown', '-', '0']) await press(key);
  await press('Home');
  expect(await focusIs(page, '.map a[data-id="BO"]')).toBe(true);
  await page.setViewportSize({ width: 500, height: 800 });
  await press('ArrowDown');
  const next = await focusedId(page);
  expect(next).not.toBe('BO');
  expect(await page.locator('.rings .focused').count()).toBe(1);
  await press('ArrowUp');
  expect(await focusedId(page)).toBe('BO');
  await press('End');
  expect(await focusedId(page)).toBe('VE');

  await page.setViewportSize({ width: 1200, height: 900 });
  await page.getByRole('link', { name: 'Español' }).focus();
  await press('Enter');
  await page.waitForSelector('html[lang="es"]');
  await started(page);
  await expect.poll(() => page.url()).toContain('stance=doubted');
  await tabTo(page, '.map a');
  await press('Home');
  await press('ArrowRight');
  expect(await focusedId(page)).not.toBe('BO');
  expect(await page.locator('.map a[tabindex="0"]').count()).toBe(1);
});

it('says when there is no country in a direction, and stays', async () => {
  const { page } = await open('?view=world');
  await tabTo(page, '.map a');
  for (let i = 0; i < 4 && (await focusedId(page)) !== 'RU'; i++) await page.keyboard.press('r');
  await page.keyboard.press('ArrowUp');
  expect(await focusedId(page)).toBe('RU');
  expect(await page.locator('#live').textContent()).toBe('No more countries in that direction.');
});

it('Home and End lead to the first and last country that is found', async () => {
  const { page } = await open();
  const field = page.getByRole('combobox', { name: 'Find a country' });
  await field.fill('u');
  const active = () => field.getAttribute('aria-activedescendant');
  await field.press('Home');
  expect(await active()).toBeNull();
  await field.press('ArrowDown');
  const last = (await page.locator('#found [role=option]').count()) - 1;
  await field.press('End');
  expect(await active()).toBe(`found-${last}`);
  expect(await page.locator('#found [aria-selected="true"]').count()).toBe(1);
  await field.press('Home');
  expect(await active()).toBe('found-0');
  await field.press('ArrowUp');
  expect(await active()).toBe(`found-${last}`);
});

it('the search says whose a territory is, and so does the panel that it opens', async () => {
  const { page } = await open();
  const field = page.getByRole('combobox', { name: 'Find a country' });
  await field.fill('greenland');
  expect(await page.locator('#found [role=option]').innerText()).toContain('Territory of Denmark');
  await field.press('Enter');
  await expect.poll(() => visibleHeadings(page)).toEqual(['Greenland']);
  expect(await page.locator('.territory').innerText()).toContain('a territory of Denmark');
});

it('a row of the table and the panel of its government lead to each other', async () => {
  const { page } = await open('?table=1&stance=doubted');
  await page.locator('.table a[data-id="CL"]').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => visibleHeadings(page)).toEqual(['Chile']);
  expect(await page.locator('.rings .chosen').count()).toBe(1);
  expect(await page.locator('.table tr[data-chosen]').count()).toBe(6);
  expect(await page.locator('.table a[aria-current]').count()).toBe(6);
  await page.getByRole('button', { name: 'Show in the table' }).press('Enter');
  expect(await focusIs(page, '.table tr[data-chosen] a')).toBe(true);

  // A government that the filter leaves out: the table shows all again.
  await page.locator('.key .names a[data-id="UY"]').click();
  await page.getByRole('button', { name: 'Show in the table' }).press('Enter');
  expect(await focusIs(page, '.table tr[data-actor="UY"] a')).toBe(true);
  await expect.poll(() => page.url()).not.toContain('stance');
});

it('a filter fades governments on the map, leaves out their rows, and names the table by it', async () => {
  const { page } = await open('?table=1');
  await page.locator('.key button[data-only="rejected"]').click();
  expect(await page.locator('.answers [data-stance]').count()).toBe(13);
  expect(await page.locator('.table caption').innerText()).toBe(
    'Showing only: Rejected the result',
  );
  expect(await page.locator('.table tbody tr').count()).toBe(3);
  await page.locator('.show-all').click();
  await expect.poll(() => page.locator('#live').textContent()).toBe('All responses shown.');
  expect(await page.locator('.table tbody tr').count()).toBe(28);
});

it('the names fold on a phone and open by key', async () => {
  const { page } = await open('', { width: 360 });
  expect(await page.locator('.index .names a:visible').count()).toBe(0);
  const row = page.locator('.index summary').first();
  await row.press('Enter');
  expect(await page.locator('.index .names a:visible').count()).toBe(5);
  await row.press('Space');
  expect(await page.locator('.index .names a:visible').count()).toBe(0);
});

async function hasFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement !== document.body);
}

async function focusedId(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null);
}
