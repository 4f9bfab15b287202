import { h } from '../markup/markup.ts';
import type { PatternShape } from './pattern.ts';

export const verticalLines: PatternShape = {
  map: { size: 5, d: 'M2.5 0v5', width: 1.2, turn: 0 },
  picture: {
    size: 5,
    turn: 0,
    draw: (colour) => [h('rect', { x: 2, y: 0, width: 1.6, height: 5, fill: colour })],
  },
  swatch: 'repeating-linear-gradient(90deg,#0000 0 1.5px,var(--mark) 1.9px 3.1px,#0000 3.5px 5px)',
};
