import type { Kind } from '../statements/kinds.ts';
import type { Language } from '../statements/types.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { inWordsOf } from './kind-strings.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import type { Strings } from './strings.ts';
import { zh } from './zh.ts';

/** Languages in which every site and every hint knows the names of places: most sources print one of them. */
export const NAMING_LANGUAGES = ['en', 'es'] as const;

/** The languages of the interface, by language tag. */
export const INTERFACE_LANGUAGES: Readonly<Record<string, Strings>> = {
  en,
  es,
  fr,
  de,
  pt,
  it,
  ar,
  ru,
  zh,
  ja,
};

/**
 * The interface in one language, in the words of a kind of story.
 *
 * @throws Error naming a language that has no file
 */
export function stringsFor(language: Language | string, kind: Kind = 'statements'): Strings {
  const strings = Object.hasOwn(INTERFACE_LANGUAGES, language)
    ? INTERFACE_LANGUAGES[language]
    : undefined;
  if (strings === undefined) {
    const known = Object.keys(INTERFACE_LANGUAGES).join(', ');
    throw new Error(
      `the interface has no language "${language}": add src/core/i18n/${language}.ts (there are ${known})`,
    );
  }
  return kind === 'statements' ? strings : inWordsOf(strings.kinds[kind], strings);
}
