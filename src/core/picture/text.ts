import { lettersOf, type Unbroken, unbrokenParts } from './line-breaks.ts';

/** Setting text in pictures: measured by a function that is passed in, broken, balanced and fitted. */

/** How a text is set. Sizes are in px of the picture. */
export interface Font {
  readonly family: 'serif' | 'sans';
  readonly weight: 400 | 500 | 600 | 700;
  readonly size: number;
  /** Added after every letter, in em. */
  readonly tracking?: number;
}

/** The width of a text in px, kerning and tracking included. */
export type Measure = (text: string, font: Font) => number;

/** Texts below this size, in px of the picture, cannot be read where a picture is shown at half its size. */
export const LEAST_TEXT = 14;
/** The same for what stands around a map, such as its key. */
export const LEAST_NOTE = 12;

/** A text broken into lines that fit their width. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly font: Font;
}

/** Heights above and below the baseline, in em, from the fonts' `hhea` table, which browsers use. */
export const VERTICAL = {
  serif: { ascent: 0.735, descent: 0.265 },
  sans: { ascent: 0.966, descent: 0.246 },
} as const;

/**
 * Breaks a text, where a line may end, so that no line is wider than `width`. A part that is wider by itself, such as
 * a long word, is broken between letters, without hyphens, so that nothing overflows.
 */
export function wrapText(text: string, font: Font, width: number, measure: Measure): string[] {
  return wrap(unbrokenParts(text), font, width, measure);
}

function wrap(parts: readonly Unbroken[], font: Font, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text, spaced } of parts) {
    const longer = line + (spaced && line !== '' ? ' ' : '') + text;
    if (measure(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = measure(text, font) <= width ? [text] : breakPart(text, font, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** Goes by the average width of a letter and then looks around: a word may have thousands of letters. */
function breakPart(part: string, font: Font, width: number, measure: Measure): string[] {
  const letters = lettersOf(part);
  const usual = Math.max(1, Math.floor((letters.length * width) / measure(part, font)));
  const pieces: string[] = [];
  for (let start = 0; start < letters.length; ) {
    const fits = (count: number) =>
      measure(letters.slice(start, start + count).join(''), font) <= width;
    let count = Math.min(usual, letters.length - start);
    while (count > 1 && !fits(count)) count--;
    while (start + count < letters.length && fits(count + 1)) count++;
    pieces.push(letters.slice(start, start + count).join(''));
    start += count;
  }
  return pieces;
}

/** Breaks a text into as few lines as possible, of lengths as even as possible. */
export function balanceText(text: string, font: Font, width: number, measure: Measure): string[] {
  return balance(unbrokenParts(text), font, width, measure);
}

function balance(
  parts: readonly Unbroken[],
  font: Font,
  width: number,
  measure: Measure,
): string[] {
  const widest = wrap(parts, font, width, measure);
  if (widest.length < 2 || someWider(parts, font, width, measure)) return widest;
  let [narrow, wide] = [width * 0.4, width];
  let best = widest;
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2;
    const lines = wrap(parts, font, middle, measure);
    if (lines.length > widest.length || someWider(parts, font, middle, measure)) narrow = middle;
    else [wide, best] = [middle, lines];
  }
  return best;
}

/** Whether a word of the text is wider than a line, so that it has to be broken between letters. */
export function breaksWords(text: string, font: Font, width: number, measure: Measure): boolean {
  return someWider(unbrokenParts(text), font, width, measure);
}

function someWider(
  parts: readonly Unbroken[],
  font: Font,
  width: number,
  measure: Measure,
): boolean {
  return parts.some(({ text }) => measure(text, font) > width);
}

/** What a text has to fit into. */
export interface FitLimits {
  readonly width: number;
  readonly height: number;
  /** Sizes to try, in px. */
  readonly largest: number;
  readonly smallest: number;
  /** Distance between baselines, in em. */
  readonly leading: number;
  readonly mostLines?: number;
  /** Difference between the sizes to try, in px; 1 by default. */
  readonly step?: number;
}

/**
 * The largest size at which a text fits, in balanced lines. Where it fits at none, it is set at the
 * smallest: the caller must then make room, because nothing is ever left out.
 */
export function fitText(
  text: string,
  font: Omit<Font, 'size'>,
  limits: FitLimits,
  measure: Measure,
): FittedText {
  const {
    width,
    height,
    largest,
    smallest,
    leading,
    mostLines = Number.POSITIVE_INFINITY,
  } = limits;
  const parts = unbrokenParts(text);
  for (let size = largest; size >= smallest; size -= limits.step ?? 1) {
    const sized = { ...font, size };
    if (someWider(parts, sized, width, measure)) continue;
    const lines = wrap(parts, sized, width, measure);
    if (lines.length <= mostLines && blockHeight({ lines, font: sized }, leading) <= height) {
      return { lines: balance(parts, sized, width, measure), font: sized };
    }
  }
  const sized = { ...font, size: smallest };
  return { lines: balance(parts, sized, width, measure), font: sized };
}

/** Height of a block from the top of its first line to the bottom of its last, in px. */
export function blockHeight({ lines, font }: FittedText, leading: number): number {
  if (lines.length === 0) return 0;
  const { ascent, descent } = VERTICAL[font.family];
  return (ascent + descent + (lines.length - 1) * leading) * font.size;
}

const RIGHT_TO_LEFT =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Whether the first letter of a text is of a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
