import { once } from '../statements/once.ts';
import type { ActorId, IsoDate, Language, Localized, MapFile } from '../statements/types.ts';
import { fill } from './fill.ts';
import type { PageStrings } from './page-strings.ts';
import type { Plural } from './strings.ts';

/** Everything that depends on the language of a page: its words, its names and its formats. */
export interface Locale {
  readonly language: Language;
  readonly strings: PageStrings;
  /** The text in this language, or in the map's first where a translation is missing. */
  readonly text: (text: Localized) => string;
  /** The name of an actor. */
  readonly name: (actor: ActorId) => string;
  /** The name inside a sentence, with an article where the language needs one. */
  readonly nameInText: (actor: ActorId) => string;
  /**
   * Puts names inside a sentence into the braces of a template, joined with the word before them as the language
   * writes both: "Gouvernement de {country}" as "Gouvernement du Chili". Other braces stay.
   */
  readonly fillNames: (
    template: string,
    names: Readonly<Record<string, ActorId | readonly ActorId[]>>,
  ) => string;
  /** The name for tight places. */
  readonly shortName: (actor: ActorId) => string;
  readonly list: (items: readonly string[]) => string;
  /** A text in any language inside one of this language, so that what follows keeps its place. */
  readonly isolated: (text: string) => string;
  /** A decimal string such as "51.2" with this language's decimal mark and the same digits. */
  readonly decimal: (value: string) => string;
  /** A day with its weekday. */
  readonly date: (day: IsoDate) => string;
  /** A day without its weekday. */
  readonly day: (day: IsoDate) => string;
  /** The month in which a day lies, with its year. */
  readonly month: (day: IsoDate) => string;
  /** The year in which a day lies. */
  readonly year: (day: IsoDate) => string;
  /** A whole number in the digits of this language. */
  readonly number: (value: number) => string;
  readonly plural: (texts: Plural, count: number) => string;
  /** A text at the start of a sentence, with a capital. */
  readonly sentence: (text: string) => string;
  /** Order of two texts for readers of this language. */
  readonly compare: (a: string, b: string) => number;
}

/** Makes the locale of one language of a map. */
export function createLocale(
  map: Pick<MapFile, 'actorNames' | 'languages' | 'organisations'>,
  language: Language,
  strings: PageStrings,
): Locale {
  // Each of these takes milliseconds to make on a phone, and few pages need them all.
  const regions = once(() => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  const lists = once(() => new Intl.ListFormat(strings.formats, { type: 'conjunction' }));
  const numbers = once(() => new Intl.NumberFormat(strings.formats));
  const dates = (style: Intl.DateTimeFormatOptions) => {
    const format = once(
      () => new Intl.DateTimeFormat(strings.formats, { ...style, timeZone: 'UTC' }),
    );
    return (day: IsoDate) => format().format(new Date(`${day}T00:00:00Z`));
  };
  const plurals = once(() => new Intl.PluralRules(language));
  const order = once(() => new Intl.Collator(language));
  const withArticle = new Map(
    strings.articles?.flatMap(({ text, of }) => of.split(' ').map((code) => [code, text])),
  );
  const contractions = strings.contractions ?? [];
  const joining = new Set(contractions.map(([together]) => together.split(' ')[0]));
  const joined = (text: string) => {
    const [together, written] = contractions.find(([start]) => text.startsWith(start)) ?? ['', ''];
    return written + text.slice(together.length);
  };
  const isolated = (text: string) =>
    strings.direction === 'rtl' && !/[\p{sc=Arab}\p{sc=Hebr}]/u.test(text)
      ? `\u2068${text}\u2069`
      : text;
  const [first] = map.languages;
  const text = (localized: Localized) => localized[language] ?? localized[first] ?? '';
  const declared = (actor: ActorId, form: 'name' | 'nameInText') => {
    const own = map.organisations.find(({ id }) => id === actor)?.[form];
    return own === undefined ? undefined : text(own);
  };
  const ownName = (actor: ActorId, form: 'name' | 'short') => {
    const own = map.actorNames[actor]?.[form];
    return own === undefined ? undefined : text(own);
  };
  // Cached: looking up names and creating formats is slow, and every day of a timeline needs them all.
  const names = new Map<ActorId, string>();
  const decimals = new Map<number, Intl.NumberFormat>();
  const name = (actor: ActorId) =>
    kept(
      names,
      actor,
      () =>
        ownName(actor, 'name') ??
        declared(actor, 'name') ??
        strings.names[actor] ??
        regionName(regions, actor) ??
        actor,
    );
  const nameInText = (actor: ActorId) =>
    ownName(actor, 'name') ??
    declared(actor, 'nameInText') ??
    strings.namesInText[actor] ??
    fill(withArticle.get(actor) ?? '{name}', { name: name(actor) });
  const list = (items: readonly string[]) => lists().format(items.map(isolated));
  const fillNames: Locale['fillNames'] = (template, values) =>
    template.replace(/(?:(\p{Ll}+) )?\{(\w+)\}/gu, (whole, word: string | undefined, key) => {
      const actors = Object.hasOwn(values, key) ? values[key] : undefined;
      if (actors === undefined) return whole;
      const names = [actors].flat().map(nameInText);
      if (word === undefined) return list(names);
      // A word that a name may change is said before each name of a list.
      if (joining.has(word)) return list(names.map((one) => joined(`${word} ${one}`)));
      return `${word} ${list(names)}`;
    });
  const shortName = (actor: ActorId) => ownName(actor, 'short') ?? name(actor);
  return {
    language,
    strings,
    text,
    name,
    nameInText,
    fillNames,
    shortName,
    list,
    isolated,
    decimal: (value) => {
      const minimumFractionDigits = value.split('.')[1]?.length ?? 0;
      const make = () => new Intl.NumberFormat(strings.formats, { minimumFractionDigits });
      return kept(decimals, minimumFractionDigits, make).format(Number(value));
    },
    date: dates({ dateStyle: 'full' }),
    day: dates({ dateStyle: 'long' }),
    month: dates({ month: 'long', year: 'numeric' }),
    year: dates({ year: 'numeric' }),
    number: (value) => numbers().format(value),
    plural: (texts, count) =>
      fill(texts[plurals().select(count)] ?? texts.other, { count: numbers().format(count) }),
    sentence: (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1),
    compare: (a, b) => order().compare(a, b),
  };
}

/** The right-to-left scripts among the languages of governments. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);

/** The direction in which a language is written, by its BCP 47 tag; an invalid tag counts as Latin. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return RIGHT_TO_LEFT.has(script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** The value of a key, made on first use. */
function kept<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}

function regionName(regions: () => Intl.DisplayNames, actor: ActorId): string | undefined {
  // Intl throws on anything that is not shaped like a region code, such as our own lower-case ones.
  return /^[A-Z]{2}$/.test(actor) ? regions().of(actor) : undefined;
}

/** The direction of quoted words where it differs from the page's, else null. */
export function ownDirection(lang: string, { direction }: PageStrings): 'ltr' | 'rtl' | null {
  const own = directionOf(lang);
  return own === direction ? null : own;
}
