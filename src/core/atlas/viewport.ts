import type { Box, PlanePoint } from '../statements/types.ts';

/** The visible part of the plane, for everything drawn at a constant size over the map. */
export interface Viewport {
  /** px per plane unit. */
  readonly scale: number;
  /** Where a point of the plane is, or will be when the map comes to rest, in px of the moving layer. */
  readonly project: (point: PlanePoint) => { readonly x: number; readonly y: number };
  /** Edges of the map, in px of the moving layer. */
  readonly edges: ScreenBox;
  /** Whether the map has come to rest; costly work waits for this. */
  readonly settled: boolean;
  /** Whether style rules place the names, as they do until Leaflet moves the map, and on paper. */
  readonly still: boolean;
}

/**
 * An estimate for a box of the plane on paper, or wherever a style sheet fits it.
 *
 * @param room width and height available, in px
 */
export function viewportOf(
  [left, top, right, bottom]: Box,
  [width, height]: readonly [number, number],
): Viewport {
  const scale = Math.min(width / (right - left), height / (bottom - top));
  return {
    scale,
    project: ([x, y]) => ({ x: (x - left) * scale, y: (y - top) * scale }),
    edges: { left: 0, top: 0, right: (right - left) * scale, bottom: (bottom - top) * scale },
    settled: true,
    still: true,
  };
}

/** A box on the screen, in px. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
