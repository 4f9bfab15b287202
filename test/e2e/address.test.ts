import { expect, inject, it } from 'vitest';
import { booted, useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { fitOf } from './view-fit.ts';

const open = useBrowser();

it('opens exactly the country, view and theme of a link', async () => {
  const { page, problems } = await open('?country=CL&view=world&theme=dark');
  expect(await visibleHeadings(page)).toEqual(['Chile']);
  expect(await page.locator('.segment [aria-pressed="true"]').textContent()).toBe('World');
  expect(await fitOf(page, 'world')).toMatchObject({ whole: true, touches: true });
  const html = page.locator('html');
  expect(await html.getAttribute('data-theme')).toBe('dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(18, 20, 23)',
  );
  await expect.poll(() => new URL(page.url()).search).toBe('?country=CL&view=world&theme=dark');
  expect(problems).toEqual([]);
});

it.each([
  '?country=XX&view=moon&theme=pink',
  '?country=__proto__',
  '?country=constructor&view=toString',
  '?country=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '?country=&view=&theme=',
  '?country=CL%00',
])('ignores what it does not know in %s', async (query) => {
  const { page, problems } = await open(query);
  expect(await visibleHeadings(page)).toEqual(['Venezuela']);
  expect(await page.locator('.segment [aria-pressed="true"]').textContent()).toBe('Americas');
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  expect(await page.locator('#statements .close').isVisible()).toBe(false);
  expect(problems).toEqual([]);
});

it.each([
  ['cl', 'Chile', 'CL'],
  ['CHL', 'Chile', 'CL'],
  ['chile', 'Chile', 'CL'],
  ['UK', 'United Kingdom', 'GB'],
  ['Brasil', 'Brazil', 'BR'],
])('opens the country that a link calls %s', async (country, name, code) => {
  const { page, problems } = await open(`?country=${country}`);
  await expect.poll(() => visibleHeadings(page)).toEqual([name]);
  await page.locator('.segment [data-view="world"]').click();
  await expect.poll(() => new URL(page.url()).search).toBe(`?country=${code}&view=world`);
  expect(await page.locator('.unread').count()).toBe(0);
  expect(problems).toEqual([]);
});

it.each([
  ['', '.masthead'],
  ['election/embed.html', '.frame-foot'],
  ['election/embed.html?title=0&credit=0', '.frame-foot'],
])('says quietly what %s cannot read in its address', async (path, where) => {
  const { page } = await open(`${path}${path.includes('?') ? '&' : '?'}country=Atlantis&view=moon`);
  const line = page.locator(`${where} > .unread`);
  await line.waitFor();
  const text =
    'The link asks for the country “Atlantis” and the view “moon”, which this map does not have.';
  expect(await line.textContent()).toBe(text);
  expect(await page.locator('#live').textContent()).toBe(text);
});

it('opens a place without a statement by link', async () => {
  const { page } = await open('?country=BR');
  expect(await visibleHeadings(page)).toEqual(['Brazil']);
});

it('opens the state that answers for a part of it by link', async () => {
  const { page } = await open('?country=GF');
  expect(await visibleHeadings(page)).toEqual(['France']);
});

it('opens what a link without a script has opened', async () => {
  const { page } = await open('#c-CU');
  expect(await visibleHeadings(page)).toEqual(['Cuba']);
});

it('leaves by Back in one step after many choices, and restores the view on return', async () => {
  const { page: reader } = await open();
  const elsewhere = new URL('embed.js', inject('baseUrl')).href;
  await reader.goto(elsewhere);
  await reader.goto(inject('baseUrl'));
  await booted(reader);
  for (const id of ['CL', 'AR', 'GB']) {
    await reader.locator(`.key .names a[data-id="${id}"]`).click();
  }
  await reader.locator('.segment [data-view="world"]').click();
  await expect.poll(() => reader.url()).toContain('view=world');
  await reader.goBack();
  await expect.poll(() => reader.url()).toBe(elsewhere);
  await reader.goForward();
  await booted(reader);
  expect(await visibleHeadings(reader)).toEqual(['United Kingdom']);
  expect(await reader.locator('.segment [aria-pressed="true"]').textContent()).toBe('World');
});

it('keeps foreign parameters, and writes only what differs from a fresh page', async () => {
  const { page } = await open('?utm_source=letter&country=CL');
  await page.locator('.key .names a[data-id="AR"]').click();
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({ utm_source: 'letter', country: 'AR' });
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).search).toBe('?utm_source=letter');
});

it('says over the whole width of an embed page what it cannot read', async () => {
  const { page } = await open('election-record/embed.html?country=narnia', { width: 780 });
  const line = page.locator('.unread');
  const box = await line.boundingBox();
  expect(box?.width).toBeGreaterThan(700);
  // One line of text, and the line of links stays below it in one row.
  expect(box?.height).toBeLessThan(30);
  const links = await page.locator('.frame.live .frame-foot .links').boundingBox();
  const sources = await page.locator('.frame.live .frame-foot .credit').boundingBox();
  expect(sources?.y).toBeLessThan((links?.y ?? 0) + (links?.height ?? 0));
  expect(links?.y).toBeLessThan((sources?.y ?? 0) + (sources?.height ?? 0));
});
