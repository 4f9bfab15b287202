import type { MarkupElement } from '../markup/markup.ts';

/**
 * A pattern that stands for a response where colours may not be told apart: the same marks on the page's map, in
 * pictures and in swatches. The denser, the stronger the objection; dots and horizontal lines stand apart.
 */
export interface PatternShape {
  /** On the map of a page: lines, or dots as lines of no length, in the colour of the sea. */
  readonly map: {
    /** Sides of the tile that repeats, in px on the screen. */
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
