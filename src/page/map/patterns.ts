import { h, type MarkupElement } from '../../core/markup/markup.ts';
import type { Pattern, Stance } from '../../core/statements/types.ts';

/** What repeats in a pattern: lines and dots in the colour of the sea over the colour of the stance. */
interface Tile {
  /** Its sides, in px on the screen. */
  readonly size: number;
  readonly d: string;
  /** Width of the lines, or of the dots, in px. */
  readonly width: number;
  /** How far the tile is turned, in degrees. */
  readonly turn: number;
}

/** The denser, the stronger the objection; dots stand apart. */
const TILES: Readonly<Record<Pattern, Tile>> = {
  dots: { size: 6, d: 'M1.5 1.5h0M4.5 4.5h0', width: 2.1, turn: 0 },
  'wide-diagonals': { size: 7, d: 'M3.5 0v7', width: 1.3, turn: 45 },
  'dense-diagonals': { size: 4, d: 'M2 0v4', width: 1.1, turn: -45 },
  'horizontal-lines': { size: 5, d: 'M0 2.5h5', width: 1.2, turn: 0 },
  'cross-hatch': { size: 5, d: 'M2.5 0v5M0 2.5h5', width: 0.9, turn: 45 },
};

/** Units of the map's SVG in one px, about as the first view has them before the script sets them right. */
const UNITS_PER_PX = 3;
/** The same for the second frame. */
const UNITS_PER_PX_IN_PICTURE = 8;

/** Style value that fills with the pattern of a stance: smaller inside a picture of the map. */
export function patternFill({ id }: Stance): string {
  return `var(--picture-${id},url(#pattern-${id}))`;
}

/** Style rules that give a picture of the map patterns of its own. */
export function picturePatternRules(stances: readonly Stance[]): string {
  return `.picture{${stances.map(({ id }) => `--picture-${id}:url(#picture-${id})`).join(';')}}`;
}

/** The patterns of the map, a second sign for each stance where colours cannot be told apart. */
export function patternsMarkup(stances: readonly Stance[]): MarkupElement[] {
  return stances.map(({ id, pattern }) => {
    const { size, d, width, turn } = TILES[pattern];
    return h(
      'pattern',
      {
        id: `pattern-${id}`,
        'data-pattern': pattern,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: transform(UNITS_PER_PX, turn),
      },
      h('rect', { width: size, height: size }),
      h('path', { d, 'stroke-width': width }),
    );
  });
}

/** The same patterns at the scale of a picture of the map. */
export function picturePatternsMarkup(stances: readonly Stance[]): MarkupElement[] {
  return stances.map(({ id, pattern }) =>
    h('pattern', {
      id: `picture-${id}`,
      href: `#pattern-${id}`,
      patternTransform: transform(UNITS_PER_PX_IN_PICTURE, TILES[pattern].turn),
    }),
  );
}

/**
 * The transform of a pattern, changed so that it has the same size on the screen at another scale.
 *
 * @param unitsPerPx units of the SVG in one px of the screen
 */
export function rescaled(patternTransform: string, unitsPerPx: number): string {
  return patternTransform.replace(/scale\([^)]*\)/, `scale(${unitsPerPx})`);
}

function transform(unitsPerPx: number, turn: number): string {
  return `scale(${unitsPerPx}) rotate(${turn})`;
}
