import type { Edition } from '../core/edition/edition.ts';
import { descriptionOf } from '../core/edition/map-texts.ts';
import { passagesOf } from '../core/picture/passages.ts';
import type { ActorId } from '../core/statements/types.ts';
import { CARD, OEMBED, type PlaceCard, passageSummary } from './cards.ts';
import {
  CARD_SIZE,
  oembedJson,
  oembedLink,
  type PlaceShare,
  placeShareMarkup,
} from './pages/open-graph.ts';
import type { SiteScript } from './pages/page.ts';
import { placesWithPages, placeTitle } from './pages/place-body.ts';
import { renderPlacePage } from './pages/place-page.ts';
import type { AddedParts } from './pages/site-parts.ts';
import { LICENCES, placeFolder, shareAddresses, spreadsheetPath, wayToRoot } from './routes.ts';

/** A file of a single place: its path below the root and its content. */
export interface PlaceFile {
  readonly path: string;
  readonly source: string;
}

/** What the files of places take from the site. */
interface PlaceSetting {
  /** Address that the site will have; null where it is not known. */
  readonly siteUrl: string | null;
  /** Address of the style sheet, below the root. */
  readonly sheet: string;
  readonly parts: AddedParts;
  /** The name of the publication in the language of the edition, where it has one. */
  readonly publicationName: string | undefined;
  /** The script that completes the panel of a place; absent where pages show all statements. */
  readonly panelOf: ((id: ActorId) => SiteScript) | undefined;
}

/** The pages of the places of a map, with their answers for oEmbed and the scripts that complete panels. */
export function placeFiles(
  edition: Edition,
  cards: ReadonlyMap<ActorId, PlaceCard>,
  { siteUrl, sheet, parts, publicationName, panelOf }: PlaceSetting,
): PlaceFile[] {
  const { dataset } = edition;
  const { language } = edition.locale;
  return placesWithPages(edition).flatMap((id): PlaceFile[] => {
    const folder = placeFolder(dataset, language, id);
    const up = wayToRoot(folder);
    const [passage] = passagesOf(id, edition);
    const title = placeTitle(id, edition);
    const description = passage === undefined ? title : passageSummary(passage, edition);
    const share =
      siteUrl === null
        ? null
        : placeShare(id, edition, siteUrl, cards.get(id), {
            title,
            description,
            publication: publicationName,
          });
    const html = renderPlacePage(id, edition, {
      map: '../../',
      spreadsheet: up + spreadsheetPath(dataset, language),
      licences: up + LICENCES,
      alternates: dataset.languages
        .filter((other) => other !== language)
        .map((other) => ({ language: other, href: up + placeFolder(dataset, other, id) })),
      sheet: up + sheet,
      description,
      share: share === null ? null : placeShareMarkup(share),
      publication: parts.publication(up, language),
      additions: parts.plain(up),
    });
    const files = [{ path: `${folder}index.html`, source: html }];
    if (siteUrl !== null && share !== null) {
      const addresses = shareAddresses(siteUrl, dataset, language, publicationName);
      const { title: placeTitle, address, image } = share;
      const place = { id, title: placeTitle, address, image };
      const source = oembedJson(dataset, language, addresses, place);
      files.push({ path: folder + OEMBED, source });
    }
    if (panelOf === undefined) return files;
    const { fileName, source } = panelOf(id);
    return [...files, { path: folder + fileName, source }];
  });
}

function placeShare(
  id: ActorId,
  { dataset, locale }: Edition,
  siteUrl: string,
  card: PlaceCard | undefined,
  { title, description, publication }: Pick<PlaceShare, 'title' | 'description' | 'publication'>,
): PlaceShare {
  const { language } = locale;
  const addresses = shareAddresses(siteUrl, dataset, language);
  const address = siteUrl + placeFolder(dataset, language, id);
  return {
    title: card?.title ?? title,
    description,
    address,
    language,
    image:
      card === undefined
        ? { address: addresses.card, ...CARD_SIZE, alt: locale.text(descriptionOf(dataset)) }
        : { ...card, address: address + CARD },
    oembed: oembedLink(address + OEMBED, title),
    publication,
  };
}
