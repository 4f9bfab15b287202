import type { PackedGazetteer } from '../atlas/gazetteer-pack.ts';
import type { PageStrings } from '../i18n/page-strings.ts';
import type { Box, Dataset, Language } from '../statements/types.ts';
import type { ScriptAddresses } from './scripts.ts';

/** The layout around the map: a full page, or the compact one for other people's pages. */
export type PageLayout =
  | {
      readonly kind: 'page';
      /** Address of the embed page in the same language. */
      readonly embedPage: string;
    }
  | { readonly kind: 'embed' };

/** The data of a page, in a script of its own that its other scripts start with. */
export interface PageData {
  readonly layout: PageLayout;
  readonly language: Language;
  readonly strings: PageStrings;
  readonly dataset: Dataset;
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
  /** Present on a site whose pages may show statements of other sites. */
  readonly foreignData?: {
    /** Addresses of the scripts that show them, of the sketch level of the world, and of the main script. */
    readonly script: string;
    readonly sketch: string;
    readonly main: string;
    readonly origins: readonly string[];
  };
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
