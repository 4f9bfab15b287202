/** The marks between texts that a page puts together. */
export interface Marks {
  /** Between parts of a sentence, such as a speaker and an office. */
  readonly comma: string;
  /** Between names that are listed without a last "and". */
  readonly list: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly brackets: readonly [before: string, after: string];
  /** Between words. */
  readonly space: string;
}

/** The marks of languages that name none of their own. */
const LATIN: Marks = {
  comma: ', ',
  list: ', ',
  semicolon: '; ',
  colon: ': ',
  brackets: [' (', ')'],
  space: ' ',
};

/** The marks of a language. */
export function marksOf({ marks = LATIN }: { readonly marks?: Marks }): Marks {
  return marks;
}

/** A text that ends, perhaps inside quotation marks. */
const ENDED = /[.!?…。！？](?:[\u00a0\u202f]?["”»’“」』）])?$/;
/** Letters of Chinese and Japanese, and the marks that are as wide as these. */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\u30fc\uff01-\uff60][”’]?$/u;

/** A text with a full stop at its end, unless one is there, even before a closing quotation mark. */
export function ended(text: string): string {
  return ENDED.test(text) ? text : text + (WIDE.test(text) ? '。' : '.');
}

/** Sentences in a row; those without a text are left out. A full stop as wide as a letter brings its own space. */
export function inARow(sentences: readonly (string | null | undefined | false)[]): string {
  return sentences
    .flatMap((one) => one || [])
    .reduce((row, one) => row + (row === '' || WIDE.test(row) ? '' : ' ') + one, '');
}

/** Texts without full stops as sentences in a row, the last without one. */
export function asSentences(texts: readonly string[]): string {
  return inARow(texts.map((text, i) => (i === texts.length - 1 ? text : ended(text))));
}
