import type { ActorId, Dataset, Language } from '../core/statements/types.ts';
import { CARD, OEMBED } from './cards.ts';
import type { ShareAddresses } from './pages/open-graph.ts';
import type { SiteSettings } from './settings/site-file-schema.ts';

/** A page of the site: its path below the root, without a leading slash, and what it shows. */
export interface SitePage {
  readonly path: string;
  readonly layout: 'page' | 'embed';
  readonly slug: string;
  readonly language: Language;
}

/** What stands at the root of the site. */
type Front =
  | { readonly kind: 'map'; readonly dataset: Dataset; readonly language: Language }
  /** All maps, or how to make one where there is none. */
  | { readonly kind: 'list' };

/**
 * What stands at the root: the map that `site.json` names, where it is there; else the only one; else a list.
 *
 * @param settings what `site.json` says
 */
export function frontOf(
  datasets: readonly Dataset[],
  { frontMap, language }: Pick<SiteSettings, 'frontMap' | 'language'>,
): Front {
  const [only, ...others] = datasets;
  const named = datasets.find(({ slug }) => slug === frontMap);
  const dataset = named ?? (others.length === 0 ? only : undefined);
  if (dataset === undefined) return { kind: 'list' };
  return { kind: 'map', dataset, language: languageFor(dataset, language) };
}

/** The language in which a map is shown where another page or the whole site has this one. */
export function languageFor({ languages }: Dataset, wanted: string | undefined): Language {
  return languages.find((language) => language === wanted) ?? languages[0];
}

/** Every page of every map, in every language and layout; one map may be at the root too. */
export function sitePages(datasets: readonly Dataset[], front: Front): SitePage[] {
  const own = datasets.flatMap((dataset): SitePage[] => {
    const { slug, languages } = dataset;
    return languages.flatMap((language) =>
      (['page', 'embed'] as const).map((layout) => ({
        path: pagePath(layout, dataset, language),
        layout,
        slug,
        language,
      })),
    );
  });
  if (front.kind === 'list') return own;
  const { dataset, language } = front;
  return [{ path: FRONT_PAGE, layout: 'page', slug: dataset.slug, language }, ...own];
}

/** What a visitor of the site's address gets, below the root. */
export const FRONT_PAGE = 'index.html';

/** Where the licences of everything in the site stand, below the root. */
export const LICENCES = 'licences.txt';

/** The folder of the page on which maps are made, below the root. */
export const MAKE_FOLDER = 'make/';

/** The folder of a language: a map's first language is in the map's folder, the others are below it. */
export function languageFolder({ slug, languages }: Dataset, language: Language): string {
  return language === languages[0] ? `${slug}/` : `${slug}/${language}/`;
}

/** Path of a page below the root. */
export function pagePath(layout: SitePage['layout'], dataset: Dataset, language: Language): string {
  return `${languageFolder(dataset, language)}${layout === 'page' ? 'index' : 'embed'}.html`;
}

/** The folder of the page of a single place. */
export function placeFolder(dataset: Dataset, language: Language, id: ActorId): string {
  return `${languageFolder(dataset, language)}c/${id}/`;
}

/** Path of the spreadsheet with all statements below the root. */
export function spreadsheetPath(dataset: Dataset, language: Language): string {
  return `${languageFolder(dataset, language)}${dataset.slug}.csv`;
}

/**
 * Absolute addresses of a map in one language, once the site is published.
 *
 * @param publication its name, where it has one
 */
export function shareAddresses(
  siteUrl: string,
  dataset: Dataset,
  language: Language,
  publication?: string,
): ShareAddresses {
  const folder = `${siteUrl}${languageFolder(dataset, language)}`;
  return {
    site: siteUrl,
    ...(publication === undefined ? {} : { publication }),
    page: folder,
    embed: `${folder}embed.html`,
    oembed: folder + OEMBED,
    card: folder + CARD,
  };
}

/** Relative path from a page to the site's root: `./` or as many `../` as it takes. */
export function wayToRoot(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** The address of a page as links write it: that of its folder. */
export function pageAddress(path: string): string {
  return path.replace(/index\.html$/, '');
}

/** The path below the root that a request asks for. */
export function requestedPath(url: string): string {
  return new URL(url, 'http://localhost').pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
}
