import { describe, expect, it } from 'vitest';
import type { Dataset, IsoDate } from '../../src/core/statements/types.ts';
import { type PublishingFile, publishingFiles } from '../../src/site/publishing.ts';
import { NO_SETTINGS } from '../../src/site/settings/site-file.ts';
import { createSite } from '../../src/site/site.ts';
import { CANARY } from '../e2e/own-maps.ts';
import { dataset, electionRecord } from '../fixtures/election.ts';
import { INLINE, TEMPLATE } from '../fixtures/page-sources.ts';
import { story } from '../fixtures/stories.ts';
import { world } from '../fixtures/world.ts';
import { type CsvwMetadata, csvwFaults } from '../tools/csvw.ts';

const SITE = 'https://maps.example/';
const PUBLISHER = { name: 'The Example', home: 'https://paper.example/' };

function siteOf(
  datasets: readonly Dataset[],
  { siteUrl = SITE, settings = {} }: { siteUrl?: string | null; settings?: object } = {},
) {
  return createSite(
    { world, datasets, settings: { ...NO_SETTINGS, ...settings } },
    {
      template: TEMPLATE,
      inline: INLINE,
      siteUrl,
      addressOf: (name) => `${name}.js`,
      scripts: [],
      placeSheet: 'place.css',
      dataOrigins: [],
    },
  );
}

const sourceIn = (files: readonly PublishingFile[], path: string) => {
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`${path} is not among ${files.map((one) => one.path)}`);
  return file.source;
};
const metadataOf = (one: Dataset, folder = '', settings = {}): CsvwMetadata =>
  JSON.parse(
    sourceIn(
      siteOf([one], { settings }).publishingFiles(),
      `${one.slug}/${folder}${one.slug}.csv-metadata.json`,
    ),
  );
const listed = (one: readonly Dataset[], settings = {}) =>
  [
    ...sourceIn(siteOf(one, { settings }).publishingFiles(), 'sitemap.xml').matchAll(
      /<loc>(.*?)<\/loc>/g,
    ),
  ].map(([, address = '']) => address.slice(SITE.length));

describe('what a site has for hosts, search engines and programs', () => {
  it('is the headers alone where its address is not known', () => {
    const files = publishingFiles([dataset], {
      siteUrl: null,
      settings: {},
      hasList: false,
      editionOf: () => {
        throw new Error('no page is described');
      },
    });
    expect(files.map(({ path }) => path)).toEqual(['_headers']);
  });

  it('lists the pages of a map and of its places in all languages, each once and no embed page', () => {
    const addresses = listed([dataset]);
    expect(addresses.slice(0, 4)).toEqual([
      'election/',
      'election/es/',
      'election/c/BO/',
      'election/es/c/BO/',
    ]);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => address.includes('embed'))).toEqual([]);
  });

  it('lists the root where it is a page of its own', () => {
    const both = [story('vote'), story('recognition')];
    expect(listed(both)).toContain('');
    expect(listed(both, { frontMap: 'vote' })).not.toContain('');
  });

  it('gives a day of change to maps that say it, and to no other', () => {
    const day = '2026-11-30' as IsoDate;
    const files = siteOf([
      { ...story('vote'), updated: day },
      story('reactions'),
    ]).publishingFiles();
    const urls = sourceIn(files, 'sitemap.xml').split('\n');
    expect(urls.filter((url) => url.includes('<loc>https://maps.example/vote/')).length).toBe(8);
    for (const url of urls.filter((line) => line.startsWith('<url>'))) {
      expect(url.includes(`<lastmod>${day}</lastmod>`), url).toBe(url.includes(`${SITE}vote/`));
    }
  });
});

