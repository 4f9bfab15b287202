import type { PackedGazetteer } from '../atlas/gazetteer-pack.ts';
import type { PageStrings } from '../i18n/page-strings.ts';
import type { Box, Dataset, Language } from '../statements/types.ts';

/** Name of the global variable in which a page with many statements finds them; see `statementsScript`. */
export const STATEMENTS_VARIABLE = 'reactionMapStatements';

/** The part of a dataset that grows with its statements. */
export type StatementsData = Pick<Dataset, 'statements' | 'pages'>;

/** What stands around the map: a page of its own, or the compact layout for other people's pages. */
export type PageLayout =
  | {
      readonly kind: 'page';
      /** Address of the frame page in the same language. */
      readonly frame: string;
      /** Address of the script that shows how to embed the map. */
      readonly embedding: string;
      /** Address of the script that draws the table of all statements. */
      readonly table: string;
      /** Address of the script with all that the interface says, most of which few readers need. */
      readonly strings: string;
      /** Address of the script with other names of places. */
      readonly names: string;
      readonly pictures: PictureScripts;
    }
  | { readonly kind: 'frame'; readonly pictures: PictureScripts };

/** Addresses of the script that makes pictures, and of the scripts with their typefaces and their words. */
export interface PictureScripts {
  readonly script: string;
  readonly fonts: string;
  readonly strings: string;
}

/** Name of the global function that the script of the fine level calls with its topology. */
export const FINE_LEVEL_CALLBACK = 'reactionMapWorld';

/** Name of the global function that the script of the sketch level calls with its topology. */
export const SKETCH_CALLBACK = 'reactionMapSketch';

/** Name of the global function that the script of other names calls with them, OtherNames. */
export const NAMES_CALLBACK = 'reactionMapNames';

/** Name of the global function that the script of a language calls with what the interface says, Strings. */
export const STRINGS_CALLBACK = 'reactionMapStrings';

/** What the build inlines in a page, so that the script needs no request to start. */
export interface PageData {
  readonly layout: PageLayout;
  readonly language: Language;
  readonly strings: PageStrings;
  /** Without statements where `statementsBeside`. */
  readonly dataset: Dataset;
  /** Whether the statements come in a script of their own, which runs before the page's script. */
  readonly statementsBeside: boolean;
  readonly gazetteer: PackedGazetteer;
  /** Everything that the map can show, in plane units. */
  readonly frame: Box;
  /** Plane units in one unit of the map's SVG. */
  readonly unit: number;
  /** Width of the whole plane, in plane units. */
  readonly planeWidth: number;
  /** Parts of the world that a reader can jump to, in plane units. */
  readonly regions: Readonly<Record<string, Box>>;
  /** Addresses of the script that draws the fine level, and of the script with its topology. */
  readonly fineLevel: { readonly script: string; readonly data: string };
  /** Address of the script of the source lens. */
  readonly lens: string;
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
