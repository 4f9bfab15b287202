import type { Atlas } from '../atlas/atlas.ts';
import type { Edition } from '../edition/edition.ts';
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