describe('the description of a spreadsheet', () => {
  it.each([
    ['', 'en', 'Country'],
    ['es/', 'es', 'País'],
  ])(
    'is what "CSV on the Web" asks for, in the language of the spreadsheet: %s',
    (folder, language, title) => {
      const metadata = metadataOf(dataset, folder);
      expect(metadata['@context']).toEqual([
        'http://www.w3.org/ns/csvw',
        { '@language': language },
      ]);
      expect(metadata['@type']).toBe('Table');
      expect(metadata.url).toBe('election.csv');
      expect(metadata.tableSchema.columns[0]).toMatchObject({ name: 'country', titles: title });
      expect(metadata.dialect).toMatchObject({ encoding: 'utf-8', delimiter: ',', header: true });
      const names = metadata.tableSchema.columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      // As the standard has names of columns, which may not begin with an underscore.
      for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_]*$/);
    },
  );

  it.each([
    ['a map with quotations', () => dataset],
    ['a map over time', electionRecord],
    ['a vote', () => story('vote')],
    ['a recognition', () => story('recognition')],
    ['a list of reactions', () => story('reactions')],
  ])('fits every cell of the spreadsheet of %s', (_, give) => {
    const one = give();
    const { spreadsheets } = siteOf([one]);
    for (const [i, language] of one.languages.entries()) {
      const folder = i === 0 ? '' : `${language}/`;
      const csv = spreadsheets.get(`${one.slug}/${folder}${one.slug}.csv`) ?? '';
      expect(csvwFaults(csv, metadataOf(one, folder))).toEqual([]);
    }
  });

  it('says whose the data are and where they come from', () => {
    const settings = { ...PUBLISHER, licence: 'https://creativecommons.org/licenses/by/4.0/' };
    expect(metadataOf(story('reactions'), '', settings)).toMatchObject({
      'dc:title': 'Who said what about an invented event?',
      'dc:language': 'en',
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      'dc:publisher': {
        'schema:name': 'The Example',
        'schema:url': { '@id': 'https://paper.example/' },
      },
      'dc:source': [{ '@id': 'https://maps.example/reactions/' }],
    });
    const unsigned = metadataOf(story('reactions'));
    expect(unsigned).toMatchObject({
      'dc:license': { '@id': 'https://maps.example/licences.txt' },
    });
    expect(unsigned).not.toHaveProperty('dc:publisher');
    expect(unsigned).not.toHaveProperty('dc:modified');
  });
});

describe('the data in a page', () => {
  const dataIn = (
    one: Dataset,
    layout: 'page' | 'embed' = 'page',
    siteUrl: string | null = SITE,
    settings = PUBLISHER,
  ) => {
    const [language] = one.languages;
    const path = `${one.slug}/${layout === 'page' ? 'index' : 'embed'}.html`;
    const { html } = siteOf([one], { siteUrl, settings }).render(
      { path, layout, slug: one.slug, language },
      { script: { src: 'main.js', type: 'classic' }, css: '', csp: true },
    );
    return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, text = '']) => JSON.parse(text),
    );
  };

  it('stand once in a full page, and in none that is embedded or has no address', () => {
    expect(dataIn(dataset)).toHaveLength(1);
    expect(dataIn(dataset, 'embed')).toEqual([]);
    expect(dataIn(dataset, 'page', null)).toEqual([]);
  });

  it('hold hostile texts word for word, and no element of theirs', () => {
    const texts = { en: CANARY };
    const hostile = { ...story('vote'), headline: texts, title: texts, description: texts };
    const settings = { ...PUBLISHER, name: CANARY };
    const [data, ...more] = dataIn(hostile, 'page', SITE, settings);
    expect(more).toEqual([]);
    expect(data).toMatchObject({ name: CANARY, description: CANARY, publisher: { name: CANARY } });
    expect(metadataOf(hostile, '', settings)).toMatchObject({
      'dc:title': CANARY,
      'dc:publisher': { 'schema:name': CANARY },
    });
  });

  it('tell of the days and places that the map tells of, and of nobody else', () => {
    const [vote] = dataIn(story('vote'));
    expect(vote).not.toHaveProperty('temporalCoverage');
    expect(vote).not.toHaveProperty('dateModified');
    expect(vote.spatialCoverage).toHaveLength(7);
    expect(vote.publisher).toMatchObject({ name: 'The Example', url: 'https://paper.example/' });
    const [reactions] = dataIn(story('reactions'));
    expect(reactions.temporalCoverage).toBe('2021-03-04/2021-03-06');
    const [record] = dataIn(electionRecord());
    expect(record.temporalCoverage).toBe('2024-07-28/2025-01-31');
    const names = record.spatialCoverage.map(({ name }: { readonly name: string }) => name);
    expect(names).toContain('Brazil');
    for (const { name } of electionRecord().organisations) expect(names).not.toContain(name['en']);
  });
});
