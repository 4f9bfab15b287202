/**
 * Where a line may end: at spaces, and in scripts that are written without spaces also between their characters or
 * words. It follows the classes of Unicode's line breaking (UAX 14), as far as texts in pictures need them: Chinese and
 * Japanese break between characters, but for punctuation; Thai, Khmer, Lao and Burmese between words, which the
 * dictionaries behind `Intl.Segmenter` find. Korean has spaces and breaks only there.
 */

/** A part of a text that no line breaks inside, and whether a space stands before it. */
export interface Unbroken {
  readonly text: string;
  readonly spaced: boolean;
}

/** Characters with a possible break on either side: Han, kana, their punctuation, and emoji. */
const WIDE =
  /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Yi}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)/u;

/** Scripts whose words only a dictionary tells apart. */
const DICTIONARY =
  /^[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tai_Le}\p{sc=New_Tai_Lue}\p{sc=Tai_Tham}\p{sc=Tai_Viet}]/u;

/** Marks between words or syllables in the place of a space: zero-width space, Tibetan tsheg and shad, Ethiopic wordspace. */
const AFTER = /^[\u200b\u0f0b\u0f0d\u1361]/u;

/**
 * Never first on a line: closing brackets and quotes, stops, dashes, small kana, marks that repeat or lengthen the
 * character before them (々, ー, ๆ), and marks of degrees and cents. Some of Unicode's "other punctuation" opens.
 */
const NEVER_FIRST =
  /^(?![¡¿&@#*§†‡\\])[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{Lm}\u3000\u200bぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯ゛゜℃℉°¢￠]/u;

/** Never last on a line: opening brackets and quotes, straight quotes (which may open), signs of currencies. */
const NEVER_LAST = /^(?![¢￠])[\p{Ps}\p{Pi}\p{Sc}"'¡¿@#№＂＇＠＃]/u;

/** Joins what stands on both sides: no-break spaces, the word joiner, the no-break hyphen. */
const GLUE = /^[\u00a0\u202f\u2011\u2060\ufeff]/u;

const SOME_BREAK = new RegExp(
  [WIDE, DICTIONARY, AFTER].map(({ source }) => source.slice(1)).join('|'),
  'u',
);

/** A letter with its marks, a flag, or emoji that are joined: a likeness of what \X means. */
const LETTER = /(?:\p{RI}\p{RI}|.)(?:[\p{M}\p{EMod}]|\u200d.)*/gsu;

/** Absent in Firefox before 125. */
const letters = segmenter('grapheme');
const words = segmenter('word');

function segmenter(granularity: 'grapheme' | 'word'): Intl.Segmenter | null {
  return 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity }) : null;
}

/** Letters with their accents, flags and families of emoji: what a reader sees as one character. */
export function lettersOf(text: string): string[] {
  if (letters === null) return roughLettersOf(text);
  return [...letters.segment(text)].map(({ segment }) => segment);
}

/** The same without `Intl.Segmenter`: right for all but some scripts of southern Asia. */
export function roughLettersOf(text: string): string[] {
  return text.match(LETTER) ?? [];
}

/** Parts a text at every place where a line may end. Joined again, with a space where one was, they are the text. */
export function unbrokenParts(text: string): Unbroken[] {
  return text
    .split(/[ \n\t]+/)
    .filter((word) => word !== '')
    .flatMap((word, at) =>
      partsOf(word).map((part, i) => ({ text: part, spaced: i === 0 && at > 0 })),
    );
}

function partsOf(word: string): string[] {
  if (!SOME_BREAK.test(word)) return [word];
  // Without a dictionary, languages that need one break where they have spaces.
  const starts = new Set(words === null ? [] : [...words.segment(word)].map(({ index }) => index));
  const parts: string[] = [];
  let [part, before, index] = ['', '', 0];
  for (const letter of lettersOf(word)) {
    if (before !== '' && mayBreak(before, letter, starts.has(index))) {
      parts.push(part);
      part = '';
    }
    part += letter;
    before = letter;
    index += letter.length;
  }
  return [...parts, part];
}

/** @param startsWord whether `Intl.Segmenter` has a word begin with the second letter */
function mayBreak(before: string, after: string, startsWord: boolean): boolean {
  if (GLUE.test(before) || GLUE.test(after)) return false;
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false;
  if (AFTER.test(before) || WIDE.test(before) || WIDE.test(after)) return true;
  return startsWord && (DICTIONARY.test(before) || DICTIONARY.test(after));
}
