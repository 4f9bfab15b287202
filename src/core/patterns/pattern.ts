import type { MarkupElement } from '../markup/markup.ts';

/**
 * A pattern that marks a response where colours are hard to tell apart: the same on the page's map, in
 * pictures and in swatches. Denser means a stronger objection; dots and horizontal lines are outside this scale.
 */
export interface PatternShape {
  /** On the map of a page: lines, or dots as lines of no length, in the colour of the sea. */
  readonly map: {
    /** Side of the repeating tile, in px on the screen. */
    readonly size: number;
    readonly d: string;
    /** Width of the lines, or of the dots, in px. */
    readonly width: number;
    /** How far the tile is turned, in degrees. */
    readonly turn: number;
  };
  /** In pictures: filled shapes, because some programs draw no strokes in patterns. Units as above. */
  readonly picture: {
    readonly size: number;
    readonly turn: number;
    readonly draw: (colour: string) => readonly MarkupElement[];
  };
  /** In swatches: CSS backgrounds in the colour `var(--mark)`. */
  readonly swatch: string;
}
