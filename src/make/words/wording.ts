import { fill } from '../../core/i18n/fill.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { type Marks, marksOf } from '../../core/i18n/marks.ts';
import type { Plural } from '../../core/i18n/strings.ts';
import type { MakeWords } from './make-words.ts';
import type { PageTexts } from './page-texts.ts';
import type { TakeAwayWords } from './take-away-words.ts';

/** The texts of the page in one language, and how its sentences are made. */
export interface Wording {
  readonly language: string;
  readonly words: MakeWords;
  readonly takeAway: TakeAwayWords;
  /** Between texts that the page puts together. */
  readonly marks: Marks;
  /** The text for a count, with the count in it. */
  readonly plural: (
    texts: Plural,
    count: number,
    more?: Readonly<Record<string, string>>,
  ) => string;
  readonly number: (value: number) => string;
  /** Texts as a list: "a, b and c". */
  readonly list: (texts: readonly string[]) => string;
  /** Name of a place by its code. */
  readonly place: (id: string) => string;
}

/** How many texts a sentence names. */
const MOST = 6;

/**
 * How the page speaks with the words of a language.
 *
 * @param names of places where the language has none of its own, by code
 */
export function wordingOf(
  { language, page, takeAway }: PageTexts,
  names: ReadonlyMap<string, string>,
): Wording {
  const rules = new Intl.PluralRules(language);
  const strings = stringsFor(language);
  const numbers = new Intl.NumberFormat(strings.formats);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const own = strings.names;
  const number = (value: number) => numbers.format(value);
  return {
    language,
    words: page,
    takeAway,
    marks: marksOf(strings),
    number,
    plural: (texts, count, more = {}) =>
      fill(texts[rules.select(count)] ?? texts.other, { ...more, count: number(count) }),
    list: (texts) => lists.format(texts),
    place: (id) =>
      own[id] ?? (/^[A-Z]{2}$/.test(id) ? regions.of(id) : undefined) ?? names.get(id) ?? id,
  };
}

/** Texts in quotation marks, the first of them where they are many. */
export function quoted(
  { words, list, number, language, marks }: Wording,
  texts: readonly string[],
): string {
  const { quotationMarks, direction } = stringsFor(language);
  const [open, close] = quotationMarks;
  // Latin letters on both sides of marks would put all of them in their own order.
  const isolated = (text: string) => (direction === 'rtl' ? `\u2068${text}\u2069` : text);
  const shown = texts.slice(0, MOST).map((text) => `${open}${isolated(text)}${close}`);
  const more = texts.length - shown.length;
  return more > 0
    ? fill(words.settle.more, { lines: shown.join(marks.list), count: number(more) })
    : list(shown);
}

/** `Line 7`, `Lines 7, 9 and 12`. */
export function linesText(wording: Wording, lines: readonly number[]): string {
  const { words, plural, list, number, marks } = wording;
  const shown = lines.slice(0, MOST).map(String);
  const more = lines.length - shown.length;
  const text =
    more > 0
      ? fill(words.settle.more, { lines: shown.join(marks.list), count: number(more) })
      : list(shown);
  return plural(words.settle.lines, lines.length, { lines: text });
}
