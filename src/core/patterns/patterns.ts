import { crossHatch } from './cross-hatch.ts';
import { denseDiagonals } from './dense-diagonals.ts';
import { dots } from './dots.ts';
import { grid } from './grid.ts';
import { horizontalLines } from './horizontal-lines.ts';
import type { PatternShape } from './pattern.ts';
import { verticalLines } from './vertical-lines.ts';
import { wideDiagonals } from './wide-diagonals.ts';

/** Every pattern by its name in `map.json`. */
export const PATTERNS = {
  dots,
  'wide-diagonals': wideDiagonals,
  'dense-diagonals': denseDiagonals,
  'cross-hatch': crossHatch,
  'horizontal-lines': horizontalLines,
  'vertical-lines': verticalLines,
  grid,
} as const satisfies Readonly<Record<string, PatternShape>>;

export type Pattern = keyof typeof PATTERNS;

export const PATTERN_NAMES = Object.keys(PATTERNS) as readonly Pattern[];
