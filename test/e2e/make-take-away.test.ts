import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { csvParseRows } from 'd3-dsv';
import { unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/core/statements/types.ts';
import type { MakeKit } from '../../src/make/kit.ts';
import { singleFile } from '../../src/make/take-away/single-file.ts';
import { siteZip } from '../../src/make/take-away/site-zip.ts';
import { dataset, electionRecord } from '../fixtures/election.ts';
import { story } from '../fixtures/stories.ts';
import { world } from '../fixtures/world.ts';
import { builtKit, fileFrom } from '../tools/built-kit.ts';
import { started } from '../tools/started.ts';
import { type StaticServer, startStaticServer } from '../tools/static-server.ts';
import { violations } from './axe.ts';
import { siteOfOne, siteToMakeOn, TAKEN } from './make-site.ts';
import { useBrowser } from './open-page.ts';
import { settle } from './settle.ts';
import { unfoldNames } from './unfold.ts';

/** How long it may take to build sites, in ms. */
const LONGEST = 300_000;
const VOTE = 'vote';
const RECORD = 'election-record';
const MAPS: Readonly<Record<string, () => Dataset>> = {
  [VOTE]: () => story('vote'),
  election: () => dataset,
  [RECORD]: electionRecord,
};

const open = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'take-away-'));
let kit: MakeKit;
let server: StaticServer;
let site: string;

const fileOf = (slug: string) => join(folder, `${slug}.html`);
const mapOf = (slug: string) => {
  const map = MAPS[slug]?.();
  if (map === undefined) throw new Error(`no map "${slug}"`);
  return { dataset: map, world, kit };
};

async function filesOf(slug: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const zip = await siteZip(mapOf(slug), fileFrom(site), null, new Date());
  return unzipSync(new Uint8Array(await zip.arrayBuffer()));
}

