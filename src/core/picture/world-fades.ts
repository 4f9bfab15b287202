import { h, type MarkupElement } from '../markup/markup.ts';
import { rectangle } from './paint.ts';
import type { Side, WorldOptions } from './world-options.ts';
import type { WorldProjection } from './world-projection.ts';

/** From the colour of the paper at the edge to transparent. */
export function fadeGradient(id: string, side: Side, paper: string): MarkupElement {
  const direction = {
    left: { x1: 0, y1: 0, x2: 1, y2: 0 },
    right: { x1: 1, y1: 0, x2: 0, y2: 0 },
    top: { x1: 0, y1: 0, x2: 0, y2: 1 },
    bottom: { x1: 0, y1: 1, x2: 0, y2: 0 },
  }[side];
  return h(
    'linearGradient',
    { id: fadeId(id, side), ...direction },
    h('stop', { offset: 0, 'stop-color': paper }),
    h('stop', { offset: 1, 'stop-color': paper, 'stop-opacity': 0 }),
  );
}

/** Sides of a view fade beyond its limits; where the view is cut, it fades before the cut. */
function fadeDepth(side: Side, overhang: WorldProjection['overhang'], textSize: number): number {
  const beyond = side === 'left' || side === 'right' ? overhang[side] : 0;
  return beyond > 0 ? beyond : 1.6 * textSize;
}

/** The fade of one edge, over the visible map. */
export function fadeMarkup(
  side: Side,
  { id, textSize, softness = 1 }: WorldOptions,
  { seen, overhang }: WorldProjection,
): MarkupElement {
  const { left, top, right, bottom } = seen;
  const depth = fadeDepth(side, overhang, textSize * softness);
  const [width, height] = [right - left, bottom - top];
  const across = Math.min(depth, width / 2);
  const along = Math.min(depth, height / 2);
  const fill = { fill: `url(#${fadeId(id, side)})` };
  switch (side) {
    case 'left':
      return rectangle(left, top, across, height, fill);
    case 'right':
      return rectangle(right - across, top, across, height, fill);
    case 'top':
      return rectangle(left, top, width, along, fill);
    case 'bottom':
      return rectangle(left, bottom - along, width, along, fill);
  }
}

function fadeId(id: string, side: Side): string {
  return `${id}-fade-${side}`;
}
