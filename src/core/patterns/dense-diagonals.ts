import { h } from '../markup/markup.ts';
import type { PatternShape } from './pattern.ts';

export const denseDiagonals: PatternShape = {
  map: { size: 4, d: 'M2 0v4', width: 1.1, turn: -45 },
  picture: {
    size: 4,
    turn: -45,
    draw: (colour) => [h('rect', { x: 1, y: 0, width: 1.7, height: 4, fill: colour })],
  },
  swatch: 'repeating-linear-gradient(45deg,#0000 0 1.8px,var(--mark) 2.2px 3px,#0000 3.4px 4px)',
};
