import { LABEL_SIZE } from '../atlas/label-metrics.ts';
import type { ScreenBox } from '../atlas/viewport.ts';
import type { PlanePoint } from '../statements/types.ts';
import type { WorldOptions } from './world-options.ts';

/** How the plane is drawn in px of the picture. */
export interface WorldProjection {
  /** px per plane unit. */
  readonly scale: number;
  /** Where the origin of the plane is, in px. */
  readonly dx: number;
  readonly dy: number;
  readonly project: (point: PlanePoint) => readonly [number, number];
  readonly toPlane: (x: number, y: number) => PlanePoint;
  /** The visible part of the map, in px. */
  readonly seen: ScreenBox;
  /** How far the visible part extends beyond the limits, in px. */
  readonly overhang: { readonly left: number; readonly right: number };
  /** How much larger lines and marks are than on a map with names of `LABEL_SIZE`. */
  readonly factor: number;
}

/** Fits the box into the area, and shows its surroundings as far as area and limits allow. */
export function projectWorld({
  box,
  area,
  limits,
  textSize,
}: Pick<WorldOptions, 'box' | 'area' | 'limits' | 'textSize'>): WorldProjection {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const scale = Math.min(width / (box[2] - box[0]), height / (box[3] - box[1]));
  const dx = (area.left + area.right) / 2 - (scale * (box[0] + box[2])) / 2;
  const dy = (area.top + area.bottom) / 2 - (scale * (box[1] + box[3])) / 2;
  const project = ([x, y]: PlanePoint) => [x * scale + dx, y * scale + dy] as const;
  const toPlane = (x: number, y: number) => [(x - dx) / scale, (y - dy) / scale] as const;
  const [limitLeft, limitTop] = project([limits[0], limits[1]]);
  const [limitRight, limitBottom] = project([limits[2], limits[3]]);
  const edge = textSize;
  const seen: ScreenBox = {
    left: Math.max(area.left, limitLeft - edge),
    top: Math.max(area.top, limitTop - edge),
    right: Math.min(area.right, limitRight + edge),
    bottom: Math.min(area.bottom, limitBottom + edge),
  };
  const overhang = { left: limitLeft - seen.left, right: seen.right - limitRight };
  return { scale, dx, dy, project, toPlane, seen, overhang, factor: textSize / LABEL_SIZE };
}
