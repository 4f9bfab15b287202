import type { ActorId, Dataset, Language } from '../core/statements/types.ts';
import type { ShareAddresses } from './pages/open-graph.ts';
import { CARD, OEMBED } from './pictures/cards.ts';

/** A page of the site: its path below the root, without a leading slash, and what it shows. */
export interface SitePage {
  readonly path: string;
  readonly layout: 'page' | 'embed';
  readonly slug: string;
  readonly language: Language;
}

/** Every page of every map, in every language and layout; the first map is at the root too. */
export function sitePages(datasets: readonly Dataset[]): SitePage[] {
  return datasets.flatMap((dataset, i): SitePage[] => {
    const { slug, languages } = dataset;
    const first: SitePage = { path: 'index.html', layout: 'page', slug, language: languages[0] };
    const own = languages.flatMap((language) =>
      (['page', 'embed'] as const).map((layout) => ({
        path: pagePath(layout, dataset, language),
        layout,
        slug,
        language,
      })),
    );
    return i === 0 ? [first, ...own] : own;
  });
}

/** Where the licences of everything in the site stand, below the root. */
export const LICENCES = 'licences.txt';

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

/** Absolute addresses of a map in one language, once the site is published. */
export function shareAddresses(
  siteUrl: string,
  dataset: Dataset,
  language: Language,
): ShareAddresses {
  const folder = `${siteUrl}${languageFolder(dataset, language)}`;
  return {
    site: siteUrl,
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
