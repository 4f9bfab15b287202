import { createHash } from 'node:crypto';
import { dataScript } from '../../core/contract/scripts.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { type Child, h, toHtml } from '../../core/markup/markup.ts';
import type { ActorId } from '../../core/statements/types.ts';
import { panelBody } from '../../page/panel/panel-markup.ts';
import { panelView } from '../../page/panel/panel-view.ts';
import { sha256 } from '../read/receipt.ts';
import type { SiteScript } from './page.ts';
import { type PlaceLinks, placeMarkup, placeTitle } from './place-body.ts';
import { stanceCss } from './stance-css.ts';

/** What the page of a single place links to and loads. */
export interface PlaceAssets extends PlaceLinks {
  /** Address of the style sheet that all pages of single places share. */
  readonly sheet: string;
  /** Tags for crawlers; nothing where the address of the site is not known. */
  readonly share: Child;
  /** A text for search engines and networks. */
  readonly description: string;
}

/** The page of a single place as HTML: every statement of it, for readers, search engines and shared links. */
export function renderPlacePage(id: ActorId, edition: Edition, assets: PlaceAssets): string {
  const { dataset, locale } = edition;
  const css = stanceCss(dataset.stances);
  const policy = [
    "default-src 'none'",
    `style-src 'self' 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    "font-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head: Child = [
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'strict-origin-when-cross-origin' }),
    h('title', {}, placeTitle(id, edition)),
    h('meta', { name: 'description', content: assets.description }),
    assets.share,
    h('link', { rel: 'icon', href: 'data:,' }),
    assets.alternates.map(({ language, href }) =>
      h('link', { rel: 'alternate', hreflang: language, href }),
    ),
    h('link', { rel: 'stylesheet', href: assets.sheet }),
  ];
  const { direction } = stringsFor(locale.language);
  return [
    `<!doctype html>\n<html lang="${locale.language}" dir="${direction}">`,
    `<head>${h('head', {}, head).children.map(toHtml).join('')}<style>${css}</style></head>`,
    `<body>${toHtml(placeMarkup(id, edition, assets))}</body>\n</html>\n`,
  ].join('\n');
}

/** The script that completes the panel of a place on pages that show it in brief. */
export function panelScript(id: ActorId, edition: Edition): SiteScript {
  const body = h('article', {}, panelBody(panelView(id, edition), edition.locale.strings));
  const source = dataScript(`panel ${id}`, body.children);
  return { fileName: `panel-${sha256(source).slice(0, 8)}.js`, source };
}
