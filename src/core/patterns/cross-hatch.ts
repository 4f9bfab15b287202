import { h } from '../markup/markup.ts';
import type { PatternShape } from './pattern.ts';

export const crossHatch: PatternShape = {
  map: { size: 5, d: 'M2.5 0v5M0 2.5h5', width: 0.9, turn: 45 },
  picture: {
    size: 5.5,
    turn: 45,
    draw: (colour) => [
      h('rect', { x: 2, y: 0, width: 1.2, height: 5.5, fill: colour }),
      h('rect', { x: 0, y: 2, width: 5.5, height: 1.2, fill: colour }),
    ],
  },
  swatch:
    'repeating-linear-gradient(-45deg,#0000 0 3px,var(--mark) 3.4px 4px,#0000 4.4px 5px),' +
    'repeating-linear-gradient(45deg,#0000 0 3px,var(--mark) 3.4px 4px,#0000 4.4px 5px)',
};
