import { describe, expect, it } from 'vitest';
import { loadFineLevel } from '../../../src/build/read/world.ts';
import type { Language } from '../../../src/core/statements/types.ts';
import { createMapSite } from '../../../src/make/map-site.ts';
import { siteZip } from '../../../src/make/take-away/site-zip.ts';
import type { Progress } from '../../../src/make/take-away/zip.ts';
import { dataset } from '../../fixtures/election.ts';
import { PUBLIC_DIR } from '../../fixtures/folders.ts';
import { story } from '../../fixtures/stories.ts';
import { world } from '../../fixtures/world.ts';
import { fetchFile, KIT } from './invented-kit.ts';
import { unpacked } from './unpacked.ts';

const CHANGED = new Date('2024-08-01T12:00:00Z');

describe('the archive of a site', () => {
  const map = { dataset, world, kit: KIT };

  it('holds every page with its data, as the writer of sites writes them', async () => {
    const files = await unpacked(await siteZip(map, fetchFile, null, CHANGED));
    const { site, render } = createMapSite(dataset, world, KIT, null);
    expect(site.pages.map(({ path }) => path)).toContain('index.html');
    for (const page of site.pages) {
      const { html, data, words } = render(page);
      const folder = page.path.replace(/[^/]*$/, '');
      expect(files[page.path]).toBe(html);
      expect(files[folder + data.fileName]).toBe(data.source);
      expect(files[folder + words.fileName]).toBe(words.source);
    }
  });

  it('holds the pages of places, and the spreadsheet in each language', async () => {
    const files = await unpacked(await siteZip(map, fetchFile, null, CHANGED));
    const { site } = createMapSite(dataset, world, KIT, null);
    for (const [path, text] of site.spreadsheets) expect(files[path]).toBe(text);
    const places = site.placeFiles(dataset.slug, 'es' as Language, new Map());
    expect(places.length).toBeGreaterThan(10);
    for (const { path, source } of places) expect(files[path]).toBe(source);
  });

  it('holds the scripts, style sheets, typefaces and licences that it needs, and no other', async () => {
    const files = await unpacked(
      await siteZip({ ...map, dataset: story('vote') }, fetchFile, null, CHANGED),
    );
    const fetched = Object.values(files).filter((text) => text.startsWith('/* '));
    expect(fetched.map((text) => text.slice(3, -3)).sort()).toEqual(
      [
        'assets/address-1.js',
        'assets/embed-page-1.js',
        'assets/fonts-1.js',
        'assets/main-1.js',
        'assets/place-1.css',
        'assets/search-1.js',
        'assets/share-1.js',
        'assets/strings-en-vote-1.js',
        'assets/table-1.js',
        'assets/timeline-1.js',
        'embed.js',
        'fonts/newsreader.woff2',
        'licences.txt',
      ].sort(),
    );
  });

  it('has oEmbed, cards and canonical addresses once an address is known', async () => {
    const drawn: string[] = [];
    const address = {
      siteUrl: 'https://news.example/map/',
      painter: {
        fine: loadFineLevel(PUBLIC_DIR),
        measure: (text: string, { size }: { readonly size: number }) => text.length * size * 0.5,
        png: async (_snapshot: unknown, url: string) => {
          drawn.push(url);
          return new TextEncoder().encode(`png of ${url}`);
        },
      },
    };
    const files = await unpacked(await siteZip(map, fetchFile, address, CHANGED));
    const { site, render } = createMapSite(dataset, world, KIT, address.siteUrl);
    for (const page of site.pages) expect(files[page.path]).toBe(render(page).html);
    expect(files['index.html']).toContain('https://news.example/map/election/card.png');
    expect(JSON.parse(files['election/es/oembed.json'] ?? '')).toMatchObject({
      provider_url: 'https://news.example/map/',
    });
    expect(files['sitemap.xml']).toContain('https://news.example/map/election/es/');
    const card = 'https://news.example/map/election/c/CL/';
    expect(files['election/c/CL/card.png']).toBe(`png of ${card}`);
    expect(files['election/c/CL/index.html']).toContain(`${card}card.png`);
    expect(drawn.length).toBe(Object.keys(files).filter((path) => path.endsWith('.png')).length);
  });

  it('has what hosts and search engines read, but for files that the publication has itself', async () => {
    const files = await unpacked(await siteZip(map, fetchFile, null, CHANGED));
    expect(files['_headers']).toContain('/assets/*');
    expect(files['robots.txt']).toBeUndefined();
    const kit = { ...KIT, files: [...KIT.files, '_headers'] };
    const own = await unpacked(await siteZip({ ...map, kit }, fetchFile, null, CHANGED));
    expect(own['_headers']).toBe('/* _headers */');
  });

  it('has none of them where no address is known', async () => {
    const files = await unpacked(await siteZip(map, fetchFile, null, CHANGED));
    expect(Object.keys(files).filter((path) => /\.png$|oembed/.test(path))).toEqual([]);
    expect(files['index.html']).not.toContain('og:url');
  });

  it('says how far it is, up to the end', async () => {
    const seen: Progress[] = [];
    await siteZip(map, fetchFile, null, CHANGED, { onProgress: (now) => seen.push(now) });
    expect(seen.map(({ done }) => done)).toEqual(seen.map((_, i) => i + 1));
    expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const zip = siteZip(map, fetchFile, null, CHANGED, {
      signal: stop.signal,
      onProgress: ({ done }) => done === 2 && stop.abort(),
    });
    await expect(zip).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('fails where a file of the site cannot be had', async () => {
    const zip = siteZip(
      map,
      async (path) => {
        throw new Error(`no ${path}`);
      },
      null,
      CHANGED,
    );
    await expect(zip).rejects.toThrow('no assets/main-1.js');
  });
});
