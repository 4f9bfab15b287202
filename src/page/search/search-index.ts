import { placeOf } from '../../core/atlas/gazetteer.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { answerOf } from '../../core/edition/edition.ts';
import { fold } from '../../core/i18n/fold.ts';
import { namesIn } from '../../core/i18n/official-names.ts';
import type { OtherNames } from '../../core/i18n/strings.ts';
import type { ActorId } from '../../core/statements/types.ts';

/** A place that can be found, with all its names. */
export interface SearchEntry {
  readonly id: ActorId;
  readonly name: string;
  readonly stated: boolean;
  /** Folded names. */
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** Folded words that lead to the place without being its name: its seat of government, its adjective. */
  readonly words: readonly string[];
}

/** What a reader may type for places besides their names on the page, by code. */
export interface SearchWords {
  /** Further names, and codes of three letters. */
  readonly names: OtherNames;
  /** Words that lead to a place without being its name. */
  readonly words: OtherNames;
}

/**
 * Everything that can be found: all places, and the organisations of the map. Integral parts are found by their
 * own names and open their state.
 *
 * @param languages further languages in which a reader may name a place, such as those of the browser; those of
 *   the map are among them
 */
export function searchEntries(
  edition: Edition,
  languages: readonly string[],
  { names: others, words }: SearchWords,
): SearchEntry[] {
  const { dataset, gazetteer, locale, positions } = edition;
  const regions = [...dataset.languages, ...languages].flatMap((language) => regionNames(language));
  const entry = (id: ActorId, more: readonly string[]): SearchEntry => {
    const name = locale.name(id);
    const all = [name, locale.shortName(id), ...more];
    return {
      id,
      name,
      stated: positions.get(id)?.kind === 'stated',
      names: folded(all.filter((one) => !isCode(one))),
      codes: folded([id, ...all.filter(isCode)]),
      words: folded(words[id] ?? []),
    };
  };
  return [
    ...Object.keys(gazetteer.places).map((code) =>
      entry(code as ActorId, [
        ...(others[code] ?? []),
        ...regions.map((region) => region(code) ?? ''),
      ]),
    ),
    ...dataset.organisations.map(({ id, name }) => entry(id, Object.values(name).map(initials))),
  ];
}

/**
 * The places that a query may mean. One that is called exactly so comes first; then those with statements; then
 * those whose names begin like the query, before those with such a word in their names. A query that fits none is
 * read as an official name: "Kingdom of …".
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
  const found = fitting(wanted, entries);
  if (found.length > 0) return found;
  const held = namesIn(query, withoutArticle).map((name) => fitting(name, entries));
  return held.find((some) => some.length > 0) ?? [];
}

/** A folded name without the article before it. */
function withoutArticle(name: string): string {
  return fold(name).replace(/^(?:the|el|la|los|las) /, '');
}

/** The places that folded text fits, the best first. */
function fitting(wanted: string, entries: readonly SearchEntry[]): SearchEntry[] {
  if (wanted === '') return [];
  return entries
    .flatMap((entry) => {
      const fit = fitOf(entry, wanted);
      return fit === null ? [] : [{ entry, ...fit }];
    })
    .sort(
      (a, b) =>
        a.called - b.called ||
        Number(b.entry.stated) - Number(a.entry.stated) ||
        a.rank - b.rank ||
        a.entry.name.length - b.entry.name.length,
    )
    .map(({ entry }) => entry);
}

/** The place that has exactly this name or code; null where there is none. */
export function placeNamed(text: string, entries: readonly SearchEntry[]): ActorId | null {
  // Characters that cannot be seen are no part of a name.
  if (/\p{Cc}/u.test(text)) return null;
  for (const wanted of [fold(text), ...namesIn(text, withoutArticle)]) {
    const [best] = fitting(wanted, entries);
    const isExact = (entry: SearchEntry) =>
      entry.names.includes(wanted) || entry.codes.includes(wanted);
    const found = best !== undefined && isExact(best) ? best : entries.find(isExact);
    if (found !== undefined) return found.id;
  }
  return null;
}

/** The text under the name of a place: who it belongs to, or its answer. */
export function searchAnswer(id: ActorId, edition: Edition): string {
  const { gazetteer, locale, positions } = edition;
  const place = placeOf(gazetteer, id);
  if (positions.has(id) || (place?.kind !== 'dependency' && place?.kind !== 'integral')) {
    return answerOf(id, edition);
  }
  const { part, territory } = locale.strings.search;
  return locale.fillNames(place.kind === 'integral' ? part : territory, { owner: place.owner });
}

/** A name as shortened by `Intl`, and in full. */
function spellings(name: string): string[] {
  return [name, name.replace(/^St\. /, 'Saint ').replace(' & ', ' and ')];
}

function folded(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(spellings).map(fold))].filter((text) => text !== '');
}

/** Codes of three letters stand among the other names of places. */
function isCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

/** The short form by which organisations are known: the capitals of their names. */
function initials(name: string): string {
  return name.replace(/[^\p{Lu}]+/gu, '');
}

/** Places are found by seats and adjectives only from this many characters on: before, too many would be. */
const WORDS_FROM = 3;

interface Fit {
  /** Whether the place is called exactly so: 0 on this page, 1 elsewhere or in other words, 2 not. */
  readonly called: 0 | 1 | 2;
  /** The beginning of a name, of a word in it, or of a word that leads to it. */
  readonly rank: number;
}

function fitOf({ name, names, codes, words }: SearchEntry, wanted: string): Fit | null {
  if (fold(name) === wanted) return { called: 0, rank: 0 };
  if (names.includes(wanted) || words.includes(wanted)) return { called: 1, rank: 0 };
  // A code may also be on the way to another name.
  if (codes.includes(wanted)) return { called: 2, rank: 0 };
  const begins = (text: string) => text.startsWith(wanted);
  if (names.some(begins) || codes.some(begins)) return { called: 2, rank: 1 };
  const holds = (text: string) => ` ${text}`.includes(` ${wanted}`);
  if (names.some(holds)) return { called: 2, rank: 2 };
  return wanted.length >= WORDS_FROM && words.some(holds) ? { called: 2, rank: 3 } : null;
}

function regionNames(language: string): ((code: string) => string | undefined)[] {
  try {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return [(code) => (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined)];
  } catch {
    return [];
  }
}
