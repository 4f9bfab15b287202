import type { Edition } from '../core/edition/edition.ts';
import type { Dataset, Language } from '../core/statements/types.ts';
import { sheetHeader } from '../page/table/table-view.ts';
import { csvwMetadata, csvwPath } from './csvw.ts';
import { type DatasetFacts, datasetFacts } from './dataset-facts.ts';
import { HEADERS_FILE, headersFile } from './headers.ts';
import { placesWithPages } from './pages/place-body.ts';
import { languageFolder, placeFolder, spreadsheetPath } from './routes.ts';
import type { SiteSettings } from './settings/site-file-schema.ts';
import { type FoundPage, robotsTxt, sitemapFiles } from './sitemap.ts';

/** A file for hosts, search engines and programs: its path below the root and its content. */
export interface PublishingFile {
  readonly path: string;
  readonly source: string;
}

/** What these files take from the site. */
interface PublishingSetting {
  /** Address that the site will have, with a slash at the end; null where it is not known. */
  readonly siteUrl: string | null;
  readonly settings: Pick<SiteSettings, 'name' | 'home' | 'licence'>;
  /** Whether a list of the maps stands at the root, and no map. */
  readonly hasList: boolean;
  readonly editionOf: (dataset: Dataset, language: Language) => Edition;
}

/**
 * Files that no page loads: `_headers` for the host and, where the address of the site is known, `sitemap.xml`,
 * `robots.txt` and a description beside each spreadsheet.
 */
export function publishingFiles(
  datasets: readonly Dataset[],
  { siteUrl, settings, hasList, editionOf }: PublishingSetting,
): PublishingFile[] {
  const headers = { path: HEADERS_FILE, source: headersFile() };
  if (siteUrl === null) return [headers];
  const editions = datasets.flatMap((dataset) =>
    dataset.languages.map((language) => editionOf(dataset, language)),
  );
  const pages = [
    ...(hasList ? [{ address: siteUrl, languages: [] }] : []),
    ...datasets.flatMap((dataset) => mapPages(dataset, siteUrl)),
    ...datasets.flatMap((dataset) => placePages(editionOf(dataset, dataset.languages[0]), siteUrl)),
  ];
  return [
    headers,
    { path: 'robots.txt', source: robotsTxt(siteUrl) },
    ...sitemapFiles(pages, siteUrl),
    ...editions.map((edition) => description(edition, datasetFacts(edition, siteUrl, settings))),
  ];
}

/** The full pages of a map. What stands at the root as well is found under the address of the map. */
function mapPages(dataset: Dataset, siteUrl: string): FoundPage[] {
  return inAllLanguages(dataset, (language) => siteUrl + languageFolder(dataset, language));
}

/** The pages of the places of a map, in all its languages. */
function placePages(edition: Edition, siteUrl: string): FoundPage[] {
  const { dataset } = edition;
  return placesWithPages(edition).flatMap((id) =>
    inAllLanguages(dataset, (language) => siteUrl + placeFolder(dataset, language, id)),
  );
}

function inAllLanguages(
  { languages, updated }: Dataset,
  addressIn: (language: Language) => string,
): FoundPage[] {
  const all = languages.map((language) => ({ language, address: addressIn(language) }));
  return all.map(({ address }) => ({ address, updated, languages: all }));
}

function description({ dataset, locale }: Edition, facts: DatasetFacts): PublishingFile {
  return {
    path: csvwPath(spreadsheetPath(dataset, locale.language)),
    source: csvwMetadata(dataset, sheetHeader(dataset, locale), facts),
  };
}
