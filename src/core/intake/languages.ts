import { MAIN_LANGUAGES } from './cldr-languages.ts';
import { headerKey } from './header-words.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** A tag such as `en` or `es-AR`. */
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

let made: ReadonlyMap<string, string> | null = null;

/** The tag of a language by its tag or its name in a main language; null where it is neither. */
export function languageTag(text: string): string | null {
  const trimmed = text.trim();
  if (TAG.test(trimmed)) return trimmed;
  made ??= names();
  return made.get(headerKey(trimmed)) ?? null;
}

function names(): ReadonlyMap<string, string> {
  const tags = [...LETTERS].flatMap((a) => [...LETTERS].map((b) => a + b));
  const all = MAIN_LANGUAGES.flatMap((language) => {
    const display = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    return tags.flatMap((tag): [string, string][] => {
      const name = display.of(tag);
      return name === undefined ? [] : [[headerKey(name), tag]];
    });
  });
  // The first tag of a name is not that of an old code for it.
  return new Map(all.toReversed());
}
