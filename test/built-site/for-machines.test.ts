import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { builtMaps } from '../e2e/map-site.ts';
import { OWN_MAPS, PUBLICATION, STORIES } from '../e2e/own-maps.ts';
import { type CsvwMetadata, csvwFaults } from '../tools/csvw.ts';
import { headersFor, parseHeadersFile } from '../tools/headers-file.ts';
import { SITE_URL as SITE } from './build.ts';

/* What hosts, search engines and programs read of a site. */

interface BuiltSite {
  readonly paths: readonly string[];
  readonly read: (path: string) => string;
}

function siteIn(folder: string): BuiltSite {
  return {
    paths: readdirSync(folder, { recursive: true })
      .map((path) => String(path).replaceAll('\\', '/'))
      .sort(),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
  };
}

const folder = inject('siteFolder');
const { paths, read } = siteIn(folder);
const LD_JSON = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
const dataIn = (html: string) =>
  [...html.matchAll(LD_JSON)].map(([, text = '']) => JSON.parse(text));
/** The file of the site that stands at an address. */
const fileAt = (address: string, root = SITE) => {
  expect(address.startsWith(root), address).toBe(true);
  return address.slice(root.length).replace(/(^|\/)$/, '$1index.html');
};

describe('_headers', () => {
  const rules = () => parseHeadersFile(read('_headers'));

  it('keeps what bears a hash for ever, typefaces for a week, and leaves the rest to be asked for', () => {
    for (const path of paths.filter((one) => /\.\w+$/.test(one))) {
      const kept = headersFor(`/${path}`, rules())['cache-control'];
      if (path.startsWith('assets/')) {
        expect(path).toMatch(/-[\w-]{6,}\.(?:js|css)$/);
        expect(kept, path).toBe('public, max-age=31536000, immutable');
      } else if (path.startsWith('fonts/')) {
        expect(kept, path).toBe('public, max-age=604800');
      } else {
        expect(kept, path).toBeUndefined();
      }
    }
  });

  it('lets everybody frame embed pages, and leaves them the rights that their code asks for', () => {
    for (const path of paths.filter((one) => one.endsWith('embed.html'))) {
      const headers = headersFor(`/${path}`, rules());
      expect(headers).not.toHaveProperty('x-frame-options');
      expect(headers).not.toHaveProperty('content-security-policy');
      expect(headers).not.toHaveProperty('cross-origin-resource-policy');
      expect(headers['permissions-policy']).not.toMatch(/fullscreen|clipboard|web-share/);
      expect(headers['permissions-policy']).toContain('geolocation=()');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('lets pages of others read spreadsheets and oEmbed answers', () => {
    const shared = paths.filter((one) => /\.csv$|(?:^|\/)oembed\.json$/.test(one));
    expect(shared.length).toBeGreaterThan(10);
    for (const path of shared) {
      expect(headersFor(`/${path}`, rules())['access-control-allow-origin'], path).toBe('*');
    }
  });
});

describe('sitemap.xml', () => {
  const urls = () => read('sitemap.xml').match(/<url>.*<\/url>/g) ?? [];
  const locOf = (url: string) => /<loc>(.*?)<\/loc>/.exec(url)?.[1] ?? '';

  it('lists every page that has a canonical address of its own, and no other', () => {
    const canonical = paths
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) => /<link rel="canonical" href="([^"]*)">/.exec(read(path))?.[1] ?? []);
    expect(urls().map(locOf).toSorted()).toEqual([...new Set(canonical)].toSorted());
  });

  it('lists no page that is not to be indexed', () => {
    for (const url of urls()) {
      expect(read(fileAt(locOf(url)))).not.toContain('noindex');
    }
  });

  it('names each page in all its languages, and each language names the others', () => {
    const named = new Map(
      urls().map((url) => [
        locOf(url),
        [...url.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, tag = '', href = '']) => ({
          tag,
          href,
        })),
      ]),
    );
    for (const [address, languages] of named) {
      expect(languages.map(({ tag }) => tag)).toEqual(['en', 'es']);
      expect(languages.map(({ href }) => href)).toContain(address);
      for (const { tag, href } of languages) {
        expect(named.get(href)).toEqual(languages);
        expect(read(fileAt(href))).toContain(`<html lang="${tag}"`);
      }
    }
  });

  it('says no day where the data have none', () => {
    expect(read('sitemap.xml')).not.toContain('lastmod');
  });

  it('is named in robots.txt, which forbids nothing', () => {
    expect(read('robots.txt')).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${SITE}sitemap.xml\n`);
  });
});

describe('the description beside each spreadsheet', () => {
  it('is there, and fits it cell by cell', () => {
    const sheets = paths.filter((path) => path.endsWith('.csv') && !path.startsWith('make/'));
    expect(sheets).toHaveLength(4);
    for (const sheet of sheets) {
      const metadata: CsvwMetadata = JSON.parse(read(`${sheet}-metadata.json`));
      expect(metadata.url).toBe(sheet.replace(/^.*\//, ''));
      expect(csvwFaults(read(sheet), metadata), sheet).toEqual([]);
      const licence = metadata['dc:license'] as { readonly '@id': string };
      expect(existsSync(join(folder, fileAt(licence['@id'])))).toBe(true);
    }
  });
});

describe('the data in full pages', () => {
  it('are there once, name the page and its spreadsheet, and are in no embed page', () => {
    const full = paths.filter((path) => /(?:^|\/)index\.html$/.test(path) && !/\/c\//.test(path));
    for (const path of full.filter((one) => !one.startsWith('make/'))) {
      const [data, ...more] = dataIn(read(path));
      expect(more).toEqual([]);
      expect(data).toMatchObject({ '@context': 'https://schema.org/', '@type': 'Dataset' });
      expect(read(path)).toContain(`<link rel="canonical" href="${data.url}">`);
      expect(read(path)).toContain(`<html lang="${data.inLanguage}"`);
      expect(existsSync(join(folder, fileAt(data.distribution[0].contentUrl)))).toBe(true);
      expect(existsSync(join(folder, fileAt(data.license)))).toBe(true);
      expect(data.description.length).toBeGreaterThanOrEqual(50);
    }
    for (const path of paths.filter((one) => one.endsWith('embed.html'))) {
      expect(dataIn(read(path))).toEqual([]);
    }
  });
});

describe('a site whose publication settles its name and address', () => {
  let own: BuiltSite;
  beforeAll(async () => {
    own = siteIn(await builtMaps(STORIES, PUBLICATION));
  }, 300_000);

  it('is published by it, under its address', () => {
    const root = 'https://maps.example/atlas/';
    const [data] = dataIn(own.read('vote/index.html'));
    expect(data.publisher).toMatchObject({ name: 'The Example', url: 'https://paper.example/' });
    expect(data.url).toBe(`${root}vote/`);
    // The list of maps is a page of its own.
    expect(own.read('sitemap.xml')).toContain(`<url><loc>${root}</loc></url>`);
    expect(JSON.parse(own.read('vote/vote.csv-metadata.json'))).toMatchObject({
      'dc:publisher': { 'schema:name': 'The Example' },
    });
  });

  it('keeps its own robots.txt', () => {
    expect(own.read('robots.txt')).toBe(PUBLICATION.files?.['robots.txt']);
  });
});

describe('a site whose address is not known', () => {
  let own: BuiltSite;
  beforeAll(async () => {
    own = siteIn(await builtMaps(OWN_MAPS));
  }, 300_000);

  it('has the headers, and nothing that needs an address', () => {
    expect(() => parseHeadersFile(own.read('_headers'))).not.toThrow();
    expect(
      own.paths.filter((path) => /sitemap|robots\.txt|csv-metadata|oembed\.json/.test(path)),
    ).toEqual([]);
    for (const path of own.paths.filter((one) => one.endsWith('.html'))) {
      expect(own.read(path), path).not.toContain('application/ld+json');
    }
  });
});

describe('the gallery', () => {
  it('is there to be downloaded', () => {
    for (const name of ['vote', 'recognition', 'reactions']) {
      expect(read(`make/gallery/${name}.csv`)).toMatch(/^\uFEFFAn invented example: /);
    }
  });
});
