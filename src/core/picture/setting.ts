import type { Atlas } from '../atlas/atlas.ts';
import type { Edition } from '../edition/edition.ts';
import type { MarkupElement } from '../markup/markup.ts';
import type { Format } from './formats.ts';
import type { Paint } from './paint.ts';
import type { Measure } from './text.ts';

/** What every picture is made from. */
export interface PictureSetting {
  readonly edition: Edition;
  readonly atlas: Atlas;
  /** Width of the whole plane, in plane units. */
  readonly planeWidth: number;
  readonly format: Format;
  readonly paint: Paint;
  readonly patterns: boolean;
  readonly measure: Measure;
}

/** A picture, and whether all its texts are large enough to be read. */
export interface FittedPicture {
  readonly markup: readonly MarkupElement[];
  readonly fits: boolean;
}

/** What texts are set from, without a map. */
export type TextSetting = Omit<PictureSetting, 'atlas' | 'planeWidth'>;
