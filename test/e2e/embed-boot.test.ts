import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { mapAddress, mapReady, useArticles } from './article.ts';
import { openFrame } from './frame.ts';

const open = useArticles();

const SANDBOXES = [null, 'allow-scripts', 'allow-scripts allow-same-origin'];
const HOSTS = [
  { host: () => inject('otherUrl'), name: 'a host without CORS' },
  { host: () => inject('openUrl'), name: 'a host that anyone may read' },
];

describe.each(SANDBOXES)('in sandbox %s', (sandbox) => {
  it.each(HOSTS)(
    'the map boots from $name without a message or a lost request',
    async ({ host }) => {
      const { map, problems } = await open(openFrame(sandbox), { host: host() });
      expect(await map().locator('.answers [data-stance]').count()).toBeGreaterThan(9);
      expect(await map().locator('.frame.live h1').textContent()).toContain('governments');
      expect(await map().evaluate(() => self.origin)).toBe(
        sandbox === 'allow-scripts' ? 'null' : new URL(host()).origin,
      );
      await map().locator('.second-frame .names a').first().click();
      await expect.poll(() => map().locator('.panel.open h2').textContent()).toBe('China');
      expect(problems).toEqual([]);
    },
  );
});

it('boots from a file, and in an article that is a file', async () => {
  const { page, problems } = await open('<p>Elsewhere</p>', { wait: false });
  await page.goto(pathToFileURL(join(inject('servedFolder'), 'election/embed.html')).href);
  await mapReady(page.mainFrame());
  expect(await page.locator('.answers [data-stance]').count()).toBeGreaterThan(9);
  await page.goto(pathToFileURL('test/fixtures/article.html').href);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, mapAddress());
  await expect.poll(() => page.frames().length).toBe(2);
  await mapReady(page.frames()[1] ?? page.mainFrame());
  expect(problems).toEqual([]);
});

it('shows its map, its names and every statement where scripts are off', async () => {
  const { page, map } = await open(openFrame(''), { wait: false });
  await page.waitForLoadState();
  const frame = map();
  // Nothing can be asked of a frame without scripts but what is on the screen.
  await expect.poll(() => frame.locator('.answers [data-stance]').count()).toBeGreaterThan(9);
  expect(await frame.locator('.panel:visible').count()).toBe(14);
  expect(await frame.locator('.frame noscript').isVisible()).toBe(true);
  expect(await frame.locator('.share').isVisible()).toBe(false);
  const full = (await frame.locator('a.full').getAttribute('href')) ?? '';
  expect(new URL(full, mapAddress()).href).toBe(new URL('.', mapAddress()).href);
});

it.each(['require-corp', 'credentialless'])(
  'works credentialless in a page that is isolated by %s',
  async (policy) => {
    const { map, problems } = await open(openFrame(null, 'credentialless'), {
      headers: { 'cross-origin-embedder-policy': policy },
    });
    expect(await map().locator('.answers [data-stance]').count()).toBeGreaterThan(9);
    expect(problems).toEqual([]);
  },
);

it('touches no storage', async () => {
  const { map, problems } = await open(openFrame('allow-scripts allow-same-origin'), {
    prepare: async (page) => {
      await page.addInitScript(() => {
        for (const name of [
          'localStorage',
          'sessionStorage',
          'indexedDB',
          'caches',
          'cookieStore',
        ]) {
          Object.defineProperty(window, name, {
            get() {
              console.error(`${name} was asked for`);
              throw new DOMException('no', 'SecurityError');
            },
          });
        }
      });
    },
  });
  await map().locator('.second-frame .names a').first().click();
  await expect.poll(() => map().locator('.panel.open h2').textContent()).toBe('China');
  expect(problems).toEqual([]);
});

it('is told what to show by its address, and does without the rest', async () => {
  const { map } = await open(openFrame(null), {
    query: '?title=0&legend=0&credit=0&theme=dark&country=CL&stance=doubted&view=world',
  });
  const frame = map();
  for (const part of ['.frame-head', '.key', '.credit']) {
    expect(await frame.locator(`.live ${part}`).isVisible(), part).toBe(false);
  }
  expect(await frame.locator('.panel.open h2').textContent()).toBe('Chile');
  expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await frame.locator('.live a.full').getAttribute('href')).toContain('country=CL');
});

it('goes to the page of the language that its address names, with everything else in it', async () => {
  const { map, page } = await open(openFrame(null), {
    query: '?lang=es&country=CL#?secret=Ab3',
    wait: false,
  });
  await expect
    .poll(() => page.frames()[1]?.url())
    .toContain('/es/embed.html?country=CL#?secret=Ab3');
  await mapReady(map());
  expect(await map().locator('html').getAttribute('lang')).toBe('es');
  const { page: plain } = await open(openFrame(null));
  const length = await plain.evaluate(() => history.length);
  expect(await page.evaluate(() => history.length)).toBe(length);
});
