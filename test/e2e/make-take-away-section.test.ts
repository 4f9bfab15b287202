import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../src/build/bundle.ts';
import { createMapSite } from '../../src/make/map-site.ts';
import { dataset, readMapText } from '../fixtures/election.ts';
import { world } from '../fixtures/world.ts';
import { builtKit } from '../tools/built-kit.ts';
import { type StaticServer, startStaticServer } from '../tools/static-server.ts';
import { violations } from './axe.ts';
import { siteToMakeOn } from './make-site.ts';
import { useBrowser, type VisitOptions } from './open-page.ts';
import type { TakeAwayData } from './take-away-page.ts';

/** How long it may take to build sites, in ms. */
const LONGEST = 300_000;
/** For what takes as long as the machine needs. */
const WAIT = { timeout: 50_000 };
const PAGE = [
  '<!doctype html><html lang="en"><meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Take away</title>',
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; ",
  "style-src 'self'; img-src data: blob:; font-src data:; connect-src 'self'\">",
  '<link rel="icon" href="data:,"><link rel="stylesheet" href="page.css">',
  '<body><main><h1>A map</h1></main><script src="page.js"></script></body></html>',
].join('');
const SITE_URL = 'https://news.example/maps/';

const open = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'take-away-section-'));
let server: StaticServer;

beforeAll(async () => {
  const site = await siteToMakeOn();
  const texts = {
    map: readMapText('map.json'),
    statements: readMapText('statements.csv'),
    receipt: readMapText('receipt.json'),
  };
  const data: TakeAwayData = {
    kit: builtKit(site),
    world,
    map: { dataset, texts },
    root: '/site/',
  };
  const [script, common, own] = await Promise.all(
    ['../test/e2e/take-away-page.ts', 'page/page.css', 'make/take-away/take-away.css'].map(bundle),
  );
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'page.js'), script?.source ?? '');
  writeFileSync(join(folder, 'page.css'), `${common?.source}${own?.source}`);
  writeFileSync(join(folder, 'data.json'), JSON.stringify(data));
  server = await startStaticServer([
    { prefix: '/site/', folder: site },
    { prefix: '/make/', folder },
  ]);
}, LONGEST);

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function arrive(options: VisitOptions = {}) {
  const visit = await open(`${server.url}make/`, { ...options, script: 'rests' });
  await visit.page.locator('.take-away').waitFor();
  return visit;
}

async function taken(page: Page, what: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download', WAIT),
    page.locator(`[data-take=${what}]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const status = (page: Page) => page.locator('.work ~ .status').textContent();

describe('what a browser makes of a map', () => {
  it('is an archive with the pages of the build, and with cards where an address is typed', async () => {
    const { page, problems } = await arrive();
    await page.locator('.address input').fill(SITE_URL);
    const { name, bytes } = await taken(page, 'site');
    expect(name).toBe('election.zip');
    await expect.poll(() => status(page)).toMatch(/^Saved as election\.zip, [\d.]+ MB\.$/);
    const files = unzipSync(new Uint8Array(bytes));
    const text = (path: string) => Buffer.from(files[path] ?? []).toString('utf8');
    const { kit } = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')) as TakeAwayData;
    const { site, render } = createMapSite(dataset, world, kit, SITE_URL);
    for (const one of site.pages) expect(text(one.path)).toBe(render(one).html);
    for (const path of ['card.png', 'es/card.png', 'c/CL/card.png']) {
      const card = PNG.sync.read(Buffer.from(files[`election/${path}`] ?? []));
      expect([card.width, card.height]).toEqual([1200, 630]);
    }
    expect(JSON.parse(text('election/oembed.json'))).toMatchObject({
      thumbnail_url: `${SITE_URL}election/card.png`,
    });
    expect(problems).toEqual([]);
  });

  it('is one file, a folder, a spreadsheet', async () => {
    const { page, problems } = await arrive();
    const file = await taken(page, 'file');
    expect(file.name).toBe('election.html');
    expect(file.bytes.toString('utf8')).toContain("connect-src 'none'");
    await expect.poll(() => status(page)).toMatch(/^Saved as election\.html, \d+ kB\.$/);
    const packed = await taken(page, 'folder');
    expect(packed.name).toBe('election-folder.zip');
    expect(Object.keys(unzipSync(new Uint8Array(packed.bytes)))).toEqual(
      ['map.json', 'statements.csv', 'receipt.json'].map((name) => `election/${name}`),
    );
    await expect.poll(() => status(page)).toContain('folder.zip');
    const sheet = await taken(page, 'sheet');
    expect(sheet.name).toBe('election.csv');
    expect(sheet.bytes.toString('utf8')).toMatch(/^\uFEFFCountry,/);
    expect(problems).toEqual([]);
  });

  it('is a picture of the shape, size and background that were chosen', async () => {
    const { page } = await arrive();
    for (const [name, value] of Object.entries({ format: '4x5', theme: 'dark', scale: '1' })) {
      await page.locator(`select[name=${name}]`).selectOption(value);
    }
    const { name, bytes } = await taken(page, 'picture');
    expect(name).toBe('election-4x5-dark-en-2024-07-29.png');
    const picture = PNG.sync.read(bytes);
    expect([picture.width, picture.height]).toEqual([1080, 1350]);
    expect([...picture.data.subarray(0, 3)]).toEqual([0x12, 0x14, 0x17]);
    await expect.poll(() => status(page)).toContain('Saved as');
    await page.locator('select[name=file]').selectOption('svg');
    const drawing = await taken(page, 'picture');
    expect(drawing.name).toBe('election-4x5-dark-en-2024-07-29.svg');
    expect(drawing.bytes.toString('utf8')).toContain('data:font/woff2');
  });
});

describe('the section', () => {
  it('stops a work when its reader says so, by keyboard too', async () => {
    const { page } = await arrive({
      prepare: async (one) => {
        await one.route('**/licences.txt', () => {});
      },
    });
    await page.locator('[data-take=file]').focus();
    await page.keyboard.press('Enter');
    const stop = page.locator('[data-do=stop]');
    await expect.poll(() => stop.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toBe('Stopped.');
    expect(await page.locator('[data-take=file]').isEnabled()).toBe(true);
  });

  it('says which file of the site it could not have', async () => {
    const { page } = await arrive({
      prepare: async (one) => {
        await one.route('**/licences.txt', (route) => route.fulfill({ status: 404 }));
      },
    });
    await page.locator('[data-take=file]').click();
    await expect
      .poll(() => status(page))
      .toBe('This did not work: licences.txt: the answer was 404. Try again.');
  });

  it.each([
    [360, 'light'],
    [1200, 'dark'],
  ] as const)('has nothing that axe objects to, at %i px, %s', async (width, colorScheme) => {
    const { page } = await arrive({ width, media: { colorScheme } });
    await page.locator('.address input').fill('maps.example');
    await page.locator('[data-take=site]').click();
    await expect.poll(() => page.locator('.address .fault').textContent()).toContain('whole');
    expect(await violations(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });
});
