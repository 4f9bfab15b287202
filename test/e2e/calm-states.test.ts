import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { started } from '../tools/started.ts';
import { mapFile, rows } from './election-files.ts';
import { anchorOf, screenPoint, screenPoints, showMap } from './map-points.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { coloursAt } from './pixels.ts';
import { settle } from './settle.ts';
import { unfoldNames } from './unfold.ts';
import { fitOf } from './view-fit.ts';

const open = useBrowser();

/** Makes Leaflet fail as soon as it is given the map. */
async function failAtOnce(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(HTMLElement.prototype, '_leaflet_id', { value: 1 });
  });
}

/** Makes Leaflet fail when it has taken the map apart already. */
async function failLate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { observe } = ResizeObserver.prototype;
    let asked = 0;
    ResizeObserver.prototype.observe = function (target, options) {
      if (target.matches('.map')) asked += 1;
      // The page asks for the size of the map before it gives it to Leaflet.
      if (target.matches('.map') && asked > 1) throw new Error('no sizes today');
      observe.call(this, target, options);
    };
  });
}

/** Has Leaflet take the map over, which fails. */
async function moveMap(page: Page): Promise<void> {
  await page.locator('.zoom [data-zoom="in"]').click();
  await page.waitForSelector('html.still');
  await settle(page);
}

const FAILURES = [
  { when: 'at once', prepare: failAtOnce },
  { when: 'half-way', prepare: failLate },
];

describe.each(FAILURES)('where Leaflet fails $when', ({ prepare }) => {
  it.each([360, 1200])('the map stands where it stood, in its colours, at %i px', async (width) => {
    const points = ['US', 'CO', 'AR', 'BO', 'BR'].map(anchorOf);
    const whole = await open('', { width, script: 'off' });
    await showMap(whole.page);
    const before = await screenPoints(whole.page, points);
    const { page } = await open('', { width, prepare });
    await moveMap(page);
    expect(await fitOf(page, 'americas')).toMatchObject({ whole: true, touches: true });
    await showMap(page);
    const colours = await coloursAt(
      page,
      (await screenPoints(page, points)).map(({ x, y }) => ({ x: x + 1, y: y + 11 })),
    );
    expect(colours).toEqual(['US', 'CO', 'AR', 'BO', 'BR'].map(colourOf));
    expect(await distances(page, points)).toEqual(distancesOf(before));
    expect(await page.locator('.leaflet-pane').count()).toBe(0);
    expect(await page.locator('#label-US').isVisible()).toBe(true);
  });

  it.each([
    ['', 'The interactive map could not be drawn. Every statement is in the table below.'],
    [
      'election/es/',
      'No se pudo dibujar el mapa interactivo. Todas las declaraciones están en la tabla.',
    ],
  ])('the page "/%s" says so and opens the table', async (path, text) => {
    const { page } = await open(path, { prepare });
    await moveMap(page);
    const alert = page.locator('[role=alert]:visible');
    expect(await alert.textContent()).toContain(text);
    await alert.getByRole('button').click();
    await expect.poll(() => page.locator('.table tbody tr').count()).toBeGreaterThan(13);
    expect(await page.locator('.table').isVisible()).toBe(true);
  });

  it('countries open by shape, by name and by search, and views can be switched', async () => {
    const { page } = await open('', { prepare });
    await showMap(page);
    const { x, y } = await screenPoint(page, anchorOf('AR'));
    await page.mouse.click(x, y);
    await expect.poll(() => visibleHeadings(page)).toEqual(['Argentina']);
    await page.locator('.key .names a[data-id="CL"]').click();
    await expect.poll(() => visibleHeadings(page)).toEqual(['Chile']);
    await page.getByRole('combobox', { name: 'Find a country' }).fill('Tuvalu');
    await page.keyboard.press('Enter');
    await expect.poll(() => visibleHeadings(page)).toEqual(['Tuvalu']);
    await page.locator('.segment [data-view="world"]').click();
    await settle(page);
    expect(await fitOf(page, 'world')).toMatchObject({ whole: true, touches: true });
    expect(await page.locator('.zoom button:visible').count()).toBe(0);
  });
});

