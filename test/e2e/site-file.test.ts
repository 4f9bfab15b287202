import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { useMaps } from './map-site.ts';
import { useBrowser } from './open-page.ts';
import { PUBLICATION, STORIES } from './own-maps.ts';

const open = useBrowser();
const site = useMaps(STORIES, PUBLICATION);

/** Stands for the script that counts: it runs, sends a visit, and tries what no policy lets it. */
const COUNTS = `
  const own = document.currentScript;
  document.documentElement.dataset.counted = own.dataset.domain;
  fetch('https://hits.example/visit', { mode: 'no-cors' });
  fetch('https://elsewhere.example/visit', { mode: 'no-cors' }).catch(() => {});
  try {
    const another = document.createElement('script');
    another.src = 'https://elsewhere.example/more.js';
    document.head.append(another);
  } catch { document.documentElement.dataset.refused = ''; }
`;

/** Answers for the hosts of the counter. Every address there that is asked for is noted. */
function counter(asked: string[], script = COUNTS) {
  return async (page: Page) => {
    await page.route(/^https:\/\/\w+\.example\//, async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: 'text/javascript', body: script });
    });
  };
}

describe.each(['light', 'dark'] as const)('the list of maps, in the %s theme', (colorScheme) => {
  const prepare = async (page: Page) => {
    await page.emulateMedia({ colorScheme });
    await counter([])(page);
  };

  it.each([320, 720, 1200])('breaks no rule of accessibility, %i px wide', async (width) => {
    const { page } = await open(site(), { width, prepare, script: 'rests' });
    expect(await violations(page)).toEqual([]);
    const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(room).toBeLessThanOrEqual(0);
  });

  it('and a map with its page of a place keep their contrast in the colours of the publication', async () => {
    for (const path of ['vote/', 'vote/embed.html', 'recognition/c/BR/']) {
      const { page, leave } = await open(site() + path, { prepare, script: 'rests' });
      expect(await violations(page), path).toEqual([]);
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(paper).toBe(colorScheme === 'light' ? 'rgb(255, 253, 247)' : 'rgb(14, 21, 28)');
      await leave();
    }
  });

  it('has the logo for its ground', async () => {
    const { page } = await open(`${site()}vote/`, { prepare, script: 'rests' });
    const shown = await page
      .locator('.publication img')
      .evaluateAll((all) =>
        all.filter((img) => img.checkVisibility()).map((img) => img.getAttribute('src')),
      );
    expect(shown).toEqual([colorScheme === 'light' ? '../logo.svg' : '../logo-dark.svg']);
    const width = await page
      .locator('.publication img')
      .evaluateAll((all) => (all as HTMLImageElement[]).map((img) => img.naturalWidth));
    expect(width).toEqual([120, 120]);
  });
});

it('an entry of the list leads to its map wherever it is pressed, its languages to themselves', async () => {
  const { page } = await open(site(), { script: 'off' });
  const picture = await page.locator('#map-recognition svg').boundingBox();
  await page.mouse.click((picture?.x ?? 0) + 20, (picture?.y ?? 0) + 20);
  await expect.poll(() => new URL(page.url()).pathname).toBe('/recognition/');
  await page.goBack();
  await page.locator('#map-recognition .languages a', { hasText: 'Español' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/recognition/es/');
});

it('pages are set in the typefaces of the publication', async () => {
  for (const path of ['', 'vote/', 'vote/c/BR/']) {
    const { page, leave } = await open(site() + path, { prepare: counter([]), script: 'rests' });
    await page.waitForFunction(() =>
      ['Own Headlines', 'Own Text'].every((family) =>
        [...document.fonts].some(
          (face) => face.family.replaceAll(/["']/g, '') === family && face.status === 'loaded',
        ),
      ),
    );
    const families = await page.evaluate(() =>
      ['h1', 'body'].map(
        (part) => getComputedStyle(document.querySelector(part) as Element).fontFamily,
      ),
    );
    expect(families[0]).toMatch(/^"?Own Headlines/);
    expect(families[1]).toMatch(/^"?Own Text/);
    await leave();
  }
});

describe('the script that counts visits', () => {
  it.each(['', 'vote/', 'vote/c/BR/'])(
    'runs at “%s” and sends to its origin, and reaches no other and brings no other script',
    async (path) => {
      const asked: string[] = [];
      const { page, problems } = await open(site() + path, {
        prepare: counter(asked),
        script: 'rests',
      });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.dataset))
        .toMatchObject({ counted: 'maps.example', refused: '' });
      await expect.poll(() => asked).toContain('https://hits.example/visit');
      await expect
        .poll(() => problems.join('\n'))
        .toMatch(/policy: connect-src https:\/\/elsewhere\.example/);
      expect(asked).toEqual(['https://stats.example/count.js', 'https://hits.example/visit']);
    },
  );

  it('is not asked for by embed pages', async () => {
    const asked: string[] = [];
    const { page, problems } = await open(`${site()}vote/embed.html`, { prepare: counter(asked) });
    expect(await page.locator('html.ready').count()).toBe(1);
    expect(asked).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['is blocked', null],
    ['fails', 'throw new Error("no counter")'],
  ])('changes nothing on the page where it %s', async (_how, script) => {
    const asked: string[] = [];
    const { page, problems } = await open(`${site()}vote/`, {
      // The page takes any failure of a script before its own have come as the end of its own.
      script: 'sleeps',
      // What the tests before were sent may be in the browser's memory.
      cold: true,
      prepare: async (visited) => {
        await visited.route('https://stats.example/**', (route) => {
          asked.push(route.request().url());
          return script === null
            ? route.abort()
            : route.fulfill({ contentType: 'text/javascript', body: script });
        });
      },
    });
    await expect.poll(() => problems.join('\n')).toMatch(/failed: |error: /);
    expect(asked).toHaveLength(1);
    expect(await page.locator('html.broken').count()).toBe(0);
    await page.locator('.key .names a[data-id=BR]').click();
    await expect.poll(() => page.locator('.panel.open').getAttribute('id')).toBe('c-BR');
  });
});

describe('the data that search engines read in a page', () => {
  it('are no script for the policy, with scripts and without', async () => {
    for (const script of ['runs', 'off'] as const) {
      const { page, problems, leave } = await open(`${site()}vote/`, {
        script,
        prepare: counter([], ''),
      });
      const data = page.locator('script[type="application/ld+json"]');
      expect(JSON.parse((await data.textContent()) ?? '')).toMatchObject({ '@type': 'Dataset' });
      expect(problems).toEqual([]);
      await leave();
    }
  });
});
