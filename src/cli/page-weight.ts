import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a first visit may weigh: bytes as they travel (1 kB is 1,000), and a number of requests. */
export const BUDGET = { html: 60_000, javascript: 40_000, fonts: 55_000, requests: 5 } as const;

/** How much more the HTML of any other page may weigh than that of the first, in bytes of gzip. */
export const MOST_MORE = 60_000;

export type Part = keyof typeof BUDGET;

/** Something the browser asks for when it opens the page. */
export interface Resource {
  readonly kind: 'script' | 'font' | 'other';
  /** From the root of the site, without a slash before it. */
  readonly path: string;
}

/** Everything a page asks for by itself, beside itself. */
export interface Resources {
  readonly own: readonly Resource[];
  /** Addresses on other hosts, of which there must be none. */
  readonly foreign: readonly string[];
}

/** Bytes of a part of the page in three forms. */
export interface Weight {
  readonly raw: number;
  readonly gzip: number;
  /** For information: not every host sends it. */
  readonly brotli: number;
  /** Bytes held against the budget: of fonts the file itself (hosts send woff2 as it is), else gzip. */
  readonly counted: number;
}

export interface PageWeight {
  readonly html: Weight;
  readonly javascript: Weight;
  readonly fonts: Weight;
  /** The page itself is one of them. */
  readonly requests: number;
  readonly foreign: readonly string[];
}

/** Relations of a <link> that make the browser load something. */
const LOADING_RELATIONS = /^(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload)$/i;

/**
 * Finds what a page loads, without running it: `<script src>`, `<link>`, `<img src>` and `url(…)` in
 * its styles. An upper bound, since a browser leaves out a font that no text uses.
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
  // A browser that is told of no icon asks the host for this one.
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
 * Weighs the first visit of a page.
 * @param html the page
 * @param resources what it loads
 * @param read gives the bytes of a file of the site; throws if there is none
 */
export function weighPage(
  html: Uint8Array,
  { own, foreign }: Resources,
  read: (path: string) => Uint8Array,
): PageWeight {
  const filesOf = (kind: Resource['kind']): Uint8Array[] =>
    own.filter((resource) => resource.kind === kind).map(({ path }) => read(path));
  const fonts = weigh(filesOf('font'));
  return {
    html: weigh([html]),
    javascript: weigh(filesOf('script')),
    fonts: { ...fonts, counted: fonts.raw },
    requests: 1 + own.length + foreign.length,
    foreign,
  };
}

/** What is over the budget and by how much, one sentence each; empty where all is well. */
export function findExcess(weight: PageWeight): string[] {
  const excess: string[] = [];
  const check = (part: Part, label: string, value: number, show: (value: number) => string) => {
    const most = BUDGET[part];
    if (value > most) {
      excess.push(`${label}: ${show(value)}, ${show(value - most)} over the ${show(most)} allowed`);
    }
  };
  const bytes = (value: number): string => `${value.toLocaleString('en')} bytes`;
  check('html', 'HTML', weight.html.counted, bytes);
  check('javascript', 'JavaScript', weight.javascript.counted, bytes);
  check('fonts', 'fonts', weight.fonts.counted, bytes);
  check('requests', 'requests', weight.requests, String);
  for (const address of weight.foreign) excess.push(`requests: ${address} is on another host`);
  return excess;
}

/**
 * Pages whose HTML is too heavy beside the lightest map in the same language, one sentence each: words of one
 * language take more bytes than those of another.
 *
 * @param pages HTML by path
 */
export function findHeavyPages(pages: ReadonlyMap<string, Uint8Array>): string[] {
  const weighed = [...pages].map(([path, html]) => ({
    path,
    language: /<html[^>]* lang="([^"]*)"/.exec(Buffer.from(html).toString('utf8'))?.[1],
    weight: weigh([html]).gzip,
  }));
  return weighed.flatMap(({ path, language, weight }) => {
    const maps = weighed.filter(
      // Pages of single countries, below c/, hold no map.
      (other) => other.language === language && /^(?!.*\bc\/).*index\.html$/.test(other.path),
    );
    const over = weight - Math.min(...maps.map((map) => map.weight)) - MOST_MORE;
    const bytes = over.toLocaleString('en');
    return over > 0 ? [`${path}: HTML is ${bytes} bytes too heavy beside the lightest map`] : [];
  });
}

/** The sum of files that travel apart, each compressed by itself. */
function weigh(files: readonly Uint8Array[]): Weight {
  const sum = (size: (file: Uint8Array) => number): number =>
    files.reduce((total, file) => total + size(file), 0);
  const gzip = sum((file) => gzipSync(file, { level: 9 }).length);
  return {
    raw: sum((file) => file.length),
    gzip,
    brotli: sum((file) => brotliCompressSync(file).length),
    counted: gzip,
  };
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
