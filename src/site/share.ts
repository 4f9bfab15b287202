import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameHeight } from '../model/frame-size.ts';
import { type Child, h, toHtml } from '../model/markup.ts';
import type { Dataset, Language } from '../model/types.ts';

/** The picture that networks show beside a link to a page. */
export interface Card {
  /** Path below the root of the site. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Absolute addresses of one map in one language. */
export interface ShareAddresses {
  /** The root of the site, with a slash at the end. */
  readonly site: string;
  readonly page: string;
  readonly frame: string;
  readonly oembed: string;
}

/** Width of the frame in oEmbed, in px. */
const OEMBED_WIDTH = 640;
/** What the site calls itself to others. */
const PROVIDER = 'Diplomatic reaction map';

/**
 * The address under which the site will stand, with a slash at the end; null where none is given.
 *
 * @param value what SITE_URL holds
 * @throws Error when it is no absolute address of a web site
 */
export function parseSiteUrl(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      `SITE_URL is "${value}": it must be the whole address of the site, such as https://maps.example/`,
    );
  }
  return url.href.replace(/\/*$/, '/');
}

/**
 * The card of a map in one language, or null where nobody has made one: a PNG beside `map.json`, named
 * `card.en.png`.
 */
export function findCard(publicDir: string, slug: string, language: Language): Card | null {
  const path = `maps/${slug}/card.${language}.png`;
  const file = join(publicDir, path);
  if (!existsSync(file)) return null;
  // A PNG begins with its signature and its header: width and height are at bytes 16 and 20.
  const bytes = readFileSync(file);
  return { path, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** What crawlers and other sites read in the head of a page. They run no script. */
export function shareMarkup(
  dataset: Dataset,
  language: Language,
  { site, page, oembed }: ShareAddresses,
  card: Card | null,
): Child {
  const title = dataset.title[language] ?? '';
  const description = dataset.description[language] ?? '';
  const property = (name: string, content: string | number) =>
    h('meta', { property: `og:${name}`, content });
  return [
    h('link', { rel: 'canonical', href: page }),
    h('link', { rel: 'alternate', type: 'application/json+oembed', href: oembed, title }),
    property('type', 'website'),
    property('url', page),
    property('title', title),
    property('description', description),
    property('locale', language),
    h('meta', { name: 'twitter:card', content: card === null ? 'summary' : 'summary_large_image' }),
    card === null
      ? null
      : [
          property('image', site + card.path),
          property('image:width', card.width),
          property('image:height', card.height),
          property('image:alt', description),
        ],
  ];
}

/**
 * The oEmbed answer for a map, as JSON. The quotation before the frame is what WordPress shows until the
 * frame has spoken, and what is left where frames are stripped.
 *
 * @see https://oembed.com
 */
export function oembedJson(
  dataset: Dataset,
  language: Language,
  { site, page, frame }: ShareAddresses,
  card: Card | null,
): string {
  const title = dataset.title[language] ?? '';
  const height = frameHeight(OEMBED_WIDTH, dataset.views[0]);
  const html = [
    h('blockquote', {}, h('a', { href: page }, title)),
    h('iframe', {
      src: frame,
      width: OEMBED_WIDTH,
      height,
      title,
      frameborder: 0,
      scrolling: 'no',
    }),
  ];
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    provider_name: PROVIDER,
    provider_url: site,
    title,
    width: OEMBED_WIDTH,
    height,
    cache_age: 3600,
    ...(card === null
      ? {}
      : {
          thumbnail_url: site + card.path,
          thumbnail_width: card.width,
          thumbnail_height: card.height,
        }),
    html: html.map(toHtml).join(''),
  });
}
