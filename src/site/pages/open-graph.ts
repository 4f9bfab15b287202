import { descriptionOf, subtitleOf, titleOf } from '../../core/edition/map-texts.ts';
import { type Child, h, type MarkupElement, toHtml } from '../../core/markup/markup.ts';
import type { ActorId, Dataset, Language, Localized } from '../../core/statements/types.ts';
import { OEMBED_WIDTH, oembedHeight } from '../../page/share/embed-size.ts';
import { FRAME_RIGHTS, frameStyle } from '../../page/share/snippet.ts';

/** Absolute addresses of one map in one language. */
export interface ShareAddresses {
  /** The root of the site, with a slash at the end. */
  readonly site: string;
  /** The name of the publication, where it has one. */
  readonly publication?: string | undefined;
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
  { page, oembed, card, publication }: ShareAddresses,
  layout: 'page' | 'embed',
): Child {
  const title = titleOf(dataset)[language] ?? '';
  const description = descriptionOf(dataset)[language] ?? '';
  const property = (name: string, content: string | number) =>
    h('meta', { property: `og:${name}`, content });
  return [
    layout === 'page' ? h('link', { rel: 'canonical', href: page }) : null,
    oembedLink(oembed, title),
    property('type', 'website'),
    publication === undefined ? null : property('site_name', publication),
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

/** What networks and search engines read of the page that lists the maps. */
interface ListShare {
  readonly title: string;
  readonly description: string;
  /** Address that the page will have, with a slash at the end. */
  readonly address: string;
  readonly language: string;
  readonly publication?: string | undefined;
  /** Address of the card of the first map, and what it shows; null on a site without maps. */
  readonly image: { readonly address: string; readonly alt: string } | null;
}

/** The tags in the head of the list of maps that crawlers read. It has no oEmbed answer: it is not embedded. */
export function listShareMarkup(share: ListShare): Child {
  const { title, description, address, language, publication, image } = share;
  const property = (name: string, content: string | number) =>
    h('meta', { property: `og:${name}`, content });
  return [
    h('link', { rel: 'canonical', href: address }),
    property('type', 'website'),
    publication === undefined ? null : property('site_name', publication),
    property('url', address),
    property('title', title),
    property('description', description),
    property('locale', shareLocale(language as Language)),
    h('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    image === null
      ? null
      : [
          property('image', image.address),
          property('image:width', CARD_SIZE.width),
          property('image:height', CARD_SIZE.height),
          property('image:alt', image.alt),
        ],
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
  /** Link to the oEmbed answer of the place. */
  readonly oembed: MarkupElement;
  /** The name of the publication, where it has one. */
  readonly publication?: string | undefined;
}

/** The tags in the head of the page of a single place that crawlers read. */
export function placeShareMarkup({
  title,
  description,
  address,
  language,
  image,
  oembed,
  publication,
}: PlaceShare): Child {
  const property = (name: string, content: string | number) =>
    h('meta', { property: `og:${name}`, content });
  return [
    h('link', { rel: 'canonical', href: address }),
    oembed,
    property('type', 'article'),
    publication === undefined ? null : property('site_name', publication),
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

/** What the oEmbed answer for a single place says in place of the map's. */
interface PlaceOembed {
  readonly id: ActorId;
  readonly title: string;
  /** Address of its page. */
  readonly address: string;
  readonly image: Pick<PlaceShare['image'], 'address' | 'width' | 'height'>;
}

/**
 * The oEmbed answer for a map, or for the map with a place open, as JSON. Its HTML is an iframe, as wide as the article,
 * whatever the answer says in px; WordPress removes its style and its rights.
 *
 * Before it is a link in a quotation that is hidden. WordPress alone shows it, because it keeps no attribute of it: until
 * the embed page has sent its height, and in feeds. Without a quotation, WordPress does not load the script that takes
 * the height (`wp_maybe_enqueue_oembed_host_js`).
 *
 * @see https://oembed.com
 */
export function oembedJson(
  dataset: Dataset,
  language: Language,
  { site, page, embed, card, publication = PROVIDER }: ShareAddresses,
  place: PlaceOembed | null = null,
): string {
  const text = (localized: Localized | undefined) => localized?.[language] ?? '';
  const title = place?.title ?? text(titleOf(dataset));
  const address = place?.address ?? page;
  const image = place?.image ?? { address: card, ...CARD_SIZE };
  const height = oembedHeight(dataset.views[0], [
    text(dataset.headline),
    text(subtitleOf(dataset)),
    ...dataset.stances.map(({ label }) => text(label)),
    text(dataset.shortCredit ?? dataset.credit),
  ]);
  const link = h('blockquote', { hidden: true }, h('a', { href: address }, title));
  const frame = h('iframe', {
    src: `${embed}?${place === null ? '' : `country=${place.id}&`}theme=light`,
    width: '100%',
    height,
    style: frameStyle(height),
    title,
    frameborder: 0,
    scrolling: 'no',
    allow: FRAME_RIGHTS,
  });
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    provider_name: publication,
    provider_url: site,
    title,
    width: OEMBED_WIDTH,
    height,
    cache_age: 3600,
    thumbnail_url: image.address,
    thumbnail_width: image.width,
    thumbnail_height: image.height,
    html: toHtml(link) + toHtml(frame),
  });
}
