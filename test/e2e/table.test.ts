/** The table of all statements: where it is found, what it is called and what can be taken from it. */
import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { settle } from './settle.ts';

const open = useBrowser();

it.each([360, 1200])('a link to the table leads there, at %i px', async (width) => {
  const { page } = await open('?table=1', { width });
  const caption = page.locator('.table caption');
  await caption.waitFor();
  await expect
    .poll(async () => (await caption.boundingBox())?.y ?? -1)
    .toSatisfy((y: number) => y >= 0 && y < 300);
});

it('a link to a country and the table shows the country', async () => {
  const { page } = await open('?table=1&country=CL');
  await page.locator('.table caption').waitFor();
  await settle(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

it.each([360, 1200])(
  'who closes a panel that the table opened is led back to its row, in sight, at %i px',
  async (width) => {
    const { page } = await open('?table=1', { width });
    const row = page.locator('.table a[data-id="UY"]').first();
    await row.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => visibleHeadings(page)).toEqual(['Uruguay']);
    await settle(page);
    await page.keyboard.press('Escape');
    expect(await row.evaluate((link) => link === document.activeElement)).toBe(true);
    const box = await row.boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
  },
);

it('the frame of the table is named as its caption, filtered or not', async () => {
  const { page } = await open('?table=1');
  await page.getByRole('group', { name: 'All statements' }).waitFor();
  await page.locator('.key button[data-only="rejected"]').click();
  await page.getByRole('group', { name: 'Showing only: Rejected the result' }).waitFor();
});

it('opening it says nothing besides the focus, and sorting says one thing', async () => {
  const { page } = await open();
  await page.locator('.show-table').press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.className))
    .toBe('table-place');
  expect(await page.locator('#live').textContent()).toBe('');
  const heading = page.locator('.table [data-column="country"]');
  await heading.focus();
  const same = await heading.elementHandle();
  await page.keyboard.press('Enter');
  expect(await page.locator('#live').textContent()).toBe('Sorted by Country, ascending.');
  expect(await same?.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await page.locator('.table [aria-sort]').count()).toBe(1);
  await page.keyboard.press('Enter');
  expect(await page.locator('.table th').first().getAttribute('aria-sort')).toBe('descending');
  expect(await page.locator('.table tbody th').first().innerText()).toBe('Uruguay');
});

it.each(['election/', 'election/es/', 'election-record/es/'])(
  'the link to the spreadsheet of "%s" and the button give the same file',
  async (path) => {
    const { page } = await open(`${path}?table=1`);
    const saving = page.waitForEvent('download');
    await page.locator('.table [data-action="download"]').click();
    const saved = readFileSync(await (await saving).path());
    const href = await page.locator('.footer a[download]').getAttribute('href');
    const linked = await page.request.get(new URL(href ?? '', inject('baseUrl') + path).href);
    expect((await linked.body()).equals(saved)).toBe(true);
    expect(saved.toString('utf8').startsWith('\uFEFF')).toBe(true);
  },
);