const INCOMPLETE = [
  {
    what: 'the data cannot be read',
    spoil: (html: string) => html.replace(/page-(\w+)\.js/, 'lost-$1.js'),
  },
  {
    what: 'the script does not arrive',
    spoil: (html: string) => html.replace('assets/main-', 'assets/lost-'),
  },
];

describe.each(INCOMPLETE)('where $what', ({ spoil }) => {
  it.each([
    ['', 320, 'Parts of this page could not be loaded. The map and every statement are here.'],
    ['', 1200, 'Search, table and zooming are missing.'],
    ['election/es/', 1200, 'No se pudieron cargar algunas partes de esta página.'],
  ])(
    'the page "/%s" says so at %i px and is what it is without a script',
    async (path, width, text) => {
      const { page, releaseScript } = await open(path, {
        width,
        script: 'held',
        prepare: (visited) => spoilPage(visited, spoil),
      });
      releaseScript();
      await page.evaluate(() => dispatchEvent(new Event('focusin')));
      const alert = page.locator('[role=alert]:visible');
      await expect.poll(() => alert.count()).toBe(1);
      expect(await alert.textContent()).toContain(text);
      expect(await page.locator('.panel:visible').count()).toBe(14);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      for (const dead of ['.search', '.toolbar', '.theme', '.show-table']) {
        expect(await page.locator(`${dead}:visible`).count(), dead).toBe(0);
      }
      await unfoldNames(page);
      await page.locator('.names a[data-id="CL"]:visible').click();
      await expect.poll(() => visibleHeadings(page)).toEqual(['Chile']);
    },
  );

  it('the page can be tried again', async () => {
    const { page, releaseScript } = await open('?country=CL', {
      script: 'held',
      prepare: (visited) => spoilPage(visited, spoil),
    });
    releaseScript();
    await page.getByRole('link', { name: 'Reload' }).click();
    await started(page);
    expect(await page.locator('[role=alert]:visible').count()).toBe(0);
    expect(await visibleHeadings(page)).toEqual(['Chile']);
  });
});

it('nothing is called missing on a page that works, before its script and after', async () => {
  const { page, releaseScript } = await open('', { script: 'held' });
  expect(await page.locator('[role=alert]:visible').count()).toBe(0);
  expect(await page.locator('.map .answers a').first().isVisible()).toBe(true);
  releaseScript();
  await started(page);
  expect(await page.locator('[role=alert]:visible').count()).toBe(0);
});

it.each([
  ['', 'No country matches “Atlantis”.'],
  ['election/es/', 'Ningún país coincide con «Atlantis».'],
])('a search without a match says so and leaves the rest as it is on "/%s"', async (path, text) => {
  const { page } = await open(path);
  const before = await visibleHeadings(page);
  await page.locator('.search input').fill('Atlantis');
  expect(await page.locator('.search .nothing').innerText()).toBe(text);
  await page.keyboard.press('Enter');
  expect(await visibleHeadings(page)).toEqual(before);
});

/** Sends the page as a broken connection or a faulty edit might. */
async function spoilPage(page: Page, spoil: (html: string) => string): Promise<void> {
  await page.route(
    ({ pathname }) => pathname.endsWith('/'),
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const spoilt = spoil(html);
      if (spoilt === html) throw new Error('the page was not spoilt');
      await route.fulfill({ response, body: spoilt });
    },
    { times: 1 },
  );
}

function colourOf(actor: string): string {
  const stance = rows.find((row) => row.actor === actor)?.stance;
  const colour = mapFile.stances.find(({ id }) => id === stance)?.colour.light ?? '#E7E5E0';
  return colour.toLowerCase();
}

/** How far places are from the first of them on the screen, whatever stands above the map. */
async function distances(page: Page, points: Parameters<typeof screenPoints>[1]) {
  return distancesOf(await screenPoints(page, points));
}

function distancesOf([first, ...others]: readonly { readonly x: number; readonly y: number }[]) {
  return others.map(({ x, y }) => Math.round(Math.hypot(x - (first?.x ?? 0), y - (first?.y ?? 0))));
}
