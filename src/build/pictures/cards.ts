import type { Edition } from '../../core/edition/edition.ts';
import { type Child, h, toHtml } from '../../core/markup/markup.ts';
import { type Passage, passagesOf } from '../../core/picture/passages.ts';
import type { Snapshot, SnapshotContent } from '../../core/picture/snapshot.ts';
import type { ActorId, Dataset, Language } from '../../core/statements/types.ts';
import { oembedLink, shareLocale } from '../pages/open-graph.ts';
import type { World } from '../read/world.ts';
import type { PictureFonts } from './font-files.ts';
import { createPictureStudio } from './picture-studio.ts';
import { renderPicture } from './render-picture.ts';

/** A file of the site: its path below the root and its content. */
export interface SiteFile {
  readonly path: string;
  readonly source: string | Uint8Array;
}

/** Where the cards of one map in one language are published. */
export interface CardPlace {
  /** The root of the site, with a slash at the end. */
  readonly siteUrl: string;
  /** Path of the map's page below the root, with a slash at the end. */
  readonly folder: string;
}

/** Name of the picture that networks show beside a link, in the folder of the page it belongs to. */
export const CARD = 'card.png';
/** Name of the oEmbed answer, in the folder of the page it belongs to. */
export const OEMBED = 'oembed.json';

/**
 * The pictures that networks show beside links: one of the map, and one of every government with a
 * statement, each with a small page to share, which leads on to that government on the map.
 */
export function cardFiles(
  publicDir: string,
  world: World,
  dataset: Dataset,
  language: Language,
  fonts: PictureFonts,
  { siteUrl, folder }: CardPlace,
): SiteFile[] {
  const studio = createPictureStudio(publicDir, world, dataset, language, fonts);
  const { edition } = studio;
  const { locale } = studio.edition;
  const draw = (content: SnapshotContent, path: string) => {
    const url = siteUrl + path;
    const snapshot = studio.snapshot({
      content,
      format: 'card',
      theme: 'light',
      patterns: false,
      address: url.replace(/^https?:\/\//, '').replace(/\/$/, ''),
    });
    return { snapshot, png: renderPicture(snapshot, fonts, 1, url).png };
  };
  const whole = draw({ kind: 'map', view: dataset.views[0], selected: null, stances: [] }, folder);
  return [
    { path: folder + CARD, source: whole.png },
    ...edition.order.flatMap((actor): SiteFile[] => {
      const [passage] = passagesOf(actor, edition);
      if (passage === undefined) return [];
      const own = `${folder}c/${actor}/`;
      const { snapshot, png } = draw({ kind: 'card', passage }, own);
      return [
        { path: own + CARD, source: png },
        {
          path: `${own}index.html`,
          source: cardPage(snapshot, {
            actor,
            language,
            summary: cardSummary(passage, studio.edition),
            address: siteUrl + own,
            oembed: oembedLink(`${siteUrl}${folder}${OEMBED}`, locale.text(dataset.title)),
          }),
        },
      ];
    }),
  ];
}

/** What the page of a card gives networks besides the picture. */
export interface CardPage {
  readonly actor: ActorId;
  readonly language: Language;
  /** What was said, and who reported it. */
  readonly summary: string;
  /** Address that the page will have, with a slash at the end. */
  readonly address: string;
  /** Link to the oEmbed answer. */
  readonly oembed: Child;
}

/** What a card says, for networks that show a text under its title. */
function cardSummary(
  { speaker, role, lead, words, reportedBy }: Passage,
  { locale }: Edition,
): string {
  const [open, close] = locale.strings.quotationMarks;
  const said =
    words.kind === 'paraphrased'
      ? [words.summary]
      : words.pieces.flatMap(({ link, text }) => [link, `${open}${text}${close}`]);
  return [
    [speaker, role].filter(Boolean).join(', '),
    [lead, ...said].filter(Boolean).join(' '),
    reportedBy,
  ]
    .filter(Boolean)
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** A page that shows its card when it is shared, and redirects to the map. */
export function cardPage(
  { title, description, width, height }: Snapshot,
  { actor, language, summary, address, oembed }: CardPage,
): string {
  const map = `../../?country=${actor}`;
  const property = (name: string, content: string | number) =>
    h('meta', { property: `og:${name}`, content });
  const head: Child = [
    h('meta', { charset: 'utf-8' }),
    h('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; img-src 'self'",
    }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, title),
    h('meta', { name: 'description', content: summary }),
    h('meta', { name: 'robots', content: 'noindex' }),
    property('type', 'article'),
    property('url', address),
    property('title', title),
    property('description', summary),
    property('locale', shareLocale(language)),
    oembed,
    property('image', address + CARD),
    property('image:width', width),
    property('image:height', height),
    property('image:alt', description),
    h('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    h('meta', { 'http-equiv': 'refresh', content: `0; url=${map}` }),
  ];
  const body: Child = h(
    'p',
    {},
    h('a', { href: map }, title),
    h('br', {}),
    h('img', { src: CARD, width, height, alt: description }),
  );
  return `<!doctype html>\n${toHtml(h('html', { lang: language }, h('head', {}, head), h('body', {}, body)))}\n`;
}
