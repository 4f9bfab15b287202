import { h } from '../markup/markup.ts';
import type { PatternShape } from './pattern.ts';

export const grid: PatternShape = {
  map: { size: 7, d: 'M3.5 0v7M0 3.5h7', width: 1, turn: 0 },
  picture: {
    size: 7,
    turn: 0,
    draw: (colour) => [
      h('rect', { x: 3, y: 0, width: 1.2, height: 7, fill: colour }),
      h('rect', { x: 0, y: 3, width: 7, height: 1.2, fill: colour }),
    ],
  },
  swatch:
    'repeating-linear-gradient(#0000 0 3px,var(--mark) 3.3px 4px,#0000 4.3px 7px),' +
    'repeating-linear-gradient(90deg,#0000 0 3px,var(--mark) 3.3px 4px,#0000 4.3px 7px)',
};
