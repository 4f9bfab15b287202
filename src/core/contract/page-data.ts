import type { PackedGazetteer } from '../atlas/gazetteer-pack.ts';
import type { PageStrings } from '../i18n/page-strings.ts';
import type { Box, Dataset, Language } from '../statements/types.ts';
import type { ScriptAddresses } from './scripts.ts';

/** The part of a dataset that grows with its statements. */
export type StatementsData = Pick<Dataset, 'statements' | 'pages'>;

/** What stands around the map: a page of its own, or the compact layout for other people's pages. */
export type PageLayout =
  | {
      readonly kind: 'page';
      /** Address of the frame page in the same language. */
      readonly frame: string;
    }
  | { readonly kind: 'frame' };

/** What the build inlines in a page, so that the script needs no request to start. */
export interface PageData {
  readonly layout: PageLayout;
  readonly language: Language;
  readonly strings: PageStrings;
  /** Without statements where `statementsBeside`. */
  readonly dataset: Dataset;
  /** The statements come in a script of their own, which runs before the page's script. */
  readonly statementsBeside?: true;
  readonly gazetteer: PackedGazetteer;
  /** Everything that the map can show, in plane units. */
  readonly frame: Box;
  /** Plane units in one unit of the map's SVG. */
  readonly unit: number;
  /** Width of the whole plane, in plane units. */
  readonly planeWidth: number;
  /** Parts of the world that a reader can jump to, in plane units. */
  readonly regions: Readonly<Record<string, Box>>;
  /** Addresses of the scripts that are fetched when they are first wanted. */
  readonly scripts: ScriptAddresses;
}

/**
 * The whole dataset of a page.
 *
 * @param beside what the script of statements has left, if there is one
 * @throws Error where the page needs that script and it did not come
 */
export function datasetOf(
  { dataset, statementsBeside }: Pick<PageData, 'dataset' | 'statementsBeside'>,
  beside: StatementsData | undefined,
): Dataset {
  if (!statementsBeside) return dataset;
  if (beside === undefined) throw new Error('the script with the statements did not load');
  return { ...dataset, ...beside };
}

/**
 * The dataset with its texts in one language only: what a page in that language needs.
 * A text that lacks the language keeps the first language it has.
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
