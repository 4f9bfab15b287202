import type { Kind } from '../core/statements/kinds.ts';

/** The script for pages that embed a map: articles link to it, so its name has no hash. */
export const EMBED_SCRIPT = 'embed';
/** Scripts that our pages link to, and the one that other people's pages link to. */
const IN_PAGES: ReadonlySet<string> = new Set(['embed-page', 'timeline', EMBED_SCRIPT]);
/** Scripts that are only built for sites that may show statements of other sites. */
export const FOREIGN_DATA: ReadonlySet<string> = new Set(['gate', 'foreign-data', 'sketch']);

/** A language of the interface, in the words of a kind of story. */
export interface Interface {
  readonly language: string;
  readonly kind: Kind | undefined;
}

/** Name of the script with all interface texts of a language, in the words of a kind of story. */
export function stringsScript(language: string, kind: Kind = 'statements'): string {
  return kind === 'statements' ? `strings-${language}` : `strings-${language}-${kind}`;
}

/** Whether pages fetch a script when it is first needed. A page only lists the strings of its own language. */
export function isOnDemand(name: string): boolean {
  return !IN_PAGES.has(name) && !FOREIGN_DATA.has(name) && !name.startsWith(stringsScript(''));
}
