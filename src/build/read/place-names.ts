import countries from 'i18n-iso-countries';
import { FORMAL_NAMES } from '../../core/i18n/formal-names.ts';
import { INTERFACE_LANGUAGES, NAMING_LANGUAGES } from '../../core/i18n/languages.ts';
import type { OtherNames } from '../../core/i18n/strings.ts';
import { SPORT_CODES } from './sport-codes.ts';

/**
 * Other names of places in English, Spanish and further languages, because readers search for the names they know:
 * those in its files, those of ISO 3166-1 and in common use, formal names, and
 * three-letter codes of ISO 3166-1 and of the Olympic Games.
 *
 * @param languages those of a site's maps, for its search, which weighs more with each
 */
export function placeNames(languages: Iterable<string> = []): OtherNames {
  const names = new Map<string, Set<string>>();
  const add = (code: string, more: readonly string[]) => {
    names.set(code, new Set([...(names.get(code) ?? []), ...more]));
  };
  for (const language of new Set([...NAMING_LANGUAGES, ...languages])) {
    const { aliases = {} } = INTERFACE_LANGUAGES[language] ?? {};
    for (const [code, others] of Object.entries(aliases)) add(code, others);
    // Empty where the package lacks the language.
    const common = countries.getNames(language, { select: 'all' });
    for (const [code, others] of Object.entries(common)) add(code, others);
  }
  for (const [code, formal] of Object.entries(FORMAL_NAMES)) add(code, formal);
  for (const [code, letters] of Object.entries(countries.getAlpha2Codes())) add(code, [letters]);
  for (const [code, letters] of Object.entries(SPORT_CODES)) add(code, [letters]);
  return Object.fromEntries([...names].map(([code, others]) => [code, [...others]]));
}
