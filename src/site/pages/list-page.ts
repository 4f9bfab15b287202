import type { Child } from '../../core/markup/markup.ts';
import { createPalette } from '../../core/picture/palette.ts';
import { listMarkup, listTitle, type MapList } from './list-body.ts';
import { NO_ADDITIONS, type PlainAdditions, renderPlainPage } from './plain-page.ts';
import { themed } from './stance-css.ts';

/** What the page that lists the maps links to and loads. */
interface ListAssets {
  /** Address of its style sheet. */
  readonly sheet: string;
  /** Tags for crawlers; nothing where the address of the site is not known. */
  readonly share: Child;
  readonly additions?: PlainAdditions;
}

/** The page at the root of a site that has several maps, or none. */
export function renderListPage(
  list: MapList,
  { sheet, share, additions = NO_ADDITIONS }: ListAssets,
): string {
  return renderPlainPage(
    {
      language: list.language,
      title: listTitle(list),
      description: listDescription(list),
      share,
      alternates: [],
      sheet,
      css: list.maps.map(({ edition }) => answerRules(edition.dataset)).join(''),
      body: listMarkup(list),
    },
    additions,
  );
}

/** The headlines of the maps, for search engines and networks. */
export function listDescription(list: MapList): string {
  const headlines = list.maps.map(({ edition: { dataset, locale } }) =>
    locale.text(dataset.headline),
  );
  return headlines.length === 0 ? listTitle(list) : headlines.join(' · ');
}

/** The colours of the answers of one map: maps may have answers of the same name. */
function answerRules({ slug, stances }: MapList['maps'][number]['edition']['dataset']): string {
  const [light, dark] = [createPalette(stances, 'light'), createPalette(stances, 'dark')];
  return stances
    .map(({ id }) => `#map-${slug} [data-stance=${id}]{--stance:${themed(light(id), dark(id))}}`)
    .join('');
}
