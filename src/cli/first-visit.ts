import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from 'size-limit';
import { FONT_BUDGET, PAGE_BUDGETS } from './budgets.ts';
import { budgetedPages, FIRST_PAGE, namedScriptsOnUse, partsOf } from './page-parts.ts';

/** A file that the browser requests when it opens the page. */
export interface Resource {
  readonly kind: 'script' | 'font' | 'other';
  /** From the root of the site, without a slash before it. */
  readonly path: string;
}

/** Everything that a page requests without any action of the reader. */
export interface Resources {
  readonly own: readonly Resource[];
  /** Addresses on other hosts; there must be none. */
  readonly foreign: readonly string[];
}

/** Names of the files that boot.js fetches from the folder in `data-fonts`. */
const TYPEFACES = ['newsreader', 'libre-franklin'];

/** Relations of a <link> that make the browser load something. */
const LOADING_RELATIONS = /^(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload)$/i;

/**
 * Finds what a page loads, without running it: `<script src>`, `<link>`, `<img src>` and `url(…)` in
 * its styles, and the typefaces that boot.js fetches. An upper bound, since a browser leaves out a font that no text uses.
 * @param page address of the page within its site, such as `index.html`
 */
export function findResources(html: string, page: string): Resources {
  const own = new Map<string, Resource>();
  const foreign = new Set<string>();
  const root = new URL('http://site.invalid/');
  const add = (address: string, kind: Resource['kind']): void => {
    const url = new URL(address, new URL(page, root));
    if (url.protocol === 'data:') return;
    if (url.origin !== root.origin) foreign.add(address);
    else own.set(url.pathname, { kind, path: decodeURIComponent(url.pathname.slice(1)) });
  };

  let hasIcon = false;
  for (const { name, attributes } of tags(html)) {
    const address = attributes.get(name === 'link' ? 'href' : 'src');
    if (address === undefined) continue;
    if (name === 'script') add(address, 'script');
    if (name === 'img') add(address, 'other');
    const relations = attributes.get('rel')?.split(/\s+/) ?? [];
    if (name === 'link' && relations.some((relation) => LOADING_RELATIONS.test(relation))) {
      add(address, kindOf(address));
    }
    hasIcon ||= relations.includes('icon');
  }
  const [, first] = /<html\b[^>]*\sdata-first="([^"]*)"/i.exec(html) ?? [];
  if (first !== undefined) add(first, 'script');
  const [, folder] = /<html\b[^>]*\sdata-fonts="([^"]*)"/i.exec(html) ?? [];
  if (folder !== undefined) for (const name of TYPEFACES) add(`${folder}${name}.woff2`, 'font');
  // Without an icon link, browsers request this one.
  if (!hasIcon) add('/favicon.ico', 'other');
  for (const [, style = ''] of html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gis)) {
    for (const [, , address = ''] of style.matchAll(/\burl\(\s*(["']?)([^"')]+)\1\s*\)/gi)) {
      // A reference such as url(#hatch) stays within the page.
      if (!address.startsWith('#')) add(address.trim(), kindOf(address));
    }
  }
  return { own: [...own.values()], foreign: [...foreign] };
}

/**
 * The files of each page with a budget, for size-limit: against their limits as hosts send them, and for information
 * uncompressed and by brotli, which not every host sends.
 *
 * @param dist folder of the built site, from where size-limit runs
 * @throws if the site has no first page, or a script of a first use is missing
 */
export function firstVisitChecks(dist: string): Check[] {
  const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
  const limit = (bytes: number): string => `${bytes / 1000} kB`;
  const compressed = (name: string, paths: readonly string[], most: number): Check[] => {
    const path = paths.map((file) => `${dist}/${file}`);
    return [
      { name, path, gzip: true, limit: limit(most) },
      { name: `${name} by brotli`, path },
      { name: `${name} as it is`, path, brotli: false },
    ];
  };
  const named = namedScriptsOnUse(dist);
  const fonts = findResources(read(FIRST_PAGE), FIRST_PAGE).own.filter(
    ({ kind }) => kind === 'font',
  );
  return [
    ...[...budgetedPages(dist)].flatMap(([page, path]) => [
      ...compressed(`HTML of the ${page}`, [path], PAGE_BUDGETS[page].html),
      ...compressed(
        `Script of the ${page} after the first use`,
        [...partsOf(read(path), path).scriptsOnUse, ...named],
        PAGE_BUDGETS[page].scriptAfter,
      ),
    ]),
    // Hosts send woff2 uncompressed: it is brotli inside. The first page of a site without a map has no font.
    ...(fonts.length === 0
      ? []
      : [
          {
            name: 'Fonts',
            path: fonts.map(({ path }) => `${dist}/${path}`),
            brotli: false,
            limit: limit(FONT_BUDGET),
          },
        ]),
  ];
}

function kindOf(address: string): Resource['kind'] {
  if (/\.woff2?(?:[?#]|$)/i.test(address)) return 'font';
  return /\.m?js(?:[?#]|$)/i.test(address) ? 'script' : 'other';
}

/** The opening tags that can load something, with their attributes. Reads HTML as our build writes it. */
function* tags(html: string): Iterable<{ name: string; attributes: Map<string, string> }> {
  for (const [, name = '', rest = ''] of html.matchAll(/<(script|link|img)\b([^>]*)>/gi)) {
    const attributes = new Map<string, string>();
    const pairs = rest.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g);
    for (const [, key = '', double, single, bare] of pairs) {
      attributes.set(key.toLowerCase(), (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'));
    }
    yield { name: name.toLowerCase(), attributes };
  }
}
