import type { ScreenBox } from './label-layout.ts';
import type { PlanePoint } from './types.ts';

/** What of the plane is on the screen, for everything that is drawn at a constant size over the map. */
export interface Viewport {
  /** px per plane unit. */
  readonly scale: number;
  /** Where a point of the plane is, or will be when the map comes to rest, in px of the moving layer. */
  readonly project: (point: PlanePoint) => { readonly x: number; readonly y: number };
  /** Edges of the map, in px of the moving layer. */
  readonly frame: ScreenBox;
  /** Whether the map has come to rest: what is costly can wait for it. */
  readonly settled: boolean;
}
