import { escapeText } from '../core/markup/markup.ts';
import type { IsoDate } from '../core/statements/types.ts';

/** Name of the list of pages, at the root. */
export const SITEMAP = 'sitemap.xml';
/** Most pages that one file may list. */
export const MOST_PAGES = 50_000;

/** A page that is meant to be found. Addresses are absolute. */
export interface FoundPage {
  readonly address: string;
  /** The day of the last change, where the data say it. */
  readonly updated?: IsoDate | undefined;
  /** The same page in all its languages, itself among them. */
  readonly languages: readonly { readonly language: string; readonly address: string }[];
}

/** A text file of the site: its path below the root and its content. */
interface TextFile {
  readonly path: string;
  readonly source: string;
}

/**
 * The list of pages for search engines. Where one file cannot hold it, it lists the files that do.
 *
 * @param siteUrl address of the site, with a slash at the end
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemapFiles(pages: readonly FoundPage[], siteUrl: string): TextFile[] {
  if (pages.length <= MOST_PAGES) return [{ path: SITEMAP, source: listOf(pages) }];
  const parts = Array.from({ length: Math.ceil(pages.length / MOST_PAGES) }, (_, i) => ({
    path: SITEMAP.replace('.', `-${i + 1}.`),
    source: listOf(pages.slice(i * MOST_PAGES, (i + 1) * MOST_PAGES)),
  }));
  const index = parts.map(({ path }) => `<sitemap>${element('loc', siteUrl + path)}</sitemap>`);
  const source = document('sitemapindex', '', index);
  return [{ path: SITEMAP, source }, ...parts];
}

function listOf(pages: readonly FoundPage[]): string {
  const urls = pages.map(({ address, updated, languages }) =>
    [
      `<url>${element('loc', address)}`,
      updated === undefined ? '' : element('lastmod', updated),
      // A page in one language has no other to name.
      ...(languages.length < 2 ? [] : languages).map(
        ({ language, address: href }) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(href)}"/>`,
      ),
      '</url>',
    ].join(''),
  );
  return document('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', urls);
}

function document(root: string, more: string, children: readonly string[]): string {
  const start = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${more}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', start, ...children, `</${root}>`, ''].join(
    '\n',
  );
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** What `robots.txt` says: everything may be read, and where the list of pages is. */
export function robotsTxt(siteUrl: string): string {
  return `User-agent: *\nDisallow:\n\nSitemap: ${siteUrl}${SITEMAP}\n`;
}
