import { h, type MarkupElement } from '../../core/markup/markup.ts';
import { PATTERNS } from '../../core/patterns/patterns.ts';
import type { Stance } from '../../core/statements/types.ts';

/** Units of the map's SVG per px, roughly as in the first view, until the script sets the exact value. */
const UNITS_PER_PX = 3;
/** The same for the inset map. */
const UNITS_PER_PX_IN_PICTURE = 8;

/** Style value that fills with the pattern of a stance: smaller inside the inset map. */
export function patternFill({ id }: Stance): string {
  return `var(--picture-${id},url(#pattern-${id}))`;
}

/** Style rules that give the inset map patterns of its own. */
export function picturePatternRules(stances: readonly Stance[]): string {
  return `.picture{${stances.map(({ id }) => `--picture-${id}:url(#inset-pattern-${id})`).join(';')}}`;
}

/** The patterns of the map, a second sign for each stance where colours cannot be told apart. */
export function patternsMarkup(stances: readonly Stance[]): MarkupElement[] {
  return stances.map(({ id, pattern }) => {
    const { size, d, width, turn } = PATTERNS[pattern].map;
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

/** The same patterns at the scale of the inset map. */
export function picturePatternsMarkup(stances: readonly Stance[]): MarkupElement[] {
  return stances.map(({ id, pattern }) =>
    h('pattern', {
      id: `inset-pattern-${id}`,
      href: `#pattern-${id}`,
      patternTransform: transform(UNITS_PER_PX_IN_PICTURE, PATTERNS[pattern].map.turn),
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
