import { ended } from '../i18n/marks.ts';
import type { Localized, MapFile } from '../statements/types.ts';

/*
 * Texts that stand in for others which a map does not have.
 */

/** The name of a map for browsers, networks and search engines. */
export function titleOf({ title, headline }: Pick<MapFile, 'title' | 'headline'>): Localized {
  return title ?? headline;
}

/** The line under the headline of an embed page; undefined where the map says nothing more than its headline. */
export function subtitleOf({ subtitle, title }: MapFile): Localized | undefined {
  return subtitle ?? title;
}

/** When the map speaks, under the headline of pictures; undefined where the map does not say. */
export function momentOf({ moment, title }: MapFile): Localized | undefined {
  return moment ?? title;
}

/** What networks and search engines say of a map. */
export function descriptionOf(map: MapFile): Localized {
  return map.description ?? map.standfirst ?? titleOf(map);
}

/** A text with a full stop at its end, unless one is there, even before a closing quotation mark. */
export function sentence(text: string): string {
  return ended(text);
}

/** A text as a sentence; empty where there is none. */
export function sentences(text: string | undefined): string {
  return text === undefined || text === '' ? '' : sentence(text);
}
