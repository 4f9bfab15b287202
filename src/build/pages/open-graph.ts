import { type Child, h, type MarkupElement, toHtml } from '../../core/markup/markup.ts';
import type { Dataset, Language } from '../../core/statements/types.ts';
import { OEMBED_WIDTH, oembedHeight } from '../../page/share/embed-size.ts';

/** Absolute addresses of one map in one language. */
export interface ShareAddresses {
  /** The root of the site, with a slash at the end. */
  readonly site: string;
  readonly page: string;
  readonly embed: string;
  readonly oembed: string;
  /** The picture that networks show beside a link to the page. */
  readonly card: string;
}

/** Size of the card, in px. */
export const CARD_SIZE = { width: 1200, height: 630 };
/** What the site calls itself to others. */
const PROVIDER = 'Diplomatic reaction map';

/** A language as Open Graph writes it, with its most likely region: `es_ES`. */
export function shareLocale(tag: Language): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

/** The link by which other sites find out how to embed a map. */
export function oembedLink(href: string, title: string): MarkupElement {
  return h('link', { rel: 'alternate', type: 'application/json+oembed', href, title });
}

/**
 * The tags in the head that crawlers and other sites read. They run no scripts.
 *
 * @param layout an embed page is marked noindex and therefore has no canonical link: crawlers treat the two
 * together as a mistake
 */
export function shareMarkup(
  dataset: Dataset,
  language: Language,
  { page, oembed, card }: ShareAddresses,
  layout: 'page' | 'embed',
): Child {
  const title = dataset.title[language] ?? '';
  const description = dataset.description[language] ?? '';
  const property = (name: string, content: string | number) =>
    h('meta', { property: `og:${name}`, content });
  return [
    layout === 'page' ? h('link', { rel: 'canonical', href: page }) : null,
    oembedLink(oembed, title),
    property('type', 'website'),
    property('url', page),
    property('title', title),
    property('description', description),
    property('locale', shareLocale(language)),
    h('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    property('image', card),
    property('image:width', CARD_SIZE.width),
    property('image:height', CARD_SIZE.height),
    property('image:alt', description),
  ];
}

/** What networks and search engines read of the page of a single place. */
export interface PlaceShare {
  readonly title: string;
  readonly description: string;
  /** Address that the page will have, with a slash at the end. */
  readonly address: string;
  readonly language: Language;
  readonly image: {
    readonly address: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
  /** Link to the oEmbed answer of the map. */
  readonly oembed: MarkupElement;
}

/** The tags in the head of the page of a single place that crawlers read. */
export function placeShareMarkup({
  title,
  description,
  address,
  language,
  image,
  oembed,
}: PlaceShare): Child {
  const property = (name: string, content: string | number) =>
    h('meta', { property: `og:${name}`, content });
  return [
    h('link', { rel: 'canonical', href: address }),
    oembed,
    property('type', 'article'),
    property('url', address),
    property('title', title),
    property('description', description),
    property('locale', shareLocale(language)),
    h('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    property('image', image.address),
    property('image:width', image.width),
    property('image:height', image.height),
    property('image:alt', image.alt),
  ];
}

/**
 * The oEmbed answer for a map, as JSON. The quotation before the iframe is what WordPress shows until the
 * embed page has sent its height, and what remains where iframes are stripped.
 *
 * @see https://oembed.com
 */
export function oembedJson(
  dataset: Dataset,
  language: Language,
  { site, page, embed: frame, card }: ShareAddresses,
): string {
  const text = (localized: Dataset['title']) => localized[language] ?? '';
  const title = text(dataset.title);
  const height = oembedHeight(dataset.views[0], [
    text(dataset.headline),
    text(dataset.subtitle ?? dataset.title),
    ...dataset.stances.map(({ label }) => text(label)),
    text(dataset.shortCredit ?? dataset.credit),
  ]);
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
    thumbnail_url: card,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
    html: html.map(toHtml).join(''),
  });
}
