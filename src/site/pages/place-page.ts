import { dataScript } from '../../core/contract/scripts.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { type Child, h, type Markup } from '../../core/markup/markup.ts';
import type { ActorId } from '../../core/statements/types.ts';
import { panelBody } from '../../page/panel/panel-markup.ts';
import { panelView } from '../../page/panel/panel-view.ts';
import { sha256 } from '../digest.ts';
import type { SiteScript } from './page.ts';
import { type PlaceLinks, placeMarkup, placeTitle } from './place-body.ts';
import { NO_ADDITIONS, type PlainAdditions, renderPlainPage } from './plain-page.ts';
import { stanceCss } from './stance-css.ts';

/** What the page of a single place links to and loads. */
interface PlaceAssets extends PlaceLinks {
  /** Address of the style sheet that all pages of single places share. */
  readonly sheet: string;
  /** Tags for crawlers; nothing where the address of the site is not known. */
  readonly share: Child;
  /** A text for search engines and networks. */
  readonly description: string;
  /** What `site.json` adds. */
  readonly additions?: PlainAdditions | undefined;
}

/** The page of a single place as HTML: every statement of it, for readers, search engines and shared links. */
export function renderPlacePage(id: ActorId, edition: Edition, assets: PlaceAssets): string {
  const { dataset, locale } = edition;
  const { sheet, share, description, alternates, additions = NO_ADDITIONS } = assets;
  return renderPlainPage(
    {
      language: locale.language,
      title: placeTitle(id, edition),
      description,
      share,
      alternates,
      sheet,
      css: stanceCss(dataset.stances),
      body: placeMarkup(id, edition, assets),
    },
    additions,
  );
}

/** All that stands under the heading of the panel of a place. */
export function panelRest(id: ActorId, edition: Edition): readonly Markup[] {
  return h('article', {}, panelBody(panelView(id, edition), edition.locale.strings)).children;
}

/** The script that completes the panel of a place on pages that show it in brief. */
export function panelScript(id: ActorId, edition: Edition): SiteScript {
  const source = dataScript(`panel ${id}`, panelRest(id, edition));
  return { fileName: `panel-${sha256(source).slice(0, 8)}.js`, source };
}
