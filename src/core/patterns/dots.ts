import { h } from '../markup/markup.ts';
import type { PatternShape } from './pattern.ts';

export const dots: PatternShape = {
  map: { size: 6, d: 'M1.5 1.5h0M4.5 4.5h0', width: 2.1, turn: 0 },
  picture: {
    size: 6,
    turn: 0,
    draw: (colour) => [
      h('circle', { cx: 1.5, cy: 1.5, r: 1.05, fill: colour }),
      h('circle', { cx: 4.5, cy: 4.5, r: 1.05, fill: colour }),
    ],
  },
  swatch:
    'radial-gradient(circle at 1.5px 1.5px,var(--mark) 1px,#0000 1.4px) 0 0/6px 6px,' +
    'radial-gradient(circle at 4.5px 4.5px,var(--mark) 1px,#0000 1.4px) 0 0/6px 6px',
};
