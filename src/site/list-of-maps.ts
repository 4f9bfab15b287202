import type { Edition } from '../core/edition/edition.ts';
import { descriptionOf } from '../core/edition/map-texts.ts';
import type { Child } from '../core/markup/markup.ts';
import type { Dataset, Language } from '../core/statements/types.ts';
import { CARD } from './cards.ts';
import { listTitle, type MapList } from './pages/list-body.ts';
import { listDescription, renderListPage } from './pages/list-page.ts';
import { listPictures } from './pages/list-picture.ts';
import { listShareMarkup } from './pages/open-graph.ts';
import type { AddedParts } from './pages/site-parts.ts';
import { FRONT_PAGE, LICENCES, languageFor, pageAddress, pagePath, wayToRoot } from './routes.ts';
import type { World } from './world.ts';

/** What the list of maps takes from the site. */
interface ListSetting {
  readonly world: World;
  /** The language of the list. */
  readonly language: string;
  /** Address that the site will have; null where it is not known. */
  readonly siteUrl: string | null;
  /** Address of the style sheet, below the root. */
  readonly sheet: string;
  readonly parts: AddedParts;
  /** The name of the publication in the language of the list, where it has one. */
  readonly publicationName: string | undefined;
  readonly editionOf: (dataset: Dataset, language: Language) => Edition;
}

/** The page at the root that lists the maps, as HTML. */
export function listOfMaps(
  datasets: readonly Dataset[],
  { world, language, siteUrl, sheet, parts, publicationName, editionOf }: ListSetting,
): string {
  const up = wayToRoot(FRONT_PAGE);
  const pictures = datasets.length === 0 ? null : listPictures(world);
  const list: MapList = {
    language,
    land: pictures?.land ?? null,
    maps: datasets.flatMap((dataset) => {
      if (pictures === null) return [];
      const edition = editionOf(dataset, languageFor(dataset, language));
      const languages = dataset.languages.map((tag) => ({
        language: tag,
        href: pageAddress(pagePath('page', dataset, tag)),
      }));
      const own = languages.find((one) => one.language === edition.locale.language);
      return [{ edition, href: own?.href ?? up, picture: pictures.of(edition), languages }];
    }),
    licences: up + LICENCES,
    publication: parts.publication(up, language),
  };
  return renderListPage(list, {
    sheet: up + sheet,
    share: siteUrl === null ? null : listShare(list, siteUrl, publicationName),
    additions: parts.plain(up),
  });
}

function listShare(list: MapList, siteUrl: string, publication: string | undefined): Child {
  const [first] = list.maps;
  return listShareMarkup({
    title: listTitle(list),
    description: listDescription(list),
    address: siteUrl,
    language: list.language,
    publication,
    image:
      first === undefined
        ? null
        : {
            address: `${siteUrl}${first.href}${CARD}`,
            alt: first.edition.locale.text(descriptionOf(first.edition.dataset)),
          },
  });
}
