import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/core/statements/types.ts';
import { type FoundPage, MOST_PAGES, robotsTxt, sitemapFiles } from '../../src/site/sitemap.ts';

const SITE = 'https://maps.example/';
const HERE = { address: `${SITE}vote/`, languages: [] };

function parse(xml: string) {
  const document = new new Window().DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

const sourceOf = (...pages: readonly FoundPage[]) => sitemapFiles(pages, SITE)[0]?.source ?? '';

describe('the list of pages', () => {
  it('names each page with all its languages, and the day of its change if that is known', () => {
    const languages = [
      { language: 'en', address: `${SITE}vote/` },
      { language: 'es', address: `${SITE}vote/es/` },
    ];
    const xml = sourceOf(
      { address: `${SITE}vote/`, updated: '2026-11-30' as IsoDate, languages },
      { address: `${SITE}vote/es/`, languages },
    );
    const links = languages
      .map(
        ({ language, address }) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`,
      )
      .join('');
    expect(xml.split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
      `<url><loc>${SITE}vote/</loc><lastmod>2026-11-30</lastmod>${links}</url>`,
      `<url><loc>${SITE}vote/es/</loc>${links}</url>`,
      '</urlset>',
      '',
    ]);
  });

  it('names no other language of a page that has one', () => {
    const languages = [{ language: 'en', address: HERE.address }];
    expect(sourceOf({ ...HERE, languages })).not.toContain('hreflang');
  });

  it('is XML, whatever stands in an address', () => {
    const address = `${SITE}a"&<b>/`;
    const languages = ['en', 'es'].map((language) => ({ language, address }));
    const document = parse(sourceOf({ address, languages }));
    expect(document.querySelector('loc')?.textContent).toBe(address);
    expect(document.querySelector('[hreflang=es]')?.getAttribute('href')).toBe(address);
  });

  it('is parted where it is longer than one file may be, and loses no page', () => {
    const pages = Array.from({ length: MOST_PAGES + 1 }, (_, i) => ({
      ...HERE,
      address: `${SITE}${i}/`,
    }));
    const [index, ...parts] = sitemapFiles(pages, SITE);
    expect([index?.path, ...parts.map(({ path }) => path)]).toEqual([
      'sitemap.xml',
      'sitemap-1.xml',
      'sitemap-2.xml',
    ]);
    expect([...(index?.source ?? '').matchAll(/<loc>(.*?)</g)].map(([, loc]) => loc)).toEqual([
      `${SITE}sitemap-1.xml`,
      `${SITE}sitemap-2.xml`,
    ]);
    const listed = parts.flatMap(({ source }) => source.match(/<loc>/g) ?? []);
    expect(listed).toHaveLength(pages.length);
  });
});

it('robots.txt forbids nothing and says where the list of pages is', () => {
  const lines = robotsTxt('https://news.example/maps/').split('\n');
  expect(lines).toContain('Sitemap: https://news.example/maps/sitemap.xml');
  expect(lines.filter((line) => /^disallow: *\S/i.test(line))).toEqual([]);
});
