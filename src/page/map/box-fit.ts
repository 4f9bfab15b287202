import type { Box } from '../../core/statements/types.ts';

/** Space that the style sheet keeps free at the edges of the map's box, in px. */
export interface MapPadding {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The padding of the map's box keeps a corner free of the views; the map itself extends under it. */
export function paddingOf(root: HTMLElement): MapPadding {
  const { paddingLeft, paddingTop, paddingRight, paddingBottom } = getComputedStyle(root);
  return {
    left: Number.parseFloat(paddingLeft),
    top: Number.parseFloat(paddingTop),
    right: Number.parseFloat(paddingRight),
    bottom: Number.parseFloat(paddingBottom),
  };
}

/** The scale at which a box fits into the map, in px per plane unit. */
export function fittedScale(
  [left, top, right, bottom]: Box,
  width: number,
  height: number,
  padding: MapPadding,
): number {
  return Math.min(
    (width - padding.left - padding.right) / (right - left),
    (height - padding.top - padding.bottom) / (bottom - top),
  );
}

/** Whether a point of the map, in px from its corner, is in the part that nothing covers. */
export function isUncovered(
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
  height: number,
  { left, top, right, bottom }: MapPadding,
): boolean {
  return x >= left && y >= top && x <= width - right && y <= height - bottom;
}
