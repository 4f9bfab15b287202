import { h } from '../markup/markup.ts';
import type { PatternShape } from './pattern.ts';

export const wideDiagonals: PatternShape = {
  map: { size: 7, d: 'M3.5 0v7', width: 1.3, turn: 45 },
  picture: {
    size: 7,
    turn: 45,
    draw: (colour) => [h('rect', { x: 2, y: 0, width: 2.2, height: 7, fill: colour })],
  },
  swatch: 'repeating-linear-gradient(-45deg,#0000 0 4px,var(--mark) 4.4px 5.4px,#0000 5.8px 7px)',
};
