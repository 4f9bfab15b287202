import type { PackedGazetteer } from '../atlas/gazetteer-pack.ts';
import type { PageStrings } from '../i18n/page-strings.ts';
import type { Box, Dataset, Language } from '../statements/types.ts';
import type { ScriptAddresses } from './scripts.ts';

/** The part of a dataset that grows with its statements. */
export type StatementsData = Pick<Dataset, 'statements' | 'pages'>;

/** The layout around the map: a full page, or the compact one for other people's pages. */
export type PageLayout =
  | {
      readonly kind: 'page';
      /** Address of the embed page in the same language. */
      readonly embedPage: string;
    }
  | { readonly kind: 'embed' };

/** The data that the build inlines in a page, so that the script starts without a request. */
export interface PageData {
  readonly layout: PageLayout;
  readonly language: Language;
  readonly strings: PageStrings;
  /** Without statements where `statementsBeside`. */
  readonly dataset: Dataset;
  /** The statements are in a separate script, which runs before the page's script. */
  readonly statementsBeside?: true;
  readonly gazetteer: PackedGazetteer;
  /** The extent that the map can show, in plane units. */
  readonly extent: Box;
  /** Plane units in one unit of the map's SVG. */
  readonly unit: number;
  /** Width of the whole plane, in plane units. */
  readonly planeWidth: number;
  /** Parts of the world that a reader can jump to, in plane units. */
  readonly regions: Readonly<Record<string, Box>>;
  /** Addresses of the scripts that are fetched on first use. */
  readonly scripts: ScriptAddresses;
}

/**
 * The whole dataset of a page.
 *
 * @param statements the data provided by the script of statements, if there is one
 * @throws Error where the page needs that script and it did not load
 */
export function datasetOf(
  { dataset, statementsBeside }: Pick<PageData, 'dataset' | 'statementsBeside'>,
  statements: StatementsData | undefined,
): Dataset {
  if (!statementsBeside) return dataset;
  if (statements === undefined) throw new Error('the script with the statements did not load');
  return { ...dataset, ...statements };
}

/**
 * The dataset with its texts in the language of a page only. A text without that language keeps the first
 * one it has.
 */
export function inLanguage(dataset: Dataset, language: Language): Dataset {
  return narrow(dataset, new Set<string>(dataset.languages), language) as Dataset;
}

function narrow(value: unknown, languages: ReadonlySet<string>, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => narrow(item, languages, language));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => languages.has(key))) {
    const own = entries.filter(([key]) => key === language);
    return Object.fromEntries(own.length > 0 ? own : entries.slice(0, 1));
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, narrow(item, languages, language)]));
}
