import { placeOf } from '../../core/atlas/gazetteer.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { answerOf } from '../../core/edition/edition.ts';
import { fill } from '../../core/i18n/fill.ts';
import { fold } from '../../core/i18n/fold.ts';
import type { OtherNames } from '../../core/i18n/strings.ts';
import type { ActorId } from '../../core/statements/types.ts';

/** A place that can be found, with all its names. */
export interface SearchEntry {
  readonly id: ActorId;
  readonly name: string;
  readonly stated: boolean;
  /** Folded names and codes. */
  readonly terms: readonly string[];
}

/**
 * Everything that can be found: all places; integral parts are found by their own names and open their state.
 *
 * @param languages further languages in which a reader may name a place, such as those of the browser; those of
 *   the map are among them
 * @param others further names of places
 */
export function searchEntries(
  edition: Edition,
  languages: readonly string[],
  others: OtherNames,
): SearchEntry[] {
  const { dataset, gazetteer, locale, positions } = edition;
  const regions = [...dataset.languages, ...languages].flatMap((language) => regionNames(language));
  return Object.keys(gazetteer.places).map((code): SearchEntry => {
    const id = code as ActorId;
    const name = locale.name(id);
    const foreign = regions.map((region) => region(code) ?? '');
    const aliases = others[code] ?? [];
    const terms = [name, locale.shortName(id), code, ...aliases, ...foreign]
      .flatMap(spellings)
      .map(fold);
    return {
      id,
      name,
      stated: positions.get(id)?.kind === 'stated',
      terms: [...new Set(terms)].filter((term) => term !== ''),
    };
  });
}

/**
 * The places whose names contain words that begin like the query: those with statements first.
 *
 * @param articles words, separated by spaces, that people write before a name: "the Gambia"
 */
export function search(
  query: string,
  entries: readonly SearchEntry[],
  articles: string,
): SearchEntry[] {
  const [first = '', ...rest] = fold(query).split(' ');
  const isArticle = rest.length > 0 && articles.split(' ').includes(first);
  const wanted = (isArticle ? rest : [first, ...rest]).join(' ');
  if (wanted === '') return [];
  return entries
    .flatMap((entry) => {
      const ranks = entry.terms.flatMap((term) => rank(term, wanted));
      return ranks.length === 0 ? [] : [{ entry, rank: Math.min(...ranks) }];
    })
    .sort(
      (a, b) =>
        Number(b.entry.stated) - Number(a.entry.stated) ||
        a.rank - b.rank ||
        a.entry.name.length - b.entry.name.length,
    )
    .map(({ entry }) => entry);
}

/** The text under the name of a place: who it belongs to, or its answer. */
export function searchAnswer(id: ActorId, edition: Edition): string {
  const { gazetteer, locale, positions } = edition;
  const place = placeOf(gazetteer, id);
  if (positions.has(id) || (place?.kind !== 'dependency' && place?.kind !== 'integral')) {
    return answerOf(id, edition);
  }
  const { part, territory } = locale.strings.search;
  return fill(place.kind === 'integral' ? part : territory, {
    owner: locale.nameInText(place.owner),
  });
}

/** A name as shortened by `Intl`, and in full. */
function spellings(name: string): string[] {
  return [name, name.replace(/^St\. /, 'Saint ').replace(' & ', ' and ')];
}

/** How well a term fits: exactly, at its beginning, or at the beginning of one of its words. */
function rank(term: string, wanted: string): number[] {
  if (term === wanted) return [0];
  if (term.startsWith(wanted)) return [1];
  return ` ${term}`.includes(` ${wanted}`) ? [2] : [];
}

function regionNames(language: string): ((code: string) => string | undefined)[] {
  try {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return [(code) => (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined)];
  } catch {
    return [];
  }
}