beforeAll(async () => {
  site = await siteToMakeOn();
  kit = builtKit(site);
  for (const slug of Object.keys(MAPS)) {
    const { languages } = mapOf(slug).dataset;
    const file = await singleFile(mapOf(slug), languages[0], fileFrom(site));
    writeFileSync(fileOf(slug), await file.text());
  }
  writeFileSync(
    join(folder, 'article.html'),
    `<!doctype html><title>Article</title><iframe title="Map" width="1000" height="800" sandbox="allow-scripts" src="${VOTE}.html"></iframe>`,
  );
  for (const [path, bytes] of Object.entries(await filesOf('election'))) {
    const file = join(folder, 'site', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  server = await startStaticServer([{ prefix: '/any/where/', folder }]);
}, LONGEST);

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** What a reader of any map does: place, filter, search, table, picture. */
async function read(page: Page | Frame, code: string, name: string): Promise<void> {
  await unfoldNames(page);
  await page.locator(`.key .names a[data-id="${code}"]`).first().click();
  await expect.poll(() => page.locator('.panel.open h2').textContent()).toContain(name);

  const stance = page.locator('.key .entry button').first();
  await stance.click();
  await expect.poll(() => stance.getAttribute('aria-pressed')).toBe('true');
  await stance.click();

  await page.locator('.search input').pressSequentially(name.slice(0, 4));
  await expect.poll(() => page.locator('.search [role=listbox]').textContent()).toContain(name);
  await page.locator('.search input').press('Escape');

  await page.locator('.show-table').click();
  await expect.poll(() => page.locator('.table tbody tr').count()).toBeGreaterThan(5);

  await page.locator('.show-image').click();
  await expect
    .poll(
      () =>
        page
          .locator('.image-dialog .preview img')
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      { timeout: 30_000 },
    )
    .toBeGreaterThan(500);
  await page.locator('.image-dialog [data-do=close]').click();
}

describe('the page in one file', () => {
  it.each([
    [VOTE, 'DE', 'Germany'],
    ['election', 'CL', 'Chile'],
    [RECORD, 'CL', 'Chile'],
  ])('of %s is read from a disk, and asks for nothing', async (slug, code, name) => {
    const { page, problems, requests } = await open(pathToFileURL(fileOf(slug)).href);
    await read(page, code, name);
    expect(requests.filter((address) => !/^(?:data|blob):/.test(address))).toEqual([
      pathToFileURL(fileOf(slug)).href,
    ]);
    expect(problems).toEqual([]);
  });

  it('gives its table, its spreadsheet and a picture as files', async () => {
    const { page } = await open(pathToFileURL(fileOf(VOTE)).href);
    const saved = async (selector: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(selector).click(),
      ]);
      return {
        name: download.suggestedFilename(),
        bytes: readFileSync(await download.path()),
      };
    };
    await page.locator('.show-table').click();
    await page.locator('.table tbody tr').first().waitFor();
    const table = await saved('.table [data-action=download]');
    const sheet = await saved('.footer a[download$=".csv"]');
    expect([table.name, sheet.name]).toEqual(['vote.csv', 'vote.csv']);
    expect(sheet.bytes.equals(table.bytes)).toBe(true);
    const [header = [], ...rows] = csvParseRows(sheet.bytes.toString('utf8'));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    const licences = await saved('.footer a[download="licences.txt"]');
    expect(licences.bytes.toString('utf8')).toContain('The typeface newsreader');
    await page.locator('.show-image').click();
    await page.locator('.image-dialog .preview img[src]').waitFor({ timeout: 30_000 });
    const picture = await saved('.image-dialog [data-do=download]');
    expect(picture.name).toMatch(/^vote-16x9-light-en.*-2x\.png$/);
    expect(picture.bytes.length).toBeGreaterThan(20_000);
  });

  it('goes by days, and completes the panels of a map with many statements', async () => {
    const { page, problems } = await open(pathToFileURL(fileOf(RECORD)).href);
    const slider = page.locator('.timeline input[type=range]');
    const day = () => page.locator('.timeline output').textContent();
    await slider.focus();
    await page.keyboard.press('End');
    const last = await day();
    await page.keyboard.press('Home');
    await expect.poll(day).not.toBe(last);
    await page.keyboard.press('End');
    await unfoldNames(page);
    await page.locator('.key .names a[data-id="BR"]').first().click();
    const panel = page.locator('.panel.open');
    await expect.poll(() => panel.locator('.statement').count()).toBeGreaterThan(1);
    expect(await panel.locator('.rest').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('zooms, for which it holds the script of the moving map', async () => {
    const { page, problems } = await open(pathToFileURL(fileOf('election')).href);
    expect(await page.locator('.leaflet-container').count()).toBe(0);
    await page.locator('.toolbar [data-zoom="in"]').click();
    await page.locator('.leaflet-container').waitFor();
    await settle(page);
    expect(problems).toEqual([]);
  });

  it('has its typefaces, and no button for what one file cannot have', async () => {
    const { page } = await open(pathToFileURL(fileOf('election')).href);
    const families = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(families.map((family) => family.replaceAll(/['"]/g, ''))).toEqual(
      expect.arrayContaining(['Newsreader Map', 'Franklin Map']),
    );
    expect(await page.locator('.show-embedding').isVisible()).toBe(false);
    expect(await page.locator('a[hreflang]').count()).toBe(0);
  });

  it('is read in a sandboxed frame, and asks for nothing but itself', async () => {
    const { page, problems, requests } = await open(`${server.url}any/where/article.html`, {
      script: 'rests',
    });
    const frame = page.frame({ url: /vote\.html$/ });
    if (frame === null) throw new Error('no frame');
    await started(frame);
    await settle(frame);
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    await read(frame, 'DE', 'Germany');
    expect(
      await frame.evaluate(() => document.documentElement.classList.contains('typefaces')),
    ).toBe(true);
    expect(requests.filter((address) => !/^(?:data|blob):/.test(address))).toEqual(
      ['article', VOTE].map((name) => `${server.url}any/where/${name}.html`),
    );
    expect(problems).toEqual([]);
  });

  it.each([360, 1200])('has nothing that axe objects to, at %i px', async (width) => {
    const { page } = await open(pathToFileURL(fileOf(VOTE)).href, { width });
    expect(await violations(page)).toEqual([]);
  });
});

describe('the archive of the site', () => {
  it.each(TAKEN)(
    'of $slug holds the files that the build writes for this map, byte for byte',
    async (map) => {
      const built = await siteOfOne(map);
      const files = await filesOf(map.slug);
      const paths = readdirSync(built, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(built, join(entry.parentPath, entry.name)))
        .sort();
      expect(Object.keys(files).sort()).toEqual(paths);
      const differing = paths.filter(
        (path) => !readFileSync(join(built, path)).equals(files[path] ?? new Uint8Array()),
      );
      // That of the site on which maps are made names the packages of its page too.
      expect(differing.filter((path) => path !== 'licences.txt')).toEqual([]);
      const licences = Buffer.from(files['licences.txt'] ?? []).toString('utf8');
      for (const part of readFileSync(join(built, 'licences.txt'), 'utf8').split(/\n{3,}/)) {
        expect(licences).toContain(part);
      }
    },
    LONGEST,
  );

  it.each(['', 'election/'])('is read below a folder of a static host, at "%s"', async (path) => {
    const { page, problems } = await open(`${server.url}any/where/site/${path}`);
    await read(page, 'CL', 'Chile');
    await page.locator('.show-embedding').click();
    await page.locator('.embedding iframe').waitFor();
    expect(problems).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
});
