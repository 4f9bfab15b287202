import type { Frame, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { started } from '../tools/started.ts';
import { useArticles } from './article.ts';
import { violations } from './axe.ts';
import { useBrowser } from './open-page.ts';

const open = useBrowser();
const publish = useArticles();

const CODE = '.embedding [name=code]';

it('is loaded when it is asked for, and shows the very frame that the code embeds', async () => {
  const { page, problems, requests } = await open('election/');
  const late = () => requests.filter((url) => url.includes('/share-')).length;
  expect(late()).toBe(0);
  const button = page.locator('.show-embedding');
  await button.click();
  await page.waitForSelector('.embedding iframe');
  expect(late()).toBe(1);
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  const preview = page.frameLocator('.embedding iframe');
  await expect.poll(() => preview.locator('.live h1').textContent()).toContain('governments');
  const code = () => page.locator(CODE).inputValue();
  await expect.poll(code).toMatch(/ height="8\d\d"/);
  expect(await code()).toContain(`src="${inject('baseUrl')}election/embed.html?theme=light"`);
  expect(await code()).toContain(`<a href="${inject('baseUrl')}election/">`);
  await button.click();
  expect(await page.locator('.embedding').isVisible()).toBe(false);
  expect(problems).toEqual([]);
});

it('has the height of the preview at three widths', async () => {
  const { page } = await open('election/');
  await page.locator('.show-embedding').click();
  const heights: string[] = [];
  for (const width of [320, 480, 700]) {
    await page.locator(`.embedding [data-width="${width}"]`).click();
    const preview = page.locator('.embedding iframe');
    await expect.poll(() => preview.evaluate((f: HTMLElement) => f.offsetWidth)).toBe(width);
    const inside = preview.contentFrame().locator('.sizer > .frame');
    await expect
      .poll(async () => {
        const [height] = /(?<= height=")\d+/.exec(await page.locator(CODE).inputValue()) ?? [];
        const wanted = await inside.evaluate((box: HTMLElement) => box.offsetHeight);
        return Math.abs(Number(height) - wanted);
      })
      .toBeLessThanOrEqual(1);
    heights.push(await page.locator(CODE).inputValue());
  }
  expect(new Set(heights).size).toBe(3);
});

it('puts every choice into the code and the preview', async () => {
  const { page } = await open('election/?country=CL');
  await page.locator('.show-embedding').click();
  const field = (name: string) => page.locator(`.embedding [name=${name}]`);
  await expect
    .poll(() => page.locator(CODE).inputValue())
    .toContain('embed.html?country=CL&amp;theme=light"');
  await field('language').selectOption('es');
  await field('theme').selectOption('dark');
  await field('view').selectOption('world');
  await field('country').selectOption('US');
  await field('title').uncheck();
  await field('legend').uncheck();
  const address = 'election/es/embed.html?country=US&view=world&theme=dark&title=0&legend=0';
  expect(await page.locator(CODE).inputValue()).toContain(address.replaceAll('&', '&amp;'));
  await expect
    .poll(() => page.frames().at(-1)?.url())
    .toBe(new URL(address, inject('baseUrl')).href);
});

describe('on a map over time', () => {
  const RECORD = 'election-record/';
  const field = (page: Page, name: string) => page.locator(`.embedding [name=${name}]`);
  const code = (page: Page) => page.locator(CODE).inputValue();
  const preview = (page: Page) => page.locator('.embedding iframe').getAttribute('src');

  async function openDialog(query: string) {
    const visit = await open(RECORD + query);
    await visit.page.locator('.show-embedding').click();
    await visit.page.waitForSelector('.embedding iframe');
    return visit;
  }

  /** The stance of every place, and whether its sources leave it out, as a map is coloured. */
  const colours = (map: Page | Frame) =>
    map.evaluate(() =>
      [...document.querySelectorAll<SVGElement>('.map svg.world [data-stance]')].map((shape) => [
        shape.closest<SVGElement>('[data-id]')?.dataset['id'],
        shape.dataset['stance'],
        shape.hasAttribute('data-unreported'),
      ]),
    );

  it('an article that holds the code keeps the day and the sources that its editor saw', async () => {
    const query = '?country=CL&view=americas&on=2024-08-24&lens=article-1';
    const { page, problems } = await openDialog(query);
    await expect.poll(() => code(page)).toMatch(/ height="\d{3}"/);
    const address = inject('baseUrl') + RECORD;
    const written = query.replaceAll('&', '&amp;');
    const light = written.replace('&amp;on=', '&amp;theme=light&amp;on=');
    expect(await code(page)).toContain(`src="${address}embed.html${light}"`);
    expect(await code(page)).toContain(`<a href="${address}${written}">`);
    const article = await publish(await code(page));
    const map = article.map();
    expect(await map.locator('.frame-day').textContent()).toBe('24 August 2024');
    await expect
      .poll(() => map.locator('.live .frame-head > p').textContent())
      .toContain('The map of Article 1');
    expect(await map.locator('.panel.open h2').textContent()).toBe('Chile');
    const seen = await colours(page);
    expect(seen.filter(([, , unreported]) => unreported).length).toBeGreaterThan(0);
    expect(await colours(map)).toEqual(seen);
    await article.page.locator('.reaction-map a').click();
    await started(article.page);
    await article.page.waitForSelector('.key .lens-line');
    expect(article.page.url()).toBe(address + query);
    expect(await article.page.locator('.timeline output').textContent()).toContain(
      '24 August 2024',
    );
    expect(await colours(article.page)).toEqual(seen);
    expect([...problems, ...article.problems]).toEqual([]);
  });

  it('an article may follow the map to its last day all the same', async () => {
    const { page } = await openDialog('?on=2024-08-24');
    const day = field(page, 'day');
    expect(await day.locator('option:checked').textContent()).toBe('The day shown: 24 August 2024');
    await day.selectOption('Always the last day of the map');
    expect(await code(page)).not.toContain('on=');
    expect(await preview(page)).toBe(`${inject('baseUrl')}${RECORD}embed.html?theme=light`);
  });

  it('goes with the day that the page comes to show', async () => {
    const { page } = await openDialog('');
    const day = field(page, 'day').locator('option:checked');
    expect(await day.textContent()).toBe('Always the last day of the map');
    expect(await code(page)).not.toContain('on=');
    await page.locator('.timeline input[type=date]').fill('2024-08-03');
    await expect.poll(() => day.textContent()).toBe('The day shown: 3 August 2024');
    expect(await code(page)).toContain('embed.html?theme=light&amp;on=2024-08-03"');
    await expect.poll(() => preview(page)).toContain('embed.html?theme=light&on=2024-08-03');
  });

  it('says which sources and responses it takes along, and can leave them out', async () => {
    const { page } = await openDialog('?on=2024-08-24&lens=article-1&stance=rejected');
    const lens = field(page, 'lens');
    const only = field(page, 'only');
    expect(await page.getByLabel('Only what these sources report: Article 1').isVisible()).toBe(
      true,
    );
    expect(await page.getByLabel('Only these responses: Rejected').isVisible()).toBe(true);
    expect(await code(page)).toContain(
      'embed.html?theme=light&amp;stance=rejected&amp;on=2024-08-24&amp;lens=article-1"',
    );
    expect(await violations(page)).toEqual([]);
    await only.uncheck();
    await lens.uncheck();
    expect(await code(page)).toContain('embed.html?theme=light&amp;on=2024-08-24"');
    await page.locator('.key .told button').first().press('Enter');
    expect(await lens.isVisible()).toBe(false);
  });
});

it('follows what the reader sees with its link, and says that it has been copied', async () => {
  const { page } = await open('election/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.show-embedding').click();
  const link = page.locator('.embedding [name=link]');
  await page.locator('.key .names a[data-id="CL"]').click();
  await expect.poll(() => link.inputValue()).toBe(`${inject('baseUrl')}election/?country=CL`);
  await page.locator('.embedding [data-action="link"]').click();
  await expect.poll(() => page.locator('#live').textContent()).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());
  await page.locator('.embedding [data-action="code"]').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('<div class="reaction-map"');
});

it('says that the address of one’s own computer is of no use to others', async () => {
  const { page } = await open('election/');
  await page.locator('.show-embedding').click();
  await page.waitForSelector('.embedding iframe');
  expect(await page.locator('.embedding .local').isVisible()).toBe(true);
});

it.each([320, 360, 720, 1200])('stands in the flow under the footer at %i px', async (width) => {
  const { page } = await open('election/', { width });
  await page.locator('.show-embedding').click();
  await page.waitForSelector('.embedding iframe');
  const places = await page.evaluate(() => ({
    footer: document.querySelector('.footer')?.getBoundingClientRect().bottom ?? 0,
    top: document.querySelector('.embedding')?.getBoundingClientRect().top ?? 0,
    tooWide: document.documentElement.scrollWidth - innerWidth,
  }));
  expect(places.top).toBeGreaterThanOrEqual(places.footer - 1);
  expect(places.tooWide).toBeLessThanOrEqual(0);
});

it('says so where it cannot be loaded, and can be asked for again', async () => {
  const { page } = await open('election/', {
    prepare: async (opened) => {
      await opened.route('**/share-*.js', (route) => route.abort(), { times: 1 });
    },
  });
  const button = page.locator('.show-embedding');
  await button.click();
  await expect.poll(() => page.locator('#live').textContent()).toContain('could not be loaded');
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  await button.click();
  await page.waitForSelector('.embedding iframe');
  expect(await button.getAttribute('aria-expanded')).toBe('true');
});
