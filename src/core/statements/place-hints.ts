import { fold } from '../i18n/fold.ts';
import { inBrackets, namesIn } from '../i18n/official-names.ts';

/** An actor with all that it is called. */
interface Named {
  readonly id: string;
  readonly name: string;
  /** Its code and its name in the registry. */
  readonly own: readonly string[];
  /** Other names. */
  readonly others: readonly string[];
  /** Both without spaces. */
  readonly joined: { readonly own: readonly string[]; readonly others: readonly string[] };
}

/** Longest text that can be a name, in characters. */
const LONGEST = 100;
/** Most actors that a hint names. */
const MOST = 2;

/** Spelt once for each registry: a spreadsheet may have a thousand wrong codes. */
const spellings = new WeakMap<ReadonlyMap<string, string>, readonly Named[]>();

function spelt(
  names: ReadonlyMap<string, string>,
  aliases: ReadonlyMap<string, readonly string[]>,
): readonly Named[] {
  const known = spellings.get(names);
  if (known !== undefined) return known;
  const all = [...names].map(([id, name]): Named => {
    const own = [id, name].map(spelling);
    const others = [...new Set((aliases.get(id) ?? []).map(spelling))];
    return { id, name, own, others, joined: { own: own.map(joined), others: others.map(joined) } };
  });
  spellings.set(names, all);
  return all;
}

/**
 * The actors that a text may mean, by names as people write them: with and without accents, apostrophes, articles
 * and points, in full, in brackets, or with a letter wrong. None where the text could mean many: a wrong hint
 * is copied, and then nothing tells of it any more.
 *
 * @param names of actors by code, the likeliest first
 * @param aliases other names by code
 */
export function likelyActors(
  text: string,
  names: ReadonlyMap<string, string>,
  aliases: ReadonlyMap<string, readonly string[]>,
): readonly { readonly id: string; readonly name: string }[] {
  if (text.length > LONGEST) return [];
  const all = spelt(names, aliases);
  const code = all.find(({ id }) => aliases.get(id)?.includes(text) && /^[A-Z]{3}$/.test(text));
  if (code !== undefined) return [code];
  for (const wanted of [spelling(text), ...namesIn(text, spelling)]) {
    const found = exactly(wanted, all);
    if (found.length > 0) return found.length > MOST ? [] : found;
  }
  const both = inBrackets(text).map((part) => exactly(spelling(part), all));
  const [same, ...others] = both[0]?.filter((one) => both[1]?.includes(one)) ?? [];
  if (same !== undefined && others.length === 0) return [same];
  const wanted = spelling(text);
  if (wanted.length < 3) return [];
  const begins = all.filter((one) => termsOf(one).some((term) => term.startsWith(wanted)));
  const near = begins.length > 0 ? begins : misspelt(wanted, all);
  return near.length > MOST ? [] : near;
}

/** Names of regions as `Intl` has them in some languages, added to other names. */
export function withRegionNames(
  aliases: Readonly<Record<string, readonly string[]>>,
  ids: Iterable<string>,
  languages: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const regions = languages.map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  );
  return new Map(
    [...ids].map((id) => {
      const known = /^[A-Z]{2}$/.test(id) ? regions.flatMap((names) => names.of(id) ?? []) : [];
      return [id, [...(aliases[id] ?? []), ...known]];
    }),
  );
}

function termsOf({ own, others }: Named): readonly string[] {
  return [...own, ...others];
}

/** Actors with this name. A word that others have at an end of their names is theirs, too. */
function exactly(wanted: string, all: readonly Named[]): readonly Named[] {
  const plain = joined(wanted);
  const own = all.filter((one) => one.joined.own.includes(plain));
  if (own.length > 0) return own;
  const other = all.filter((one) => one.joined.others.includes(plain));
  if (other.length > 0 && wanted.includes(' ')) return other;
  const within = all.filter((one) =>
    termsOf(one).some((term) => term.startsWith(`${wanted} `) || term.endsWith(` ${wanted}`)),
  );
  return [...new Set([...other, ...(other.length > 0 || wanted.length > 3 ? within : [])])];
}

/** The actors whose names are near, where a letter or two are wrong. */
function misspelt(wanted: string, all: readonly Named[]): Named[] {
  const most = wanted.length < 5 ? 0 : wanted.length < 7 ? 1 : 2;
  return all.filter((one) =>
    termsOf(one).some(
      (term) =>
        term.length > 3 &&
        Math.abs(term.length - wanted.length) <= most &&
        editDistance(wanted, term, most) <= most,
    ),
  );
}

/** A name without accents, case, points, apostrophes and articles, with words that people shorten in full. */
function spelling(name: string): string {
  return fold(name.replaceAll('&', ' and ').replace(/['’‘ʼ´`]/g, ''))
    .replace(/^the /, '')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bdem\b/g, 'democratic')
    .replace(/\brep\b/g, 'republic')
    .replace(/\b(?:is|isl)\b/g, 'islands');
}

function joined(spelt: string): string {
  return spelt.replaceAll(' ', '');
}

/**
 * Levenshtein distance between two short words.
 *
 * @param most nobody wants to know of more: then it is some number above
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replace, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
