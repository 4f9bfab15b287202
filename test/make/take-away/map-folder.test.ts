import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadMap } from '../../../src/build/read/load-map.ts';
import type { Dataset } from '../../../src/core/statements/types.ts';
import { createMapSite } from '../../../src/make/map-site.ts';
import { type MapTexts, mapFolder } from '../../../src/make/take-away/map-folder.ts';
import { siteZip } from '../../../src/make/take-away/site-zip.ts';
import { checkedDataset, parseMapFolder } from '../../../src/site/map/map-folder.ts';
import { readMapText, SLUG } from '../../fixtures/election.ts';
import { STORIES_DIR } from '../../fixtures/folders.ts';
import { registry, world } from '../../fixtures/world.ts';
import { derivedOf, projectOf, QUOTES, words } from '../project/surroundings.ts';
import { fetchFile, KIT } from './invented-kit.ts';
import { unpacked } from './unpacked.ts';

const CHANGED = new Date('2024-08-01T12:00:00Z');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Unpacks an archive where the build looks for maps. */
async function unpackedIntoPublic(zip: Blob): Promise<string> {
  const publicDir = mkdtempSync(join(tmpdir(), 'map-folder-'));
  folders.push(publicDir);
  for (const [path, text] of Object.entries(await unpacked(zip))) {
    const file = join(publicDir, 'maps', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return publicDir;
}

/** The texts of a map with few fields. */
function storyTexts(slug: string): MapTexts {
  const read = (name: string) => readFileSync(join(STORIES_DIR, 'maps', slug, name), 'utf8');
  return { slug, map: read('map.json'), statements: read('statements.csv') };
}

const CHECKED: MapTexts = {
  slug: SLUG,
  map: readMapText('map.json'),
  statements: readMapText('statements.csv'),
  receipt: readMapText('receipt.json'),
};

/** The map that the page makes of the same texts. */
function datasetOf({ slug, map, statements, receipt }: MapTexts) {
  const texts = { 'map.json': map, 'statements.csv': statements };
  const folder = parseMapFolder(
    (name) => new TextEncoder().encode(texts[name]),
    slug,
    world,
    registry,
  );
  return checkedDataset(folder, receipt ?? null, { note: () => {}, isPreview: false });
}

/** A map that somebody has made of a file. */
function madeTexts(): { readonly texts: MapTexts; readonly dataset: Dataset } {
  const { slug, map, statements, dataset } = derivedOf(
    projectOf(QUOTES, [words('headline', 'Who welcomed what?')]),
  );
  if (dataset === null) throw new Error('the file makes no map');
  return { texts: { slug, map, statements }, dataset };
}

describe('the folder of a map', () => {
  it('holds its texts, under the name of the map', async () => {
    const files = await unpacked(await mapFolder(storyTexts('vote'), CHANGED));
    expect(Object.keys(files)).toEqual(['vote/map.json', 'vote/statements.csv']);
    expect(files['vote/map.json']).toBe(storyTexts('vote').map);
  });

  it('holds the receipt of quotations that were checked', async () => {
    const files = await unpacked(await mapFolder(CHECKED, CHANGED));
    expect(files[`${SLUG}/receipt.json`]).toBe(CHECKED.receipt);
  });

  it.each([storyTexts('vote'), storyTexts('recognition'), CHECKED])(
    'is read by the build to the same pages as those in the archive of the site: $slug',
    async (texts) => {
      const publicDir = await unpackedIntoPublic(await mapFolder(texts, CHANGED));
      const built = loadMap(publicDir, texts.slug, world, { note: () => {} });
      const map = { dataset: datasetOf(texts), world, kit: KIT };
      const files = await unpacked(await siteZip(map, fetchFile, null, CHANGED));
      const { site, render } = createMapSite(built, world, KIT, null);
      for (const page of site.pages) expect(files[page.path]).toBe(render(page).html);
    },
  );

  it('is read by the build to the same pages where the map was made of a file', async () => {
    const { texts, dataset } = madeTexts();
    expect(texts.slug).toBe('who-welcomed-what');
    const publicDir = await unpackedIntoPublic(await mapFolder(texts, CHANGED));
    const built = loadMap(publicDir, texts.slug, world, { note: () => {} });
    const files = await unpacked(
      await siteZip({ dataset, world, kit: KIT }, fetchFile, null, CHANGED),
    );
    const { site, render } = createMapSite(built, world, KIT, null);
    for (const page of site.pages) expect(files[page.path]).toBe(render(page).html);
    expect(files['who-welcomed-what/who-welcomed-what.csv']).toContain('Mali');
  });
});
