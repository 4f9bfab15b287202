import type { Language } from '../statements/types.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Strings } from './strings.ts';

/** The languages of the interface, by language tag. */
export const INTERFACE_LANGUAGES: Readonly<Record<string, Strings>> = { en, es };

/**
 * The interface in one language.
 *
 * @throws Error naming a language that has no file
 */
export function stringsFor(language: Language | string): Strings {
  const strings = Object.hasOwn(INTERFACE_LANGUAGES, language)
    ? INTERFACE_LANGUAGES[language]
    : undefined;
  if (strings === undefined) {
    const known = Object.keys(INTERFACE_LANGUAGES).join(', ');
    throw new Error(
      `the interface has no language "${language}": add src/core/i18n/${language}.ts (there are ${known})`,
    );
  }
  return strings;
}
