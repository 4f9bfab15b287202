import type { Kind } from '../core/statements/kinds.ts';

/** The script for pages that embed a map: articles link to it, so its name has no hash. */
export const EMBED_SCRIPT = 'embed';
/** Scripts that our pages link to, and the one that other people's pages link to. */
const IN_PAGES: ReadonlySet<string> = new Set(['embed-page', 'timeline', EMBED_SCRIPT]);
/** The sketch level of the world. */
const SKETCH = 'sketch';
/** Scripts that are only built for sites that may show statements of other sites. */
export const FOREIGN_DATA: ReadonlySet<string> = new Set(['gate', 'foreign-data', SKETCH]);

/** Scripts that only the page /make/ loads, but for its words; of a site without it, none is built. It loads the sketch too. */
const MAKE: ReadonlySet<string> = new Set([
  'make',
  'make-kit',
  'make-stage',
  'make-worker',
  'world-meta',
]);

/** Name of the script with the words of the page /make/ in a language. */
export function makeWordsScript<Language extends string>(
  language: Language,
): `make-words-${Language}` {
  return `make-words-${language}`;
}

/** Whether only the page /make/ loads a script. */
const isOfMake = (name: string) => MAKE.has(name) || name.startsWith(makeWordsScript(''));

/** What decides which scripts a site has beside those of every site. */
export interface SiteFeatures {
  /** Whether its pages may show statements of other sites. */
  readonly foreignData: boolean;
  /** Whether it has the page /make/. */
  readonly make: boolean;
}

/** Whether a site has a script: most have none of those that few pages load. */
export function isBuilt(name: string, { foreignData, make }: SiteFeatures): boolean {
  if (name === SKETCH) return foreignData || make;
  return (foreignData || !FOREIGN_DATA.has(name)) && (make || !isOfMake(name));
}

/** A language of the interface, in the words of a kind of story. */
export interface Interface {
  readonly language: string;
  readonly kind: Kind | undefined;
}

/** Name of the script with all interface texts of a language, in the words of a kind of story. */
export function stringsScript(language: string, kind: Kind = 'statements'): string {
  return kind === 'statements' ? `strings-${language}` : `strings-${language}-${kind}`;
}

/** Whether pages of maps may load a script, on a site that shows no statements of other sites. */
export function isOfMaps(name: string): boolean {
  return isBuilt(name, { foreignData: false, make: false });
}

/** Whether pages fetch a script when it is first needed. A page only lists the strings of its own language. */
export function isOnDemand(name: string): boolean {
  return isOfMaps(name) && !IN_PAGES.has(name) && !name.startsWith(stringsScript(''));
}
