import { h } from '../markup/markup.ts';
import type { PatternShape } from './pattern.ts';

export const horizontalLines: PatternShape = {
  map: { size: 5, d: 'M0 2.5h5', width: 1.2, turn: 0 },
  picture: {
    size: 5,
    turn: 0,
    draw: (colour) => [h('rect', { x: 0, y: 2, width: 5, height: 1.6, fill: colour })],
  },
  swatch: 'repeating-linear-gradient(#0000 0 1.5px,var(--mark) 1.9px 3.1px,#0000 3.5px 5px)',
};
