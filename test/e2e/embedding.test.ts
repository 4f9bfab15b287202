import { expect, inject, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const open = useBrowser();

const CODE = '.embedding [name=code]';

it('is loaded when it is asked for, and shows the very frame that the code embeds', async () => {
  const { page, problems, requests } = await open('venezuela-2024/');
  const late = () => requests.filter((url) => url.includes('embedding-')).length;
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
  expect(await code()).toContain(`src="${inject('baseUrl')}venezuela-2024/embed.html"`);
  expect(await code()).toContain(`<a href="${inject('baseUrl')}venezuela-2024/">`);
  await button.click();
  expect(await page.locator('.embedding').isVisible()).toBe(false);
  expect(problems).toEqual([]);
});

it('has the height of the preview at three widths', async () => {
  const { page } = await open('venezuela-2024/');
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
  const { page } = await open('venezuela-2024/?country=CL');
  await page.locator('.show-embedding').click();
  const field = (name: string) => page.locator(`.embedding [name=${name}]`);
  await expect.poll(() => page.locator(CODE).inputValue()).toContain('embed.html?country=CL"');
  await field('language').selectOption('es');
  await field('theme').selectOption('dark');
  await field('view').selectOption('world');
  await field('country').selectOption('US');
  await field('title').uncheck();
  await field('legend').uncheck();
  const address = 'venezuela-2024/es/embed.html?country=US&view=world&theme=dark&title=0&legend=0';
  expect(await page.locator(CODE).inputValue()).toContain(address.replaceAll('&', '&amp;'));
  await expect
    .poll(() => page.frames().at(-1)?.url())
    .toBe(new URL(address, inject('baseUrl')).href);
});

it('follows what the reader sees with its link, and says that it has been copied', async () => {
  const { page } = await open('venezuela-2024/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.show-embedding').click();
  const link = page.locator('.embedding [name=link]');
  await page.locator('.key .names a[data-id="CL"]').click();
  await expect.poll(() => link.inputValue()).toBe(`${inject('baseUrl')}venezuela-2024/?country=CL`);
  await page.locator('.embedding [data-action="link"]').click();
  await expect.poll(() => page.locator('#live').textContent()).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());
  await page.locator('.embedding [data-action="code"]').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('<figure class="reaction-map"');
});

it('says that the address of one’s own computer is of no use to others', async () => {
  const { page } = await open('venezuela-2024/');
  await page.locator('.show-embedding').click();
  await page.waitForSelector('.embedding iframe');
  expect(await page.locator('.embedding .local').isVisible()).toBe(true);
});

it.each([320, 360, 720, 1200])('stands in the flow under the footer at %i px', async (width) => {
  const { page } = await open('venezuela-2024/', { width });
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
  const { page } = await open('venezuela-2024/', {
    prepare: async (opened) => {
      await opened.route('**/embedding-*.js', (route) => route.abort(), { times: 1 });
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
