import type { READER_FORMATS } from '../../core/picture/formats.ts';
import { lettersOf, unbrokenParts } from '../../core/picture/line-breaks.ts';
import type { Theme } from '../../core/picture/palette.ts';

/** What a reader has chosen in the image dialog. */
export interface PictureChoices {
  readonly content: 'map' | 'card';
  /** Index in all passages of the map, in key order. */
  readonly passage: number;
  readonly format: (typeof READER_FORMATS)[number];
  readonly theme: Theme;
  readonly file: (typeof FILES)[number];
  readonly scale: (typeof SCALES)[number];
  readonly patterns: boolean;
  /** The key of a map names all governments, although the map becomes smaller by it. */
  readonly lists: boolean;
}

export const FILES = ['png', 'svg'] as const;
/** px of the file per px of the format. */
export const SCALES = [1, 2, 3, 4] as const;

/** Longest text of a passage in a list, in characters. */
const LISTED = 70;

/** The beginning of a text, for a list. */
export function shorten(text: string): string {
  if (text.length <= LISTED) return text;
  let beginning = '';
  for (const part of unbrokenParts(text)) {
    const longer = beginning + (part.spaced ? ' ' : '') + part.text;
    if (longer.length > LISTED) break;
    beginning = longer;
  }
  if (beginning === '') beginning = lettersOf(text).slice(0, LISTED).join('');
  return `${beginning} …`;
}
