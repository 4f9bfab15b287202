import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { booted, useBrowser } from './open-page.ts';

/* Hosts that answer in their own ways, addresses that carry more than ours, and pages older than the site. */

const open = useBrowser();

describe('a site in a folder, on a host that does not add a slash to addresses of folders', () => {
  it.each([
    ['any/where', 'any/where/'],
    ['any/where/election-record', 'any/where/election-record/'],
    ['any/where/election/es', 'any/where/election/es/'],
  ])('works at /%s', async (address, folder) => {
    const { page, problems } = await open(`${address}?flag&q=a%20b#notes`, {
      prepare: (visited) => answerWith(visited, address, folder),
    });
    const root = inject('baseUrl');
    await expect.poll(() => page.url()).toBe(`${root}${folder}?flag&q=a%20b#notes`);
    await page.locator('.show-embedding').click();
    await page.waitForSelector('.embedding iframe');
    const link = await page
      .locator('.footer a[hreflang]')
      .first()
      .evaluate((a: HTMLAnchorElement) => a.href);
    expect(link.startsWith(`${root}any/where/election`)).toBe(true);
    expect(problems).toEqual([]);
  });

  it('leaves addresses of files as they are', async () => {
    const address = 'any/where/election/embed';
    const { page, problems } = await open(address, {
      prepare: (visited) => answerWith(visited, address, `${address}.html`),
    });
    await expect.poll(() => page.url()).toBe(inject('baseUrl') + address);
    expect(problems).toEqual([]);
  });
});

describe('what others have put into an address', () => {
  it('stays as it was when a reader chooses something', async () => {
    const { page } = await open('election/?flag&q=a%20b#notes');
    await page.locator('.key .names a[data-id="CL"]').click();
    await expect.poll(() => page.url()).toContain('country=CL');
    await expect
      .poll(() => page.url())
      .toBe(`${inject('baseUrl')}election/?flag&q=a%20b&country=CL#notes`);
  });

  it.each([
    ['?flag&lang=es&q=a%20b#notes', '?flag&q=a%20b#notes'],
    ['?lang=es&q=a%20b', '?q=a%20b'],
    ['?q=a%20b&lang=es', '?q=a%20b'],
  ])('stays as it was on the way to another language: %s', async (address, kept) => {
    const { page } = await open(`election/${address}`);
    await expect.poll(() => page.url()).toBe(`${inject('baseUrl')}election/es/${kept}`);
  });
});

describe('a page that is older than the last publication of the site', () => {
  it.each([
    ['the table', '.show-table', 'table'],
    ['the image dialog', '.show-image', 'pictures'],
    ['the code to embed', '.show-embedding', 'share'],
  ])('offers to be reloaded where %s is gone, and does it', async (_what, button, script) => {
    const { page } = await open('election/?country=CL#notes');
    await page.route(`**/${script}-*.js`, (route) => route.fulfill({ status: 404 }));
    // The site is published anew: the page at this address has other scripts.
    await page.route('**/election/?*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/page-\w+\.js/g, 'page-newer.js');
      await route.fulfill({ response, body });
    });
    await page.locator(button).click();
    const reload = page.getByRole('button', { name: 'Reload' });
    await reload.waitFor();
    expect(await page.locator('.notice.old').textContent()).toContain('This page is out of date.');
    expect(await page.locator('#live').textContent()).not.toContain('Try again');
    await page.unroute(`**/${script}-*.js`);
    await page.unroute('**/election/?*');
    const again = page.waitForEvent('load');
    await reload.click();
    await again;
    await booted(page);
    await expect.poll(() => page.url()).toMatch(/\?country=CL#notes$/);
    expect(await page.locator('.notice.old').count()).toBe(0);
  });

  it('a page of today says that trying again may help', async () => {
    const { page } = await open('election/');
    await page.route('**/table-*.js', (route) => route.abort());
    await page.locator('.show-table').click();
    await expect.poll(() => page.locator('#live').textContent()).toContain('Try again');
    expect(await page.locator('.notice.old').count()).toBe(0);
  });
});

/** Has a host answer one address with what it has at another, without a redirect. */
async function answerWith(page: Page, address: string, file: string): Promise<void> {
  const root = inject('baseUrl');
  await page.route(
    (url) => url.pathname === `/${address}`,
    async (route) => route.fulfill({ response: await route.fetch({ url: root + file }) }),
  );
}
